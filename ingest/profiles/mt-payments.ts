import { type AccountId, partialAccount } from "../../backend/domain/account.ts";
import { isCurrencyCode, parseCurrency } from "../../backend/domain/currency.ts";
import type { Money } from "../../backend/domain/money.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { type ZoneClock, zoneClock } from "../../backend/domain/zone.ts";
import { joinTexts, wholeMovement } from "../movement-draft.ts";
import { partyOf } from "../mt-party.ts";
import { paymentOrder } from "../payment-order.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";
import { readSwiftDay } from "../swift-day.ts";
import { type SwiftField, swiftFields } from "../swift-fields.ts";

/** SWIFT payment messages: MT103 (a bank pays on for a customer) and MT101 (a customer's orders). */
export const mtPayments: DocumentProfile = {
  kind: "document",
  name: "mt-payments",
  title: "SWIFT payments (MT103, MT101)",
  zone: "UTC",
  assumes: [say("reading.mt103"), say("reading.order")],
  columns: ["20", "amount", "payer", "payee", "70"],
  recognises: (head) =>
    /(?:^|\n|\{4:\s*):20:/.test(head) && /(?:^|\n):(?:32[AB]|28D):/.test(head) && /(?:^|\n):(?:50[A-Z]?|59[AF]?):/.test(head),
  read,
};

const TAGS = /\d{2}[A-Z]?/;

type Fields = ReadonlyMap<string, SwiftField>;

async function* read(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const clock = zoneClock(mtPayments.zone);
  const collector = messageCollector();
  let number = 0;
  for await (const field of swiftFields(bytes, name, TAGS)) {
    const done = collector.take(field);
    if (!done) continue;
    number += 1;
    yield [rowOf(done, number, clock)];
  }
  const last = collector.close();
  if (last) yield [rowOf(last, number + 1, clock)];
}

/** Fields of one payment: a message, or one of the orders of an MT101, each from its ":21:", under what the message says of all. */
function messageCollector(): { take(field: SwiftField): Fields | null; close(): Fields | null } {
  let general = new Map<string, SwiftField>();
  let own: Map<string, SwiftField> | null = null;
  const close = (): Fields | null => {
    const fields = own ? new Map([...general, ...own]) : general;
    own = null;
    return fields.has("32A") || fields.has("32B") ? fields : null;
  };
  return {
    close,
    take(field) {
      const isOrder = field.tag === "21" && general.has("28D");
      const isMessage = startsMessage(field, general);
      const done = isMessage || (isOrder && own !== null) ? close() : null;
      if (isMessage) general = new Map();
      if (isOrder) own = new Map();
      const target = own ?? general;
      if (!target.has(field.tag)) target.set(field.tag, field);
      return done;
    },
  };
}

/** A header, or ":20:" where no header stands before it. */
function startsMessage({ tag }: SwiftField, general: Fields): boolean {
  return tag === "1" || (tag === "20" && general.has("20"));
}

function rowOf(fields: Fields, number: number, clock: ZoneClock): DocumentRow {
  const text = (tag: string): string => fields.get(tag)?.text ?? "";
  const all = [...fields.values()].filter(({ tag }) => tag !== "1");
  const start = Math.min(...all.map((field) => field.start));
  const end = Math.max(...all.map((field) => field.end));
  const cells = [text("20"), text("32A") || text("32B"), partyOf(fields, "50").shown, partyOf(fields, "59").shown, text("70")];
  const reading = fields.has("32A") ? readTransfer(fields, clock) : readOrder(fields, clock);
  return { row: null, path: `/message[${number}]`, start, end, cells, reading };
}

const MONEY = /^([A-Z]{3})([\d,]+)/;

function readMoney(text: string, tag: string): Money | RowIssue {
  const [, code = "", amount = ""] = MONEY.exec(text) ?? [];
  if (!isCurrencyCode(code)) return rowIssue(tag, text, say("row.notCurrencyAndAmount"));
  return readPositiveAmount(amount.replace(",", "."), parseCurrency(code), tag);
}

/** MT103: what was instructed is paid (33B), what is settled is received (32A). */
function readTransfer(fields: Fields, clock: ZoneClock): Reading {
  const text = (tag: string): string => fields.get(tag)?.text ?? "";
  const [payer, payee] = [partyOf(fields, "50"), partyOf(fields, "59")];
  const to = needed(payee.account, "59", payee.shown);
  if (isIssue(to)) return to;
  const from = payer.account ?? partialAccount(to, payer.name ?? "blank");
  const said = readAll({
    received: readMoney(text("32A").slice(6), "32A"),
    paid: readMoney(text("33B") || text("32A").slice(6), "33B"),
    day: readSwiftDay(`20${text("32A").slice(0, 6)}`, clock, "32A"),
  });
  if (isIssue(said)) return said;
  return wholeMovement(from, to, said.paid, said.day.at, {
    received: said.received,
    reference: /\{121:([0-9a-f-]{36})\}/.exec(text("1"))?.[1] ?? text("20"),
    memo: joinTexts(text("70").replaceAll("\n", " "), said.day.mark),
    channel: "MT103",
    fromName: payer.name,
    toName: payee.name,
  });
}

function readOrder(fields: Fields, clock: ZoneClock): Reading {
  const text = (tag: string): string => fields.get(tag)?.text ?? "";
  const [payer, payee] = [partyOf(fields, "50"), partyOf(fields, "59")];
  const said = readAll({
    account: needed(payer.account, "50", payer.shown),
    amount: readMoney(text("32B"), "32B"),
    day: readSwiftDay(`20${text("30")}`, clock, "30"),
  });
  if (isIssue(said)) return said;
  return paymentOrder({
    payer: said.account,
    payerName: payer.name,
    payee: payee.account,
    payeeName: payee.name,
    amount: `${plainAmount(said.amount)} ${said.amount.currency}`,
    at: said.day.at,
    reference: text("21") || text("20"),
    text: text("70").replaceAll("\n", " ") || null,
  });
}

function needed(account: AccountId | null, tag: string, shown: string): AccountId | RowIssue {
  return account ?? rowIssue(tag, shown, say("row.noAccount"));
}
