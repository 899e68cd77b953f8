import { Worker } from "node:worker_threads";
import { type DetectionWithWork, detectAgain } from "../../analysis/detect/detect-all.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { stopIfCancelled } from "../task.ts";
import { answerOf } from "./answer-of.ts";
import { chanceOf, type DetectionAnswer, type DetectionAsk, detectOptionsOf, withByChance, withGraph } from "./detection-ask.ts";
import { MOST_IN_ONE } from "./two-threads.ts";

/** Up to so many transfers an answer takes less time than starting a thread; past the other bound it takes two. */
const THREAD_BOUNDS = { mostInPlace: 50_000, mostInOne: MOST_IN_ONE };

/** What the thread is given. */
export interface BesideAsk {
  readonly ask: DetectionAsk;
  readonly mostInOne: number;
}

/**
 * The detection and what it leaves for the next one, in threads of its own where it takes long: the same bytes either way. Throws
 * cancelled on the signal.
 */
export function findDetection(
  ask: DetectionAsk,
  signal: AbortSignal,
  { mostInPlace, mostInOne } = THREAD_BOUNDS,
): Promise<DetectionWithWork> {
  stopIfCancelled(signal);
  return ask.graph.size <= mostInPlace ? Promise.resolve(detectionHere(ask)) : detectionBeside({ ask, mostInOne }, signal);
}

/** The detection, in this thread. */
export function detectionHere(ask: DetectionAsk): DetectionWithWork {
  const { detection, kept } = detectAgain(ask.graph, detectOptionsOf(ask));
  return { detection: withByChance(detection, chanceOf(ask)), kept };
}

async function detectionBeside(ask: BesideAsk, signal: AbortSignal): Promise<DetectionWithWork> {
  const worker = new Worker(new URL("./detection-worker.mjs", import.meta.url), { workerData: ask satisfies BesideAsk });
  const over = new AbortController();
  try {
    return withGraph(await Promise.race([answerOf<DetectionAnswer>(worker), cancelledBy(signal, over.signal)]), ask.ask);
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
