import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { FileId } from "../../domain/record.ts";
import type { RawFiles } from "../stores.ts";

const PARTS = "incoming";

/**
 * Raw files in a folder, each under its hash ("ab/ab12…"). A file is written beside, made durable, and then takes its place
 * at once: what stands under a hash is whole. Opening clears away what a crash left half written: everything that was begun
 * before `abandonedBefore` (UTC ms), for in a folder that several programs share the newer may still be arriving.
 */
export async function openRawFiles(folder: string, abandonedBefore = Number.POSITIVE_INFINITY): Promise<RawFiles> {
  const incoming = join(folder, PARTS);
  await mkdir(incoming, { recursive: true });
  await clearAbandoned(incoming, abandonedBefore);
  const parts = await mkdtemp(join(incoming, "of-"));
  let arrivals = 0;
  return {
    keep: async (bytes) => {
      arrivals += 1;
      const part = join(parts, `${arrivals}.part`);
      try {
        const { file, size } = await writePart(part, bytes);
        await putInPlace(part, pathOf(folder, file));
        return { file, size };
      } finally {
        await rm(part, { force: true });
      }
    },
    read: (file) => read(folder, file),
    has: (file) => exists(folder, file),
    drop: async (file) => {
      if (!(await exists(folder, file))) return;
      await rm(pathOf(folder, file), { force: true });
      await dropIfEmpty(dirname(pathOf(folder, file)));
    },
  };
}

async function clearAbandoned(incoming: string, before: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const part = join(incoming, name);
    if ((await stat(part)).mtimeMs < before) await rm(part, { recursive: true, force: true });
  }
}

async function writePart(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly file: FileId; readonly size: number }> {
  const hash = createHash("sha256");
  const handle = await open(part, "w");
  let size = 0;
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      await writeWhole(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { file: hash.digest("hex") as FileId, size };
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, written);
    written += bytesWritten;
  }
}

async function putInPlace(part: string, path: string): Promise<void> {
  await moveInto(part, path);
  await syncFolder(dirname(path));
  await syncFolder(dirname(dirname(path)));
}

/** Makes the folder anew when a file that was dropped at this moment took it along. */
async function moveInto(part: string, path: string): Promise<void> {
  for (;;) {
    await mkdir(dirname(path), { recursive: true });
    try {
      return await rename(part, path);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || !(await isThere(part))) throw error;
    }
  }
}

/** A folder in which other files stand stays as it is. */
async function dropIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!STILL_USED.has(codeOf(error))) throw error;
  }
}

/** What systems say of a folder that is not empty, or that somebody else dropped. */
const STILL_USED: ReadonlySet<string | null> = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"]);

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** A rename is durable only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* read(folder: string, file: FileId): AsyncIterable<Uint8Array> {
  if (!(await exists(folder, file))) {
    throw new LedgerhoundError("not-found", `The raw file ${file} is not kept here. Import it again.`, { file });
  }
  yield* createReadStream(pathOf(folder, file)) as AsyncIterable<Uint8Array>;
}

async function exists(folder: string, file: FileId): Promise<boolean> {
  return isHash(file) && isThere(pathOf(folder, file));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Only hashes become paths, so that no id leads out of the folder. */
function isHash(file: string): boolean {
  return /^[0-9a-f]{64}$/.test(file);
}

function pathOf(folder: string, file: FileId): string {
  return join(folder, file.slice(0, 2), file);
}
