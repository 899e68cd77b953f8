import { MOST_FILES } from "../../../backend/evidence/check-pack.mjs";
import type { DroppedFile, DroppedPack } from "./opened-pack.ts";

/** What was dropped: one folder with all that is in it, else the first file as an archive; null for nothing. */
export async function droppedPack(transfer: DataTransfer): Promise<DroppedPack | null> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folder = entries.find(isFolder);
  if (folder) return { kind: "folder", files: await filesIn(folder) };
  const [file] = transfer.files;
  return file ? { kind: "zip", file } : null;
}

/** The files of a folder that was chosen, by their paths in it. */
export function chosenFolder(files: readonly File[]): DroppedPack {
  return { kind: "folder", files: files.map((file) => ({ path: file.webkitRelativePath || file.name, file })) };
}

/** Folder by folder, each read until it gives no more: a browser gives a hundred entries at a time. Of more than a pack has, some. */
async function filesIn(top: FileSystemDirectoryEntry): Promise<readonly DroppedFile[]> {
  const [files, waiting]: [DroppedFile[], FileSystemDirectoryEntry[]] = [[], [top]];
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    const reader = folder.createReader();
    for (let some = await entriesOf(reader); some.length > 0 && files.length <= MOST_FILES; some = await entriesOf(reader)) {
      waiting.push(...some.filter(isFolder));
      for (const entry of some.filter(isFile)) {
        files.push({ path: entry.fullPath.slice(1), file: await new Promise<File>((done, fail) => entry.file(done, fail)) });
      }
    }
  }
  return files;
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((done, fail) => reader.readEntries(done, fail));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
