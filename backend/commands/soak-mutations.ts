import { LedgerhoundError } from "../domain/errors.ts";
import { mutatedFiles } from "../scenario/hostile/mutated-files.ts";
import { importFile } from "../tasks/import-file.ts";
import type { TaskContext } from "../tasks/task.ts";

/** What became of mutated files. Every file is read or refused with a reason; whatever else happened is a fault. */
export interface MutationTally {
  files: number;
  read: number;
  refused: number;
  rows: number;
  /** Milliseconds of the slowest file. */
  slowestMs: number;
  /** Bytes that the process grew by at most, seen after each file. */
  grownBytes: number;
  readonly faults: string[];
}

/** Memory of rows that earlier files left must not hide what one file takes. */
const FILES_A_STORE = 250;

/**
 * Imports so many mutated files as anybody's upload is. openContext gives a task's context over empty stores.
 * importFile itself refuses a receipt whose four outcomes do not sum to the rows read.
 */
export async function importMutated(count: number, openContext: () => Promise<TaskContext>): Promise<MutationTally> {
  const tally: MutationTally = { files: 0, read: 0, refused: 0, rows: 0, slowestMs: 0, grownBytes: 0, faults: [] };
  const before = process.memoryUsage().rss;
  let context: TaskContext | null = null;
  for (const { name, what, bytes } of mutatedFiles(count)) {
    if (context === null || tally.files % FILES_A_STORE === 0) {
      await context?.stores.close();
      context = await openContext();
    }
    context.progress({ step: `${what}, ${name}`, done: tally.files, total: count, unit: "steps" });
    const began = performance.now();
    const outcome = await importOne(context, name, bytes);
    tally.files += 1;
    if (outcome.kind === "read") {
      tally.read += 1;
      tally.rows += outcome.rows;
    } else if (outcome.kind === "refused") tally.refused += 1;
    else tally.faults.push(`file ${tally.files}, ${name}, ${what}: ${outcome.fault}`);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began);
    tally.grownBytes = Math.max(tally.grownBytes, process.memoryUsage().rss - before);
  }
  await context?.stores.close();
  return tally;
}

type Outcome =
  | { readonly kind: "read"; readonly rows: number }
  | { readonly kind: "refused" }
  | { readonly kind: "fault"; readonly fault: string };

async function importOne(context: TaskContext, name: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const { counts } = await importFile(context, { name, bytes: inPieces(bytes), case: null });
    return { kind: "read", rows: counts.rows };
  } catch (error) {
    if (error instanceof LedgerhoundError) return { kind: "refused" };
    return { kind: "fault", fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const PIECE_BYTES = 65_536;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
