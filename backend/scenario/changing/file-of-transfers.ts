import type { Transfer } from "../../domain/transfer.ts";

/** Transfers that come into a case and go from it together. */
export type FileOfTransfers = readonly Transfer[];

/** What is told while these files are in a case: of a transfer that several tell, the last one's word. */
export function toldBy(files: Iterable<FileOfTransfers>): readonly Transfer[] {
  const told = new Map<string, Transfer>();
  for (const file of files) for (const transfer of file) told.set(transfer.id, transfer);
  return [...told.values()];
}
