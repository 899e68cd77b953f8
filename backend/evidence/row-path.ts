import { createHash } from "node:crypto";
import type { SourceRef } from "../domain/record.ts";

/** Where the pack keeps a source row's bytes. Made of hashes and numbers alone: a bank's file names never become paths. */
export function rowPath({ file, row, path }: SourceRef): string {
  if (!/^[0-9a-f]{64}$/.test(file)) throw new Error(`a source file has no SHA-256: ${file}`);
  if (row !== null) return `data/rows/${file}/row-${String(row).padStart(8, "0")}.bin`;
  const place = createHash("sha256")
    .update(path ?? "")
    .digest("hex");
  return `data/rows/${file}/path-${place.slice(0, 32)}.bin`;
}
