import type { ImportCounts } from "../domain/case.ts";

/** What became of one record. */
export type Outcome = "accepted" | "duplicate" | "corroborated";

/** What became of the records that one row gave. */
export type PlaceOutcome = readonly Outcome[];

/** A row is a duplicate when all it tells was known, and corroborating when it tells the other side of a known transfer. */
export function outcomeOfRow(records: PlaceOutcome): Outcome {
  if (records.includes("corroborated")) return "corroborated";
  return records.every((outcome) => outcome === "duplicate") ? "duplicate" : "accepted";
}

/**
 * Counts a file's rows. Throws a plain error when rows read, rows stored and rows rejected do not agree: that is a fault of
 * the reader of the format, and no receipt may hide it.
 */
export function countsOf(
  { rows, rejected }: { readonly rows: number; readonly rejected: number },
  places: Iterable<PlaceOutcome>,
): ImportCounts {
  const counts: Record<Outcome, number> = { accepted: 0, duplicate: 0, corroborated: 0 };
  for (const place of places) counts[outcomeOfRow(place)] += 1;
  return checkedCounts({
    rows,
    rejected,
    accepted: counts.accepted,
    duplicates: counts.duplicate,
    corroborated: counts.corroborated,
  });
}

/** The counts, when they sum to the rows read. */
export function checkedCounts(counts: ImportCounts): ImportCounts {
  const { rows, rejected, accepted, duplicates, corroborated } = counts;
  if (accepted + duplicates + corroborated + rejected !== rows) {
    const stored = accepted + duplicates + corroborated;
    throw new Error(`${rows} rows were read, but ${stored} rows gave records and ${rejected} were rejected`);
  }
  return counts;
}
