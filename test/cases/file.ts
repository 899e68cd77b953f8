import { createHash } from "node:crypto";
import type { Fact, FileId, Movement, SourceRef, Unidentified } from "../../backend/domain/record.ts";
import type { FileContent, ReadRecord } from "../../backend/store/transfer-store.ts";
import { recordIdentifier } from "../../ingest/identify-record.ts";

/** The id of a test's file: the hash of its name. */
export function fileId(name: string): FileId {
  return createHash("sha256").update(name).digest("hex") as FileId;
}

/**
 * A file of these rows as the store takes it: row 1 is the header, ids are given in file order,
 * batches hold at most `batchSize` rows.
 */
export function fileOf(name: string, rows: readonly (Unidentified | Movement | Fact)[], batchSize = 100): FileContent {
  const file = fileId(name);
  const identify = recordIdentifier();
  const read = rows.map((row, index): ReadRecord => {
    const source: SourceRef = { file, row: index + 2, path: null };
    return { record: { ...row, id: identify(row) }, source };
  });
  return {
    file,
    profile: "test",
    batches: inBatches(read, batchSize),
    totals: () => ({ rows: rows.length, rejected: 0 }),
  };
}

async function* inBatches(rows: readonly ReadRecord[], size: number): AsyncIterable<readonly ReadRecord[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
