import type { AccountId } from "./account.ts";
import type { Country } from "./country.ts";
import type { Truncated } from "./finding.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { Sentence } from "./sentence.ts";

/** An amount to hold in one account: never a whole account. */
export interface HoldLine {
  readonly account: AccountId;
  readonly balance: Money;
  /** The lesser of the balance and the most that any rule but poison traces there. */
  readonly hold: Money;
  /** Over the rules but poison, and over every order that the rows leave open. */
  readonly min: Money;
  readonly max: Money;
  readonly asOf: Instant;
  readonly inferred: boolean;
  /** said, in English. */
  readonly grounds: readonly string[];
  readonly against: readonly string[];
  /** The same as data, for every language. */
  readonly said: { readonly grounds: readonly Sentence[]; readonly against: readonly Sentence[] };
}

/** A statement to ask for, with how much traced money went there. */
export interface MissingStatement {
  readonly account: AccountId;
  readonly money: readonly Money[];
  readonly since: Instant;
}

export interface HoldPlan {
  readonly version: number;
  readonly asOf: number;
  /** Sum of hold over lines and askFirst. */
  readonly total: readonly Money[];
  readonly lines: readonly HoldLine[];
  /** Accounts that look lawful: a person is asked before anything is held. */
  readonly askFirst: readonly HoldLine[];
  readonly missing: readonly MissingStatement[];
}

/** The fewest lines that hold a share of the money in one currency. */
export interface SmallestSet {
  /** 0..1 of all that can be held. */
  readonly share: number;
  readonly accounts: readonly AccountId[];
  readonly held: Money;
  readonly of: Money;
}

/** What the rows after the plan's moment show to have left: as if nothing were held, and with some accounts held. */
export interface ExitBound {
  /** No more than this of the money that stood there can have reached an exit, in time order, by any rule. */
  readonly most: Money;
  /** Accounts whose hold stops the flow, and how they were found. */
  readonly accounts: readonly AccountId[];
  readonly by: "greedy" | "cut";
  readonly stopped: Money;
  /** What can still get past them. */
  readonly gap: Money;
}

/** What the plan means beyond its lines. */
export interface HoldOutlook {
  readonly smallest: readonly SmallestSet[];
  readonly exits: readonly ExitBound[];
  /** What could be held at each moment at which it changed, up to everything known, in time order. */
  readonly curve: readonly { readonly at: number; readonly sums: readonly Money[] }[];
  readonly curveTruncated: Truncated | null;
  /** By the institution that keeps the accounts; one letter each. */
  readonly banks: readonly {
    readonly bank: string;
    readonly country: Country | null;
    readonly accounts: readonly AccountId[];
    readonly sums: readonly Money[];
  }[];
  /** Accounts that the plan would touch although they look lawful, or that no finding names. */
  readonly lookAlikes: { readonly askFirst: readonly AccountId[]; readonly unnamed: readonly AccountId[] };
}
