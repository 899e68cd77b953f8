import type { ImportCounts } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { mutatedFiles } from "../scenario/hostile/mutated-files.ts";
import { importFile } from "../tasks/import-file.ts";
import type { TaskContext } from "../tasks/task.ts";

/** What became of mutated files. Every file is read or refused with a reason; whatever else happened is a fault. */
export interface MutationTally {
  files: number;
  read: number;
  refused: number;
  /** Rows read and what became of them, summed over all files. */
  readonly counts: Record<keyof ImportCounts, number>;
  /** Of the slowest file by the clock on the wall, which on a busy machine runs ahead of the work done. */
  slowestMs: number;
  /** The most processor time that this process spent on one file; a workbook's own process is not in it. */
  mostCpuMs: number;
  /** Bytes that the process grew by at most, seen after each file. */
  grownBytes: number;
  readonly faults: string[];
}

/** Memory of rows that earlier files left must not hide what one file takes. */
const FILES_A_STORE = 250;

/**
 * Imports so many mutated files as anybody's upload is. openContext gives a task's context over empty stores.
 * A receipt whose four outcomes do not sum to the rows read is a fault.
 */
export async function importMutated(count: number, openContext: () => Promise<TaskContext>): Promise<MutationTally> {
  const tally = emptyTally();
  const before = process.memoryUsage().rss;
  let context: TaskContext | null = null;
  for (const { name, what, bytes } of mutatedFiles(count)) {
    if (context === null || tally.files % FILES_A_STORE === 0) {
      await context?.stores.close();
      context = await openContext();
    }
    context.progress({ step: `${what}, ${name}`, done: tally.files, total: count, unit: "steps" });
    const [began, used] = [performance.now(), process.cpuUsage()];
    enter(tally, await importOne(context, name, bytes), `${name}, ${what}`);
    const { user, system } = process.cpuUsage(used);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
    tally.mostCpuMs = Math.max(tally.mostCpuMs, (user + system) / 1_000);
    tally.grownBytes = Math.max(tally.grownBytes, process.memoryUsage().rss - before);
  }
  await context?.stores.close();
  return tally;
}

function emptyTally(): MutationTally {
  const counts = { rows: 0, accepted: 0, duplicates: 0, corroborated: 0, rejected: 0 };
  return { files: 0, read: 0, refused: 0, counts, slowestMs: 0, mostCpuMs: 0, grownBytes: 0, faults: [] };
}

type Outcome =
  | { readonly kind: "read"; readonly counts: ImportCounts }
  | { readonly kind: "refused" }
  | { readonly kind: "fault"; readonly fault: string };

const OUTCOMES = ["rows", "accepted", "duplicates", "corroborated", "rejected"] as const;

function enter(tally: MutationTally, outcome: Outcome, what: string): void {
  tally.files += 1;
  if (outcome.kind === "refused") tally.refused += 1;
  else if (outcome.kind === "fault") tally.faults.push(`file ${tally.files}, ${what}: ${outcome.fault}`);
  else {
    tally.read += 1;
    for (const name of OUTCOMES) tally.counts[name] += outcome.counts[name];
    const { rows, accepted, duplicates, corroborated, rejected } = outcome.counts;
    if (accepted + duplicates + corroborated + rejected !== rows)
      tally.faults.push(`file ${tally.files}, ${what}: ${JSON.stringify(outcome.counts)} do not sum to the rows read`);
  }
}

async function importOne(context: TaskContext, name: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const { counts } = await importFile(context, { name, bytes: inPieces(bytes), case: null });
    return { kind: "read", counts };
  } catch (error) {
    if (error instanceof LedgerhoundError) return { kind: "refused" };
    return { kind: "fault", fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const PIECE_BYTES = 65_536;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
