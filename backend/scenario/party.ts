import { type AccountId, endOf, partialAccount } from "../domain/account.ts";
import type { Currency } from "../domain/currency.ts";

export const CNY = "CNY" as Currency;
export const THB = "THB" as Currency;
export const USD = "USD" as Currency;
export const USDT = "USDT" as Currency;

/** A bank of the demo. Every name and issuer number is made up. */
export interface Bank {
  readonly name: string;
  /** First six digits of its cards. */
  readonly issuer: string;
  /** The case in which its statements are held; null where nobody has asked for them. */
  readonly heldIn: string | null;
  /** How far its clock stands from true time, in milliseconds. */
  readonly clockMs: number;
}

export interface Holder {
  readonly name: string;
  /** Identity card or company registration number. */
  readonly document: string;
  readonly company: boolean;
  readonly workplace: string | null;
  readonly licence: string | null;
  readonly address: string | null;
}

export type StatementFormat = "police" | "kbank" | "scb" | "camt" | "tronscan";

/** How many milliseconds one printed time stands for, by format. */
export const PRINTED_STEP_MS: Readonly<Record<StatementFormat, number>> = {
  police: 1_000,
  kbank: 60_000,
  scb: 60_000,
  camt: 1_000,
  tronscan: 1_000,
};

export interface Account {
  readonly kind: "account";
  readonly id: AccountId;
  /** As a counterparty's statement prints it. */
  readonly printed: string;
  /** Digits of the card; null for a company's account. */
  readonly card: string | null;
  readonly number: string;
  readonly bank: Bank;
  readonly holder: Holder;
  readonly currency: Currency;
  /** The format its statement is held in; null where none is held. */
  readonly statement: StatementFormat | null;
  /** Others see only part of the number. */
  readonly masked: boolean;
  /** Fixed by the story; null is drawn so that the balance never goes below zero. */
  readonly opening: bigint | null;
  readonly openedOn: string;
  readonly ip: string | null;
  readonly mac: string | null;
}

/** Cash in hand. */
export interface Cash {
  readonly kind: "cash";
}

/** A payment company's collective account. */
export interface Clearing {
  readonly kind: "clearing";
  readonly id: AccountId;
  readonly printed: string;
  readonly name: string;
}

export type Party = Account | Cash | Clearing;

export const CASH: Cash = { kind: "cash" };

export const TENPAY: Clearing = {
  kind: "clearing",
  id: "clearing:tenpay" as AccountId,
  printed: "243300133",
  name: "财付通支付科技有限公司",
};

/** The party's id as the account on the other side of the payment sees it. */
export function idSeenBy(party: Party, other: Party): AccountId {
  if (party.kind === "clearing") return party.id;
  if (other.kind !== "account") return partyId(party);
  if (party.kind === "cash") return endOf(other.id, "cash");
  return party.masked ? partialAccount(other.id, party.printed) : party.id;
}

function partyId(party: Account | Cash): AccountId {
  if (party.kind === "cash") throw new Error("cash needs an account on the other side");
  return party.id;
}
