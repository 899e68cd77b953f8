import { inflateRawSync } from "node:zlib";

/** No workbook of 50 MB that holds a statement unpacks to more. */
const MAX_UNPACKED = 134_217_728;
const MAX_ENTRIES = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Throws where a ZIP file unpacks to over 128 MiB or has over 10,000 entries: each entry is really inflated, because the sizes
 * that the file states may lie. Does nothing for a file that is no ZIP (PKWARE APPNOTE 4.3).
 */
export function refuseZipBomb(bytes: Buffer): void {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) return;
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error("its ZIP directory is missing");
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) throw new Error("too many entries");
  let at = bytes.readUInt32LE(end + 16);
  let left = MAX_UNPACKED;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("its ZIP directory is broken");
    left -= unpackedSize(bytes, at, left);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpackedSize(bytes: Buffer, at: number, most: number): number {
  const [method, packed, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  if (method !== DEFLATED) return packed;
  if (local + 30 > bytes.length) throw new Error("its ZIP directory is broken");
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const bomb = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Error(bomb ? "it unpacks to over 128 MiB" : "its ZIP entries are broken", { cause: error });
  }
}
