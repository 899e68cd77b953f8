import type { AccountId } from "./account.ts";
import type { Money } from "./money.ts";
import type { FileId } from "./record.ts";

/** Least and most still held, over the rules that give amounts and every order of rows. */
export interface HeldSpan {
  readonly least: Money;
  readonly most: Money;
}

/** What one file changed in the trace of a case: the same trace without its rows and with them. */
export interface TraceAdvance {
  /** null: the case has no file. */
  readonly file: { readonly id: FileId; readonly name: string; readonly at: number } | null;
  readonly version: number;
  /** Accounts that traced money reaches only with the file, by layer then account. */
  readonly reached: readonly { readonly account: AccountId; readonly layer: number }[];
  /** Reached before with no statement to go on by, which the file gives. */
  readonly opened: readonly AccountId[];
  /** The furthest layer; 0 where nothing is traced. */
  readonly layers: { readonly before: number; readonly after: number };
  /** One a currency, by code; null where nothing was traced in it. */
  readonly held: readonly { readonly before: HeldSpan | null; readonly after: HeldSpan | null }[];
}

/** What became of following a case's trace after an import. */
export type AdvanceOutcome =
  | { readonly kind: "advanced"; readonly advance: TraceAdvance }
  | { readonly kind: "too-large"; readonly why: string };

/** Kept with the case when an import had advanced its trace: the case's own reports alone, as of the version in it. */
export interface KeptAdvance {
  /** The files that came together, by name of their hash; never empty. */
  readonly files: readonly [FileId, ...FileId[]];
  /** UTC milliseconds. */
  readonly at: number;
  readonly outcome: AdvanceOutcome;
}
