import { type AccountId, partialAccount } from "../backend/domain/account.ts";
import { isCurrencyCode, parseCurrency } from "../backend/domain/currency.ts";
import type { Instant } from "../backend/domain/instant.ts";
import type { Money } from "../backend/domain/money.ts";
import { say } from "../backend/domain/sentence.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import { camtAccount, camtName } from "./camt-account.ts";
import { joinTexts, type MovementDraft, statementMovement } from "./movement-draft.ts";
import { readAmount, readPositiveAmount } from "./read-amount.ts";
import { readZonedTime } from "./read-zoned-time.ts";
import { isIssue, type RowIssue, readAll, rowIssue } from "./row.ts";
import type { XmlElement } from "./xml-elements.ts";
import { elementAt, textOf } from "./xml-text.ts";

/** Whose statement an entry stands in. */
export interface CamtOwner {
  readonly account: AccountId;
  readonly name: string | null;
}

/** An entry, or one of several transactions that it books as a batch. */
export interface CamtTransaction {
  readonly entry: XmlElement;
  readonly details: XmlElement | null;
  /** The entry's amount is the sum of several. */
  readonly batched: boolean;
}

/** The movement of one transaction. An issue where it is not booked, or amount, direction or day cannot be read. */
export function readCamtTransaction(tx: CamtTransaction, own: CamtOwner, clock: ZoneClock): MovementDraft | RowIssue {
  const { entry, details } = tx;
  const said = readAll({
    booked: readBooked(entry),
    incoming: readIncoming(entry, details),
    amount: readTransactionAmount(tx),
    at: readBookingTime(entry, clock),
  });
  if (isIssue(said)) return said;
  const { incoming, amount, at } = said;
  const isReversal = textOf(entry, "RvslInd") === "true";
  const party = counterparty(own.account, details, incoming !== isReversal);
  return statementMovement(
    { own: own.account, ownName: own.name, other: party.account, otherName: party.name, incoming, amount, at },
    { sequence: sequenceOf(tx), reference: referenceOf(tx), memo: memoOf(entry, details), channel: channelOf(entry) },
  );
}

/** The money of an Amt element with its Ccy, signed by CdtDbtInd where `signedBy` is given. */
export function readCamtAmount(amount: XmlElement | null, signedBy: XmlElement | null = null): Money | RowIssue {
  if (!amount) return rowIssue("Amt", "", say("row.noAmount"));
  const code = amount.attributes.Ccy ?? "";
  if (!isCurrencyCode(code)) return rowIssue("Amt/@Ccy", code, say("row.notCurrencyCode", { example: "EUR" }));
  const currency = parseCurrency(code);
  const value = signedBy ? readAmount(amount.text, currency, "Amt") : readPositiveAmount(amount.text, currency, "Amt");
  if (isIssue(value) || !signedBy || textOf(signedBy, "CdtDbtInd") !== "DBIT") return value;
  return { minor: -value.minor, currency };
}

function readBooked(entry: XmlElement): true | RowIssue {
  const status = textOf(entry, "Sts/Cd", "Sts/Prtry", "Sts") ?? "BOOK";
  if (status === "BOOK") return true;
  return rowIssue("Sts", status, say("row.notBooked"), say("mend.booking"));
}

function readIncoming(entry: XmlElement, details: XmlElement | null): boolean | RowIssue {
  const indicator = (details && textOf(details, "CdtDbtInd")) ?? textOf(entry, "CdtDbtInd") ?? "";
  if (indicator === "CRDT") return true;
  return indicator === "DBIT" ? false : rowIssue("CdtDbtInd", indicator, say("row.neitherWay", { into: "CRDT", out: "DBIT" }));
}

function readTransactionAmount({ entry, details, batched }: CamtTransaction): Money | RowIssue {
  if (!batched || !details) return readCamtAmount(elementAt(entry, "Amt"));
  return readCamtAmount(
    elementAt(details, "AmtDtls/TxAmt/Amt") ?? elementAt(details, "Amt") ?? elementAt(details, "AmtDtls/InstdAmt/Amt"),
  );
}

function readBookingTime(entry: XmlElement, clock: ZoneClock): Instant | RowIssue {
  const cell = textOf(entry, "BookgDt/DtTm", "BookgDt/Dt", "ValDt/DtTm", "ValDt/Dt") ?? "";
  return readZonedTime(
    cell.replace(/[+-]\d{2}:\d{2}$|Z$/, (zone) => (cell.includes("T") ? zone : "")),
    clock,
    clock,
    "BookgDt",
  );
}

/** The payer of money that came, the payee of money that went; of a reversal the other way round. */
function counterparty(own: AccountId, details: XmlElement | null, isPayer: boolean) {
  const role = isPayer ? "Dbtr" : "Cdtr";
  const parties = details && elementAt(details, "RltdPties");
  const agent = details && elementAt(details, `RltdAgts/${role}Agt`);
  const name = camtName(parties && (elementAt(parties, role) ?? elementAt(parties, `Ultmt${role}`)));
  const account = camtAccount(parties && elementAt(parties, `${role}Acct`), agent);
  return { account: account ?? partialAccount(own, name ?? "blank"), name };
}

/** A number that both banks print. AcctSvcrRef is the own bank's alone and would contradict the other side's. */
function referenceOf({ details }: CamtTransaction): string | null {
  const reference = details && textOf(details, "Refs/UETR", "Refs/TxId", "Refs/EndToEndId", "Refs/InstrId");
  return reference === "NOTPROVIDED" ? null : reference;
}

/** The bank's own running number, where it is a number. */
function sequenceOf({ entry, batched }: CamtTransaction): string | null {
  const own = [textOf(entry, "NtryRef"), textOf(entry, "AcctSvcrRef")].find((text) => text !== null && /^\d+$/.test(text));
  return batched ? null : (own ?? null);
}

function memoOf(entry: XmlElement, details: XmlElement | null): string | null {
  const remittance = details && elementAt(details, "RmtInf");
  const lines = (remittance?.children ?? []).map((line) =>
    line.name === "Ustrd" ? line.text : textOf(line, "CdtrRefInf/Ref", "CdtrRefInf/CdtrRef"),
  );
  return joinTexts(...lines, details && textOf(details, "AddtlTxInf")) ?? textOf(entry, "AddtlNtryInf");
}

function channelOf(entry: XmlElement): string | null {
  const domain = ["Domn/Cd", "Domn/Fmly/Cd", "Domn/Fmly/SubFmlyCd"].map((path) => textOf(entry, `BkTxCd/${path}`));
  const code = domain.filter((part) => part !== null).join("/");
  return code === "" ? textOf(entry, "BkTxCd/Prtry/Cd") : code;
}
