import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import type { Instant } from "./instant.ts";
import { type Money, plainAmount } from "./money.ts";

/** 128 bits, base64url: the hash of a record's canonical text and its ordinal among equals of one file. */
export type RecordId = Brand<"RecordId">;

/** SHA-256 of a raw file, 64 lower-case hexadecimal digits. */
export type FileId = Brand<"FileId">;

/** Where a record stands in a source. row is the 1-based record number; a format without rows has a path. */
export interface SourceRef {
  readonly file: FileId;
  readonly row: number | null;
  readonly path: string | null;
}

/** Whose statement shows the movement. "both" is a ledger of neither side: a chain, or a data set of whole transfers. */
export type StatementSide = "payer" | "payee" | "both";

/** A failed movement stays as a record and is never a transfer, a balance step or a trace. */
export type MovementStatus = "settled" | "failed";

export type IdentifierKind = "phone" | "sim" | "device" | "ip" | "mac" | "terminal" | "id-document" | "account-number";

/** Something used with an account; account-number is another account id that a bank gives the same account. Sharing one means "used together", never "one controller". */
export interface Identifier {
  readonly account: AccountId;
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** One movement of money as one source row tells it. Text is as written, without padding; null is "not given". */
export interface Movement {
  readonly kind: "movement";
  readonly id: RecordId;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly side: StatementSide;
  readonly status: MovementStatus;
  readonly paid: Money;
  readonly received: Money;
  readonly at: Instant;
  /** Of the account whose statement it is, after this row. */
  readonly balanceAfter: Money | null;
  /** The bank's own running number inside the account, where it gives one. */
  readonly sequence: string | null;
  readonly reference: string | null;
  readonly memo: string | null;
  readonly channel: string | null;
  readonly place: string | null;
  readonly fromName: string | null;
  readonly toName: string | null;
  readonly identifiers: readonly Identifier[];
}

export type FactAttribute =
  | "holder"
  | "holder-name"
  | "bank-name"
  | "branch"
  | "opened"
  | "closed"
  | "status"
  | "balance"
  | "phone"
  | "sim"
  | "device"
  | "ip"
  | "id-document"
  | "workplace"
  | "business-licence"
  | "missing-person"
  | "address"
  | "same-account"
  | "sub-account-of"
  | "login"
  | "cell"
  | "crossing"
  | "place-name"
  | "latitude"
  | "longitude"
  | "accuracy-m"
  | "country"
  | "place-source"
  | "watch-list"
  | "payment-order"
  | "freeze"
  | "note";

/** What a source says of an account, or of a holder ("holder:ID-CN:…"), other than a movement. */
export interface Fact {
  readonly kind: "fact";
  readonly id: RecordId;
  readonly subject: string;
  readonly facts: readonly { readonly attribute: FactAttribute; readonly value: string }[];
  /** When it holds from and until; null is "not given". */
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** One normalised source row: immutable. */
export type SourceRecord = Movement | Fact;

/** A record before its id is known: the id needs the ordinal among equal rows of the same file. */
export type Unidentified<R extends SourceRecord = SourceRecord> = R extends SourceRecord ? Omit<R, "id"> : never;

/**
 * The text that a record's id is the hash of. It has every field that the source tells and nothing of the file
 * (name, row, order), so that an overlapping statement gives the same text.
 */
export function canonicalText(record: Unidentified): string {
  if (record.kind === "fact") {
    const facts = [...record.facts].map(({ attribute, value }) => [attribute, value]).sort(byText);
    return JSON.stringify(["fact", record.subject, facts, instantText(record.from), instantText(record.until)]);
  }
  const identifiers = record.identifiers.map(({ account, kind, value }) => [kind, value, account]).sort(byText);
  return JSON.stringify([
    "movement",
    record.from,
    record.to,
    record.side,
    record.status,
    moneyText(record.paid),
    moneyText(record.received),
    instantText(record.at),
    record.balanceAfter && moneyText(record.balanceAfter),
    record.sequence,
    record.reference,
    record.memo,
    record.channel,
    record.place,
    record.fromName,
    record.toName,
    identifiers,
  ]);
}

function byText(a: readonly string[], b: readonly string[]): number {
  const left = a.join("\u0000");
  const right = b.join("\u0000");
  return left < right ? -1 : left > right ? 1 : 0;
}

function moneyText(money: Money): string {
  return `${plainAmount(money)} ${money.currency}`;
}

function instantText(instant: Instant | null): string | null {
  return instant && `${instant.at} ${instant.precision}`;
}
