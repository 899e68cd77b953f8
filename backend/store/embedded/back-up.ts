import { copyFile, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Copies a closed file beside itself. The copy takes the place of the last one only when it is whole and on disk. */
export async function backUp(path: string, copy: string): Promise<void> {
  const part = `${copy}.part`;
  await copyFile(path, part);
  await synced(part, "r+");
  await rename(part, copy);
  await synced(dirname(copy), "r");
}

async function synced(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
