import { type AccountId, partialAccount } from "../../backend/domain/account.ts";
import { type Currency, isCurrencyCode, parseCurrency } from "../../backend/domain/currency.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { type ZoneClock, zoneClock } from "../../backend/domain/zone.ts";
import { factOf } from "../fact-draft.ts";
import { joinTexts, statementMovement } from "../movement-draft.ts";
import { type Mt940Details, parseMt940Details } from "../mt940-details.ts";
import { isoDay, type Mt940Line, parseMt940Balance, parseMt940Line } from "../mt940-line.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";
import { bankAccount } from "../swift-account.ts";
import { readSwiftDay } from "../swift-day.ts";
import { type SwiftField, swiftFields } from "../swift-fields.ts";

/** SWIFT customer statements: MT940 (end of day) and MT942 (interim), with or without the blocks around them. */
export const mt940: DocumentProfile = {
  kind: "document",
  name: "mt940",
  title: "SWIFT statement (MT940, MT942)",
  zone: "UTC",
  assumes: [say("reading.bookingElseValue"), say("reading.zone", { zone: "UTC" }), say("reading.impossibleDay")],
  columns: ["61", "86"],
  recognises: (head) => MARKS.test(head) && !ORDERS.test(head),
  read,
};

/** A field that only statements have; ":32A:" and the like are of payment messages. */
const MARKS = /(?:^|\n):(?:25P?|28C?|34F|60[FM]|61|62[FM]|86|NS):/;
const ORDERS = /(?:^|\n):32[AB]:/;

const TAGS = /13D?|20|21|25P?|28C?|34F|60[FM]?|61|62[FM]?|64|65|86|90[CD]|NS/;

interface Message {
  readonly number: number;
  readonly bic: string | null;
  /** As the file's sender says. */
  readonly given: AccountId | null;
  /** As the message says. */
  account: AccountId | null;
  currency: string | null;
  lines: number;
}

interface Pending {
  readonly field: SwiftField;
  readonly message: Message;
  readonly number: number;
  readonly text: string;
  readonly end: number;
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  _file: string,
  account: AccountId | null,
): AsyncGenerator<readonly DocumentRow[]> {
  const reader = statementReader(zoneClock(mt940.zone), account);
  for await (const field of swiftFields(bytes, name, TAGS)) {
    const rows = reader.take(field);
    if (rows.length > 0) yield rows;
  }
  const rows = reader.close();
  if (rows.length > 0) yield rows;
}

interface StatementReader {
  take(field: SwiftField): readonly DocumentRow[];
  close(): readonly DocumentRow[];
}

const DETAILS: ReadonlySet<string> = new Set(["86", "NS"]);

/** A statement line waits for the details that follow it. */
function statementReader(clock: ZoneClock, given: AccountId | null): StatementReader {
  let bic: string | null = null;
  let message = newMessage(1, null, given);
  let pending: Pending | null = null;
  const close = (): readonly DocumentRow[] => {
    const rows = pending ? [lineRow(pending, clock)] : [];
    pending = null;
    return rows;
  };
  return {
    close,
    take(field) {
      if (pending && DETAILS.has(field.tag)) {
        pending = { ...pending, text: `${pending.text}\n${field.text}`.trim(), end: field.end };
        return [];
      }
      const rows = close();
      if (field.tag === "1") bic = senderOf(field.text);
      if (field.tag === "20") message = newMessage(message.number + (isStarted(message) ? 1 : 0), bic, given);
      if (field.tag === "61") pending = openLine(field, message);
      return [...rows, ...headRows(field, message, clock)];
    },
  };
}

/** First eight letters of the bank's BIC in the basic header block, "{1:F01ASNBNL21XXXX…". */
function senderOf(header: string): string | null {
  return /\{1:F\d{2}([A-Z0-9]{8})/.exec(header)?.[1] ?? null;
}

function openLine(field: SwiftField, message: Message): Pending {
  message.lines += 1;
  return { field, message, number: message.lines, text: "", end: field.end };
}

function newMessage(number: number, bic: string | null, given: AccountId | null): Message {
  return { number, bic, given, account: null, currency: null, lines: 0 };
}

/** Whose statement it is: as the message says, else as the file's sender does. */
function ownerOf({ account, given }: Message): AccountId | null {
  return account ?? given;
}

function isStarted({ account, currency, lines }: Message): boolean {
  return account !== null || currency !== null || lines > 0;
}

/** Fields that say whose statement it is and in what currency; a balance is a fact of its own. */
function headRows(field: SwiftField, message: Message, clock: ZoneClock): readonly DocumentRow[] {
  if (field.tag === "25" || field.tag === "25P")
    message.account = bankAccount(field.text.split("\n", 1)[0] ?? "", message.bic) ?? message.account;
  if (field.tag === "34F") message.currency ??= /^[A-Z]{3}/.exec(field.text)?.[0] ?? null;
  const kind = BALANCES.get(field.tag);
  return kind === undefined ? [] : [balanceRow(field, kind, message, clock)];
}

const BALANCES: ReadonlyMap<string, string> = new Map([
  ["60F", "opening balance (60F)"],
  ["60M", "intermediate opening balance (60M)"],
  ["62F", "closing balance (62F)"],
  ["62M", "intermediate closing balance (62M)"],
  ["64", "closing available balance (64)"],
  ["65", "forward available balance (65)"],
]);

function balanceRow(field: SwiftField, kind: string, message: Message, clock: ZoneClock): DocumentRow {
  const place = {
    row: null,
    path: `/message[${message.number}]/${field.tag}@${field.start}`,
    start: field.start,
    end: field.end,
  };
  return { ...place, cells: [field.text], reading: readBalance(field, kind, message, clock) };
}

function readBalance({ tag, text }: SwiftField, kind: string, message: Message, clock: ZoneClock): Reading {
  const balance = parseMt940Balance(text);
  if (!balance) return rowIssue(tag, text, say("row.notBalance"));
  message.currency ??= balance.currency;
  const own = ownerOf(message);
  if (own === null) return rowIssue("25", "", say("row.noAccountBefore"), WHOSE);
  const currency = readCurrency(balance.currency ?? message.currency, tag);
  if (isIssue(currency)) return currency;
  const said = readAll({ amount: readPositiveAmount(balance.amount, currency, tag), day: readSwiftDay(balance.day, clock, tag) });
  if (isIssue(said)) return said;
  const sign = balance.mark === "D" && said.amount.minor > 0n ? "-" : "";
  const value = `${sign}${plainAmount(said.amount)} ${currency}`;
  return factOf(
    own,
    [
      ["balance", value],
      ["note", joinTexts(kind, said.day.mark)],
    ],
    said.day.at,
  );
}

const WHOLE = say("mend.wholeMessage");
const WHOSE = say("mend.whoseStatement");

function readCurrency(code: string | null, tag: string): Currency | RowIssue {
  if (code === null) return rowIssue(tag, "", say("row.noBalanceBefore"), WHOLE);
  return isCurrencyCode(code) ? parseCurrency(code) : rowIssue(tag, code, say("row.notCurrencyCode", { example: "EUR" }));
}

function lineRow({ field, message, number, text, end }: Pending, clock: ZoneClock): DocumentRow {
  const place = { row: null, path: `/message[${message.number}]/61[${number}]`, start: field.start, end };
  return { ...place, cells: [field.text, text], reading: readLine(field.text, parseMt940Details(text), message, clock) };
}

function readLine(text: string, details: Mt940Details, message: Message, clock: ZoneClock): Reading {
  const line = parseMt940Line(text);
  if (!line) return rowIssue("61", text, say("row.notStatementLine"));
  const own = ownerOf(message);
  if (own === null) return rowIssue("25", "", say("row.noAccountBefore"), WHOSE);
  const currency = readCurrency(message.currency, "61");
  if (isIssue(currency)) return currency;
  const said = readAll({
    amount: readPositiveAmount(line.amount, currency, "61"),
    day: readSwiftDay(line.entryDay ?? line.valueDay, clock, "61"),
    value: readSwiftDay(line.valueDay, clock, "61"),
  });
  if (isIssue(said)) return said;
  const valueMark = said.value.mark && `value day ${said.value.mark}`;
  return statementMovement(
    {
      own,
      ownName: null,
      other: counterparty(own, details),
      otherName: details.name,
      incoming: line.mark === "C" || line.mark === "RD",
      amount: said.amount,
      at: said.day.at,
    },
    {
      reference: referenceOf(line, details),
      memo: joinTexts(details.text, line.extra, line.mark.startsWith("R") ? "reversal" : null, valueMark, valueDayOf(line)),
      channel: line.kind === "" ? null : line.kind,
    },
  );
}

/** The value day where it is another than the day of booking. */
function valueDayOf({ valueDay, entryDay }: Mt940Line): string | null {
  return entryDay === null || entryDay === valueDay ? null : `value ${isoDay(valueDay)}`;
}

/** A number that both banks print; what follows "//" is the own bank's alone. */
function referenceOf({ customerReference }: Mt940Line, { reference }: Mt940Details): string | null {
  if (reference !== null) return reference;
  return /^(?:NONREF|KREF\+)?$/.test(customerReference) ? null : customerReference;
}

function counterparty(own: AccountId, { number, bank, name }: Mt940Details): AccountId {
  const account = number === null ? null : bankAccount(number, bank);
  return account ?? partialAccount(own, name ?? "blank");
}
