import type { SourceRef } from "../domain/record.ts";

/** By file, then row, then path; places without a row come first. */
export function bySource(a: SourceRef, b: SourceRef): number {
  return compare(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0) || compare(a.path ?? "", b.path ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
