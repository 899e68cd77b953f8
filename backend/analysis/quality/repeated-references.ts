import type { RepeatedReference } from "../../domain/data-quality.ts";
import type { Movement } from "../../domain/record.ts";

/** Counts how often each reference stands on an account's rows of one direction. */
export interface ReferenceCounts {
  add(movement: Movement): void;
  /** Those on more than one row: most rows first, then by account and reference. */
  result(): readonly RepeatedReference[];
}

/** What banks write where there is no reference (SWIFT MT940 field 61; ISO 20022 end-to-end identification). */
const NONE: ReadonlySet<string> = new Set(["NONREF", "NOTPROVIDED", "NOT PROVIDED", "0", "-"]);

/** Rows of side "both" are nobody's statement; a failed movement may well repeat the reference of the one that succeeded. */
export function referenceCounts(): ReferenceCounts {
  const counts = new Map<string, { readonly account: RepeatedReference["account"]; readonly reference: string; rows: number }>();
  return {
    add({ side, status, reference, from, to }) {
      if (side === "both" || status === "failed" || reference === null || NONE.has(reference.toUpperCase())) return;
      const account = side === "payer" ? from : to;
      const key = `${account}\u0000${side}\u0000${reference}`;
      const count = counts.get(key);
      if (count) count.rows += 1;
      else counts.set(key, { account, reference, rows: 1 });
    },
    result: () => [...counts.values()].filter(({ rows }) => rows > 1).sort(mostRowsFirst),
  };
}

function mostRowsFirst(a: RepeatedReference, b: RepeatedReference): number {
  return b.rows - a.rows || (`${a.account} ${a.reference}` < `${b.account} ${b.reference}` ? -1 : 1);
}
