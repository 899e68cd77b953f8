import type { FileId, SourceRef } from "../backend/domain/record.ts";

/** What a list of rejected rows has behind the source's own columns: where each row stood, what was wrong, and in which file. */
export const CORRECTION_COLUMNS = ["row", "column", "reason", "remedy", "source"] as const;

/** Whether a table is such a list come back: its rows were corrected by whoever sent it. */
export function isCorrection(header: readonly string[]): boolean {
  const end = header.slice(-CORRECTION_COLUMNS.length);
  return header.length > CORRECTION_COLUMNS.length && CORRECTION_COLUMNS.every((column, index) => end[index] === column);
}

/** Where a corrected row stood before, as it says itself; null for a row of any other table. */
export function correctedFrom(header: readonly string[], cells: readonly string[]): SourceRef | null {
  if (!isCorrection(header)) return null;
  const at = header.length - CORRECTION_COLUMNS.length;
  const [place = "", file = ""] = [cells[at], cells[header.length - 1]];
  if (!/^[0-9a-f]{64}$/.test(file) || place === "") return null;
  const row = /^[1-9]\d*$/.test(place) ? Number(place) : null;
  return { file: file as FileId, row, path: row === null ? place : null };
}

/** A cell as the source had it: the list puts an apostrophe before what a spreadsheet would run. */
export function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
