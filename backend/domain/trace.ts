import type { AccountId } from "./account.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { Sentence } from "./sentence.ts";
import type { TransferId } from "./transfer.ts";

/** How money that is mixed in one account is told apart. Sources: domain notes in the README's glossary. */
export type TracingRule = "poison" | "haircut" | "fifo" | "lifo" | "libr";

export const TRACING_RULES: readonly TracingRule[] = ["poison", "haircut", "fifo", "lifo", "libr"];

/** Rules that give amounts. Poison is an upper bound only. */
export const AMOUNT_RULES: readonly TracingRule[] = ["haircut", "fifo", "lifo", "libr"];

/** One victim's payment from which the trace starts: the label stands in tables ("V01"). */
export interface TraceOrigin {
  readonly label: string;
  readonly transfer: TransferId;
}

/** Why money is no longer followed. */
export type EndReason =
  | "cash"
  | "fee"
  | "interest"
  | "clearing"
  | "alias"
  | "partial"
  | "service"
  | "statement-missing"
  | "beyond-limits";

/**
 * Money of each origin, by label, in the order of the origins; sums to the total it belongs to.
 * Under poison each is an upper bound by itself, and they do not sum.
 */
export interface OriginShare {
  readonly label: string;
  readonly money: Money;
}

/**
 * Least and most over every order in which rows at overlapping instants could stand where neither the bank's sequence, its
 * balance nor a clock decides. "exact": each end occurs in some order; "bound": no order goes beyond, none need reach it.
 */
export interface OrderRange {
  readonly least: Money;
  readonly most: Money;
  readonly basis: "exact" | "bound";
  /** The same for each origin's share, in the order of the origins. */
  readonly shares: readonly { readonly label: string; readonly least: Money; readonly most: Money }[];
}

/** Traced money that stands in an account, as of the last row seen of it. */
export interface HeldLine {
  readonly account: AccountId;
  /** All origins together. */
  readonly money: Money;
  readonly shares: readonly OriginShare[];
  /** The account's whole balance at that instant. */
  readonly balance: Money;
  readonly asOf: Instant;
  /** No statement of this account is held: balance and opening are inferred from its counterparties' statements. */
  readonly inferred: boolean;
  /** null: every order of the rows gives this amount. */
  readonly range: OrderRange | null;
}

export interface EndLine {
  readonly kind: EndReason;
  readonly account: AccountId;
  readonly money: Money;
  readonly shares: readonly OriginShare[];
  readonly since: Instant;
  /** As for what is held. */
  readonly range: OrderRange | null;
}

/** What one transfer carries of the traced money. */
export interface TracedTransfer {
  readonly transfer: TransferId;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly at: Instant;
  readonly paid: Money;
  readonly money: Money;
  readonly shares: readonly OriginShare[];
  /** Fewest hops from an origin: the payee of the origin's payment is layer 1. */
  readonly layer: number;
}

/**
 * Every row that touched a traced account, as a judge would follow it: the opening (change null, own and balance what stood
 * there), then each row with the parts of its change, signed as the change is, and the balance after it.
 */
export interface LedgerLine {
  readonly account: AccountId;
  readonly transfer: TransferId | null;
  readonly at: Instant | null;
  readonly counterparty: AccountId | null;
  /** Signed: negative leaves. null for the opening line. */
  readonly change: Money | null;
  readonly own: Money;
  readonly shares: readonly OriginShare[];
  readonly balance: Money;
}

export interface RuleTrace {
  readonly rule: TracingRule;
  readonly held: readonly HeldLine[];
  readonly ends: readonly EndLine[];
  readonly transfers: readonly TracedTransfer[];
  readonly ledger: readonly LedgerLine[];
  readonly totalHeld: readonly Money[];
  /** totalHeld over every possible order, one a currency, with each origin's part of it; null when every order gives the same. */
  readonly heldRange: readonly OrderRange[] | null;
  /** Places that traced money reaches only if the rows stood in another order: lines of no money, with their range. */
  readonly otherwise: { readonly held: readonly HeldLine[]; readonly ends: readonly EndLine[] };
}

/** What the walk did that no plain row shows: a payment taken as the return of another, or a gap in a statement's balances. */
export interface TraceRemark {
  readonly kind: "returned-payment" | "balance-gap";
  readonly account: AccountId;
  readonly transfer: TransferId;
  readonly money: Money;
  /** said, in English. */
  readonly explanation: string;
  readonly said: Sentence;
}

/** An account where the trace stopped by a limit, with what lies beyond. */
export interface StoppedAccount {
  readonly account: AccountId;
  readonly reason: EndReason;
  readonly transfersBeyond: number;
  readonly amountsBeyond: readonly Money[];
  /** Of what the origins paid, the part that went in there; null where that is in another currency. */
  readonly share: StoppedShare | null;
  /** said, in English. */
  readonly explanation: string;
  readonly said: Sentence;
}

/** Least and most over the rules that give amounts, 1 is all. */
export interface StoppedShare {
  readonly least: number;
  readonly most: number;
}

/** All accounts where a limit stopped the trace, together. */
export interface NotFollowed {
  readonly accounts: number;
  readonly transfers: number;
  readonly amounts: readonly Money[];
  readonly share: StoppedShare | null;
}

export interface TraceLimits {
  /** More different counterparties than this in the window: a service, not followed. */
  readonly maxCounterparties: number;
  readonly maxHops: number;
  /** An account that is first reached later than this after the loss before it is not followed. */
  readonly maxHours?: number;
  /** An account that less than this came to, by every rule that gives amounts, is not followed: a part of what the origins paid. */
  readonly leastShare?: number;
  /** The same as an amount; it says nothing of other currencies. */
  readonly leastAmount?: Money;
}

export interface Trace {
  readonly version: number;
  readonly origins: readonly TraceOrigin[];
  readonly asOf: number;
  readonly direction: "forward" | "back";
  readonly limits: TraceLimits;
  readonly rules: readonly RuleTrace[];
  /** Least and most of totalHeld over the rules but poison and over every possible order, one a currency. */
  readonly range: readonly { readonly least: Money; readonly most: Money }[];
  readonly stopped: readonly StoppedAccount[];
  readonly notFollowed: NotFollowed;
  /** Traced accounts of which no statement is held. */
  readonly missing: readonly AccountId[];
  /** Layer of every traced account. */
  readonly layers: readonly { readonly account: AccountId; readonly layer: number }[];
  /** Accounts whose rows at equal instants could stand in another order. */
  readonly unordered: readonly { readonly account: AccountId; readonly rows: number }[];
  /** In the order walked. */
  readonly remarks: readonly TraceRemark[];
}
