import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { seededRandom } from "../scenario/random.ts";
import { importFile } from "../tasks/import-file.ts";
import { writeBenchFiles } from "./bench-ingest-files.ts";
import type { CommandContext, Root } from "./command.ts";

/** What kills during an import left, and whether importing again mended it. */
export interface KillTally {
  kills: number;
  /** Stores that held nothing of the file after the kill. */
  empty: number;
  /** Stores that held the whole file: the kill came after the last write. */
  whole: number;
  /** Stores whose content was that of an undisturbed import after importing again. */
  equal: number;
  /** Content hash of an undisturbed import. */
  content: string;
  readonly failures: string[];
}

const SEED = 9;
/** The start of a process reads no file: kills fall into the rest of the time that an import takes. */
const FIRST_SHARE = 0.3;

/**
 * Imports one file by the command line in a process of its own, killed by SIGKILL at a random moment, so many times, each time into
 * an empty data folder; then imports it again and compares the content with an undisturbed import's.
 */
export async function killImports(
  context: CommandContext,
  root: Pick<Root, "openStoresIn">,
  { kills, rows }: { readonly kills: number; readonly rows: number },
): Promise<KillTally> {
  const tally: KillTally = { kills: 0, empty: 0, whole: 0, equal: 0, content: "", failures: [] };
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-soak-"));
  const random = seededRandom(SEED);
  try {
    const { path } = await writeBenchFiles(join(folder, "files"), rows);
    const began = performance.now();
    await importByCommand(join(folder, "undisturbed"), path, null);
    const takes = performance.now() - began;
    const want = await contentAfter(context, root, join(folder, "undisturbed"), path);
    tally.content = want.after;
    const empty = await emptyContent(root, join(folder, "empty"));
    for (let kill = 0; kill < kills; kill += 1) {
      context.progress({ step: "killed imports", done: kill, total: kills, unit: "steps" });
      const data = join(folder, `killed-${kill}`);
      const after = takes * (FIRST_SHARE + (1 - FIRST_SHARE) * random.next());
      await importByCommand(data, path, after);
      const found = await contentAfter(context, root, data, path);
      tally.kills += 1;
      if (found.before === found.after) tally.whole += 1;
      else if (found.before === empty) tally.empty += 1;
      else tally.failures.push(`kill ${kill} after ${Math.round(after)} ms left part of the file.`);
      if (found.after === want.after) tally.equal += 1;
      else tally.failures.push(`kill ${kill} after ${Math.round(after)} ms: the content differs after importing again.`);
      await rm(data, { recursive: true, force: true });
    }
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the import in a process of its own, and kills it after so many milliseconds unless it has ended. */
async function importByCommand(dataFolder: string, path: string, killAfterMs: number | null): Promise<void> {
  const cli = fileURLToPath(new URL("../cli.mjs", import.meta.url));
  const child = spawn(process.execPath, [cli, "import", path], { stdio: "ignore", env: { LEDGERHOUND_DATA: dataFolder } });
  const ended = once(child, "close");
  if (killAfterMs === null) {
    const [code] = await ended;
    if (code !== 0) throw new Error(`an undisturbed import ended with ${String(code)}`);
    return;
  }
  const stop = new AbortController();
  await Promise.race([ended, wait(killAfterMs, null, { signal: stop.signal }).catch(() => null)]);
  stop.abort();
  child.kill("SIGKILL");
  await ended;
}

/** Content hashes of a data folder as it is, and after the file was imported again. */
async function contentAfter(context: CommandContext, root: Pick<Root, "openStoresIn">, folder: string, path: string) {
  const stores = await root.openStoresIn(folder);
  try {
    const before = await stores.transfers.contentHash();
    await importFile({ ...context, stores }, { name: "measured.csv", bytes: createReadStream(path), case: null });
    return { before, after: await stores.transfers.contentHash() };
  } finally {
    await stores.close();
  }
}

async function emptyContent(root: Pick<Root, "openStoresIn">, folder: string): Promise<string> {
  const stores = await root.openStoresIn(folder);
  try {
    return await stores.transfers.contentHash();
  } finally {
    await stores.close();
  }
}
