import type { AccountId } from "./account.ts";
import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";

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
  readonly grounds: readonly string[];
  readonly against: readonly string[];
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
