import { Worker } from "node:worker_threads";
import type { AccountPairs } from "../../analysis/communities/account-pairs.ts";
import { communityLabels, type Engine } from "../../analysis/communities/engines.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { stopIfCancelled, type TaskContext } from "../task.ts";

/** A run of an engine for each of some seeds. */
export interface LabelsAsk {
  readonly pairs: AccountPairs;
  readonly engine: Engine;
  readonly resolution: number;
  readonly seeds: readonly number[];
}

/** What the worker says: how far it is, or the answer for the next seed. */
export type WorkerWord =
  | { readonly kind: "progress"; readonly run: number; readonly level: number; readonly nodes: number }
  | { readonly kind: "labels"; readonly labels: Int32Array };

/** Up to so many pairs an answer takes less time than starting a thread. */
const MOST_IN_PLACE = 20_000;

/** One labelling a seed, in the order of the seeds. Throws cancelled once the signal says so; nothing is kept then. */
export function findLabels(
  ask: LabelsAsk,
  { progress, signal }: Pick<TaskContext, "progress" | "signal">,
): Promise<readonly Int32Array[]> {
  const heed = (run: number, level: number, nodes: number): void => {
    stopIfCancelled(signal);
    const step = `seed ${run + 1} of ${ask.seeds.length}: level ${level + 1}, ${nodes} accounts or groups`;
    progress({ step, done: run, total: ask.seeds.length, unit: "steps" });
  };
  return ask.pairs.size <= MOST_IN_PLACE ? labelsHere(ask, heed) : labelsBeside(ask, heed, signal);
}

type Heed = (run: number, level: number, nodes: number) => void;

async function labelsHere({ pairs, engine, resolution, seeds }: LabelsAsk, heed: Heed): Promise<readonly Int32Array[]> {
  return seeds.map((seed, run) => {
    const options = { resolution, seed, heed: (level: number, nodes: number) => heed(run, level, nodes) };
    return communityLabels(pairs, engine, options);
  });
}

/** In a thread of its own, which ends with the answer, with a failure or with the signal. */
function labelsBeside(ask: LabelsAsk, heed: Heed, signal: AbortSignal): Promise<readonly Int32Array[]> {
  stopIfCancelled(signal);
  const worker = new Worker(new URL("./louvain-worker.mjs", import.meta.url), { workerData: ask });
  const found: Int32Array[] = [];
  return new Promise<readonly Int32Array[]>((done, fail) => {
    const cancel = (): void =>
      fail(new LedgerhoundError("cancelled", "Cancelled. What was stored before stays; this task stored nothing."));
    signal.addEventListener("abort", cancel, { once: true });
    worker.on("message", (word: WorkerWord) => {
      if (word.kind === "labels") found.push(word.labels);
      else if (!signal.aborted) heed(word.run, word.level, word.nodes);
    });
    worker.once("error", fail);
    worker.once("exit", () => {
      signal.removeEventListener("abort", cancel);
      if (found.length === ask.seeds.length) done(found);
      else fail(new Error(`the thread that looks for communities ended after ${found.length} of ${ask.seeds.length} seeds`));
    });
  }).finally(() => worker.terminate());
}
