import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ZipFile } from "yazl";

/** The earliest time a ZIP can tell: the same pack gives the same archive. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A pack as one ZIP, streamed: every file in order of path under a top folder of this name. Null when the folder is not there
 * or is empty.
 */
export async function zipPack(folder: string, top: string): Promise<NodeJS.ReadableStream | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) return null;
  const zip = new ZipFile();
  for (const file of files.sort()) {
    const path = file.slice(folder.length + 1).replaceAll("\\", "/");
    zip.addFile(file, `${top}/${path}`, { mtime: NO_TIME, mode: 0o100644 });
  }
  zip.end();
  return zip.outputStream;
}
