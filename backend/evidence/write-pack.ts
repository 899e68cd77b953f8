import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LedgerhoundError } from "../domain/errors.ts";
import { bagOf, type PackEntry, sha256 } from "./bag.ts";
import type { PackContent, PackReceipt, RunFacts } from "./pack-content.ts";
import { payloadOf } from "./payload.ts";
import { reportEntries } from "./report/render-report.ts";
import type { Signer } from "./signing-key.ts";

export interface PackTarget {
  /** Must not exist, or be empty. */
  readonly folder: string;
  readonly signer: Signer;
  readonly runFacts: RunFacts;
}

/**
 * Writes a signed evidence pack as a whole or not at all. Equal content, key and run facts give equal bytes in every file.
 * Throws conflict when the folder holds anything.
 */
export async function writePack(content: PackContent, { folder, signer, runFacts }: PackTarget): Promise<PackReceipt> {
  await refuseFull(folder);
  const payload = [...reportEntries(content, signer.fingerprint), ...(await payloadOf(content, signer.fingerprint))];
  const entries = bagOf(payload, content, runFacts, signer);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  try {
    await writeEntries(partial, entries);
    await rmdir(folder).catch(unlessMissing);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  const manifest = entries.find(({ path }) => path === "manifest-sha256.txt");
  return {
    folder,
    fingerprint: signer.fingerprint,
    manifest: sha256(manifest?.bytes ?? new Uint8Array()),
    files: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    unlessMissing(error);
    return [];
  });
  if (there.length === 0) return;
  throw new LedgerhoundError("conflict", `${folder} is not empty. Give a new folder for the pack.`, { folder });
}

async function writeEntries(folder: string, entries: readonly PackEntry[]): Promise<void> {
  for (const { path, bytes } of entries) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: "wx" });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
