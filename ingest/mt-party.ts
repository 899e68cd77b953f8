import type { AccountId } from "../backend/domain/account.ts";
import { bankAccount } from "./swift-account.ts";
import type { SwiftField } from "./swift-fields.ts";

/** Payer (50) or payee (59) of a payment message. */
export interface MtParty {
  readonly account: AccountId | null;
  readonly name: string | null;
  /** The field as written. */
  readonly shown: string;
}

/** Bank fields beside each party: where its account is kept. */
const BANKS: Readonly<Record<"50" | "59", readonly string[]>> = { "50": ["52A", "51A"], "59": ["57A"] };

/** The party of a message, with any letter option. Its bank is the one that the message names beside it, else the sender or receiver. */
export function partyOf(fields: ReadonlyMap<string, SwiftField>, kind: "50" | "59"): MtParty {
  const field = [...fields.values()].find(({ tag, text }) => tag.startsWith(kind) && text.startsWith("/"));
  const named = field ?? [...fields.values()].find(({ tag }) => tag.startsWith(kind));
  const [first = "", ...rest] = (named?.text ?? "").split("\n");
  const number = first.startsWith("/") ? first.slice(1) : null;
  const name = (number === null ? first : (rest[0] ?? "")).replace(/^1\//, "");
  const account = number === null ? null : bankAccount(number, bankOf(fields, kind));
  return { account, name: name === "" ? null : name, shown: named?.text ?? "" };
}

function bankOf(fields: ReadonlyMap<string, SwiftField>, kind: "50" | "59"): string | null {
  for (const tag of BANKS[kind]) {
    const bic = fields.get(tag)?.text.split("\n").at(-1) ?? "";
    if (/^[A-Z]{6}[A-Z0-9]{2,5}$/.test(bic)) return bic;
  }
  const header = fields.get("1")?.text ?? "";
  const ours = /\{1:F\d{2}([A-Z0-9]{8})/.exec(header)?.[1];
  const [, direction, output, input] = /\{2:([IO])(?:\d{3}\d{10}([A-Z0-9]{8})|\d{3}([A-Z0-9]{8}))/.exec(header) ?? [];
  const theirs = direction === "O" ? output : input;
  const isReceived = direction === "O";
  return (kind === "50") === isReceived ? (theirs ?? null) : (ours ?? null);
}
