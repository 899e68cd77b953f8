import { Worker } from "node:worker_threads";
import type { AccountId } from "../backend/domain/account.ts";
import { type ErrorFacts, type ErrorKind, LedgerhoundError } from "../backend/domain/errors.ts";
import { SaidError, type Told } from "../backend/domain/said-error.ts";
import type { Encoding } from "./encoding.ts";
import type { Mapping } from "./mapping.ts";
import { type PackedRows, unpackRows } from "./packed-rows.ts";
import type { Cells } from "./parse-cells.ts";
import type { DraftRow } from "./row.ts";
import type { RecordBlock } from "./split-records.ts";

/** All that a reading thread needs to read a block as the main thread would. */
export interface ReaderSource {
  readonly name: string;
  readonly file: string;
  readonly account: AccountId | null;
  readonly encoding: Encoding;
  /** Name of the profile, unless it is a mapping's. */
  readonly profile: string;
  readonly mapping: Mapping | null;
  /** Between cells, whatever the profile's usual sign is. */
  readonly delimiter: string | undefined;
  /** The rows up to the header, the header last. */
  readonly head: readonly Cells[];
}

export interface BlockTask {
  readonly block: RecordBlock;
}

export type BlockAnswer = { readonly rows: PackedRows } | { readonly refused: RefusedBlock };

/** An error on its way between threads. said is null where it has no words but English. */
interface RefusedBlock {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly facts: ErrorFacts;
  readonly said: Told | null;
}

/** Blocks that wait in a thread or on their way: enough to keep it busy, few enough to keep memory flat. */
const AHEAD = 2;
const HEAP_MIB = 192;
/** Most objects of a block die with it: room for a whole block's spares the collector most of its work. */
const YOUNG_MIB = 64;

/**
 * The rows of each block, in the order of the blocks, read by so many threads. Blocks are only taken as fast as rows are: back-pressure
 * reaches the file. Throws what reading a block throws.
 */
export async function* readOnThreads(
  blocks: AsyncIterable<RecordBlock>,
  source: ReaderSource,
  threads: number,
): AsyncGenerator<readonly DraftRow[]> {
  const pool = Array.from({ length: threads }, () => startThread(source));
  const pending: Promise<readonly DraftRow[]>[] = [];
  let taken = 0;
  try {
    for await (const block of blocks) {
      pending.push(quietly(read(pool[taken % threads], block, source.name)));
      taken += 1;
      if (pending.length >= threads * AHEAD) yield await next(pending);
    }
    while (pending.length > 0) yield await next(pending);
  } finally {
    await Promise.all(pool.map(({ worker }) => worker.terminate()));
  }
}

interface Thread {
  readonly worker: Worker;
  /** Who waits for the next answers, in the order asked. */
  readonly waiting: { readonly resolve: (answer: BlockAnswer) => void; readonly reject: (error: unknown) => void }[];
}

function startThread(source: ReaderSource): Thread {
  const worker = new Worker(new URL("block-worker.mjs", import.meta.url), {
    workerData: source,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const waiting: Thread["waiting"] = [];
  worker.on("message", (answer: BlockAnswer) => waiting.shift()?.resolve(answer));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(new Error("a reading thread ended", { cause: error }));
  });
  return { worker, waiting };
}

async function read(thread: Thread | undefined, block: RecordBlock, name: string): Promise<readonly DraftRow[]> {
  if (!thread) throw new Error("no thread reads");
  // A copy of its own, so that it can change hands: the block shares its bytes with the next one's start.
  const bytes = new Uint8Array(block.bytes);
  const answer = await new Promise<BlockAnswer>((resolve, reject) => {
    thread.waiting.push({ resolve, reject });
    thread.worker.postMessage({ block: { ...block, bytes } } satisfies BlockTask, [bytes.buffer]);
  });
  if ("rows" in answer) return unpackRows(answer.rows);
  const { kind, message, facts, said } = answer.refused;
  throw said === null ? new LedgerhoundError(kind, message, facts) : new SaidError(kind, said, { about: name, facts });
}

/** A block may fail while an earlier one is still being used: its error is thrown when its turn comes. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function next(pending: Promise<readonly DraftRow[]>[]): Promise<readonly DraftRow[]> {
  const first = pending.shift();
  if (!first) throw new Error("nothing is being read");
  return first;
}
