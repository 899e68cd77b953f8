import type { AccountId, AccountKind } from "./account.ts";
import type { ImportCounts } from "./case.ts";
import type { Currency } from "./currency.ts";
import type { Money } from "./money.ts";
import type { FileId, SourceRef } from "./record.ts";

/** A list of which at most so many are given; total is exact. */
export interface Listed<T> {
  readonly shown: readonly T[];
  readonly total: number;
}

/** One account's rows of one currency in one file. */
export interface StatementQuality {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly rows: number;
  /** UTC milliseconds of the earliest and the latest row. */
  readonly first: number;
  readonly last: number;
  /** Days with a row, and the longest run of days without one between the first and the last. */
  readonly days: number;
  readonly silentDays: number;
  readonly in: Money;
  readonly out: Money;
  /** Before the first and after the last row, as these print it; null where the statement prints no balance. */
  readonly opening: Money | null;
  readonly closing: Money | null;
  /** closing − (opening + in − out): what the rows do not explain. */
  readonly difference: Money | null;
}

/** A row whose printed balance does not follow from its neighbour's. */
export interface BalanceGap {
  readonly account: AccountId;
  readonly source: SourceRef;
  readonly expected: Money;
  readonly printed: Money;
}

/** One reference on several rows of the same account and direction. */
export interface RepeatedReference {
  readonly account: AccountId;
  readonly reference: string;
  readonly rows: number;
}

export interface FileQuality {
  readonly file: FileId;
  readonly name: string;
  readonly profile: string;
  readonly counts: ImportCounts;
  /** Movements that the source says failed: kept, and part of no sum. */
  readonly failed: number;
  /** Statements with two printed balances or more, and how many of these hold from row to row. */
  readonly balances: { readonly accounts: number; readonly holding: number };
  readonly gaps: Listed<BalanceGap>;
  readonly statements: Listed<StatementQuality>;
  readonly repeated: Listed<RepeatedReference>;
}

/** Transfers and their sums, a currency each. */
export interface Turnover {
  readonly transfers: number;
  readonly sums: readonly Money[];
}

/** An account that other accounts' rows name and of which no statement is held. */
export interface MissingAccount {
  readonly account: AccountId;
  readonly in: Turnover;
  readonly out: Turnover;
}

/** A clearing place, an alias, a masked counterparty or an end, with the sum that ended in it. */
export interface EndedPlace extends Turnover {
  readonly account: AccountId;
  readonly kind: AccountKind;
}

/** On which days an account's own statements have how many rows. Days are YYYY-MM-DD in the case's zone. */
export interface AccountCoverage {
  readonly account: AccountId;
  readonly days: readonly { readonly day: string; readonly rows: number }[];
}

/** How far an institution's clock stands from the reference, over how many linked pairs. */
export interface ClockLine {
  readonly clock: string;
  readonly offsetMs: number;
  readonly spreadMs: number;
  readonly pairs: number;
  readonly against: string | null;
}

/** How good the records of a case are: computed once for screen, command and pack. */
export interface CaseQuality {
  readonly version: number;
  readonly zone: string;
  readonly files: readonly FileQuality[];
  readonly currencies: readonly { readonly sum: Money; readonly transfers: number }[];
  readonly missing: Listed<MissingAccount>;
  readonly places: Listed<EndedPlace>;
  readonly coverage: Listed<AccountCoverage>;
  readonly clocks: readonly ClockLine[];
}
