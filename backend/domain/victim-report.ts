import type { Instant } from "./instant.ts";
import type { Money } from "./money.ts";
import type { SourceRef } from "./record.ts";
import type { Sentence } from "./sentence.ts";
import type { TransferId } from "./transfer.ts";

/** What a victim told the police. Account numbers may be half known: "…00216217" gives the last digits. */
export interface VictimReport {
  /** As the police number it: "V01". Unique in a case. */
  readonly number: string;
  readonly toldAt: Instant;
  readonly paidAt: Instant | null;
  readonly amount: Money;
  readonly payer: string | null;
  readonly payee: string | null;
  readonly payerName: string | null;
  readonly payeeName: string | null;
  readonly note: string | null;
  readonly source: SourceRef;
}

/** Which transfer a report speaks of. "none" reads "Not found in any statement", never zero. */
export type ReportMatch =
  | { readonly kind: "matched"; readonly transfer: TransferId; readonly basis: string; readonly said: Sentence }
  | { readonly kind: "several"; readonly transfers: readonly TransferId[]; readonly basis: string; readonly said: Sentence }
  | { readonly kind: "none" };
