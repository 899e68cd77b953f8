import type { UploadRow } from "../../backend/api/contract/import.ts";

/** The name under which each file was first sent, by its SHA-256. */
export function fileNames(uploads: readonly Pick<UploadRow, "name" | "sha256">[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, sha256 } of uploads) if (!names.has(sha256)) names.set(sha256, name);
  return names;
}
