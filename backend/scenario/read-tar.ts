import { LedgerhoundError } from "../domain/errors.ts";

const BLOCK = 512;

/**
 * The bytes of one file in a tar archive (POSIX ustar, regular files with names up to 100 characters).
 * Throws bad-input when the archive has no such file.
 */
export function fileInTar(archive: Uint8Array, name: string): Uint8Array {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const entryName = fieldOf(archive, at, 100);
    const size = Number.parseInt(fieldOf(archive, at + 124, 12).trim() || "0", 8);
    const start = at + BLOCK;
    if (entryName === name) return archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new LedgerhoundError("bad-input", `The archive holds no ${name}. Give the archive as its makers published it.`, { name });
}

function fieldOf(archive: Uint8Array, from: number, length: number): string {
  const bytes = archive.subarray(from, from + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
