import { BlobReader, ERR_AMBIGUOUS_ARCHIVE, type FileEntry, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import { MOST_FILES, type PackFault } from "../../../backend/evidence/check-pack.mjs";
import { insideTop, PackRefused, type SizedPack } from "./opened-pack.ts";

/** File type bits of a Unix mode, and a link's. */
const [TYPE, LINK] = [0o170000, 0o120000];

/**
 * A ZIP's files as a pack; nothing is unpacked but piece by piece while it is hashed. Names are only compared, never opened. An
 * archive that two programs could read in two ways is refused, as is what is none. Throws PackRefused.
 */
export async function zippedPack(archive: Blob): Promise<SizedPack> {
  const entries = await entriesOf(archive);
  if (entries.length === 0) throw new PackRefused("no-file");
  const paths = insideTop(entries.map(({ filename }) => filename));
  const [byPath, faults]: [Map<string, FileEntry>, PackFault[]] = [new Map(), []];
  for (const [index, entry] of entries.entries()) {
    const path = paths[index] ?? entry.filename;
    if (isLink(entry)) faults.push({ kind: "link", path });
    else byPath.set(path, entry);
  }
  return {
    files: [...byPath.keys()].sort(),
    faults,
    bytes: entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    read: async (path, most, take) => {
      const entry = byPath.get(path);
      if (!entry) return "unreadable";
      return entry.uncompressedSize > most ? "large" : unpack(entry, take);
    },
  };
}

async function entriesOf(archive: Blob): Promise<readonly FileEntry[]> {
  const files: FileEntry[] = [];
  try {
    const reader = new ZipReader(new BlobReader(archive), { strictness: "strict", filenameValidation: "tolerant" });
    for await (const entry of reader.getEntriesGenerator()) {
      if (!entry.directory) files.push(entry);
      if (files.length > MOST_FILES) throw new PackRefused("too-many");
    }
  } catch (error) {
    if (error instanceof PackRefused) throw error;
    const isAmbiguous = error instanceof Error && error.message === ERR_AMBIGUOUS_ARCHIVE;
    throw new PackRefused(isAmbiguous ? "ambiguous" : "no-zip", error);
  }
  return files;
}

/** No more than the archive says is ever unpacked: a few bytes can stand for gigabytes. */
async function unpack(entry: FileEntry, take: (piece: Uint8Array) => void): Promise<"whole" | "unreadable"> {
  let unpacked = 0;
  const taking = new WritableStream<Uint8Array>({
    write: (piece) => {
      unpacked += piece.length;
      if (unpacked > entry.uncompressedSize) throw new RangeError(`${entry.filename} is larger than the archive says`);
      take(piece);
    },
  });
  try {
    await entry.getData(taking, { useWebWorkers: false });
    return unpacked === entry.uncompressedSize ? "whole" : "unreadable";
  } catch (error) {
    if (error instanceof Error) return "unreadable";
    throw error;
  }
}

function isLink({ externalFileAttributes }: FileEntry): boolean {
  return ((externalFileAttributes >>> 16) & TYPE) === LINK;
}
