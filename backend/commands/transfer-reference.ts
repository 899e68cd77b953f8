import type { FileId, SourceRef } from "../domain/record.ts";
import type { TransferId } from "../domain/transfer.ts";

/** What people name a transfer by: its id, or SHA256:ROW of a source file. */
export function transferReference(text: string): TransferId | SourceRef {
  const match = /^([0-9a-f]{64}):(\d+)$/.exec(text);
  return match ? { file: match[1] as FileId, row: Number(match[2]), path: null } : (text as TransferId);
}
