import { Worker } from "node:worker_threads";
import { detectAll } from "../../analysis/detect/detect-all.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Detection } from "../../domain/finding.ts";
import { stopIfCancelled } from "../task.ts";
import { answerOf } from "./answer-of.ts";
import { type DetectionAsk, detectOptionsOf, withByChance } from "./detection-ask.ts";
import { MOST_IN_ONE } from "./two-threads.ts";

/** Up to so many transfers an answer takes less time than starting a thread; past the other bound it takes two. */
const THREAD_BOUNDS = { mostInPlace: 50_000, mostInOne: MOST_IN_ONE };

/** What the thread is given. */
export interface BesideAsk {
  readonly ask: DetectionAsk;
  readonly mostInOne: number;
}

/** The detection, in threads of its own where it takes long: the same bytes either way. Throws cancelled on the signal. */
export function findDetection(
  ask: DetectionAsk,
  signal: AbortSignal,
  { mostInPlace, mostInOne } = THREAD_BOUNDS,
): Promise<Detection> {
  stopIfCancelled(signal);
  return ask.graph.size <= mostInPlace ? Promise.resolve(detectionHere(ask)) : detectionBeside({ ask, mostInOne }, signal);
}

/** The detection, in this thread. */
export function detectionHere(ask: DetectionAsk): Detection {
  return withByChance(detectAll(ask.graph, detectOptionsOf(ask)), ask);
}

async function detectionBeside(ask: BesideAsk, signal: AbortSignal): Promise<Detection> {
  const worker = new Worker(new URL("./detection-worker.mjs", import.meta.url), { workerData: ask satisfies BesideAsk });
  const over = new AbortController();
  try {
    return await Promise.race([answerOf<Detection>(worker), cancelledBy(signal, over.signal)]);
  } finally {
    over.abort();
    await worker.terminate();
  }
}

/** Never resolves; rejects with cancelled on the signal, to which it listens until the other one. */
function cancelledBy(signal: AbortSignal, until: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const cancel = (): void =>
      fail(new LedgerhoundError("cancelled", "Cancelled. What was stored before stays; this task stored nothing."));
    signal.addEventListener("abort", cancel, { once: true, signal: until });
  });
}
