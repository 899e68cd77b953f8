import { Worker } from "node:worker_threads";
import { detectAll } from "../../analysis/detect/detect-all.ts";
import type { SharedIdentifier } from "../../analysis/detect/detector.ts";
import type { FlowGraph } from "../../analysis/flow-graph.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { Detection, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import { stopIfCancelled } from "../task.ts";
import { shortHash } from "./short-hash.ts";

/** What the detectors are run over. The graph's columns are shared with the thread, not copied. */
export interface DetectionAsk {
  readonly graph: FlowGraph;
  readonly facts: readonly Fact[];
  readonly identifiers: readonly SharedIdentifier[];
  /** null: all kinds. */
  readonly only: readonly FindingKind[] | null;
}

/** Up to so many transfers an answer takes less time than starting a thread. */
const MOST_IN_PLACE = 50_000;

/** The detection, in a thread of its own where it takes long: the same bytes either way. Throws cancelled on the signal. */
export function findDetection(ask: DetectionAsk, signal: AbortSignal, mostInPlace = MOST_IN_PLACE): Promise<Detection> {
  stopIfCancelled(signal);
  return ask.graph.size <= mostInPlace ? Promise.resolve(detectionHere(ask)) : detectionBeside(ask, signal);
}

/** The detection, in this thread. */
export function detectionHere({ graph, facts, identifiers, only }: DetectionAsk): Detection {
  return detectAll(graph, { hash: shortHash, facts, identifiers, ...(only === null ? {} : { only }) });
}

function detectionBeside(ask: DetectionAsk, signal: AbortSignal): Promise<Detection> {
  const worker = new Worker(new URL("./detection-worker.mjs", import.meta.url), { workerData: ask });
  return new Promise<Detection>((done, fail) => {
    const cancel = (): void =>
      fail(new LedgerhoundError("cancelled", "Cancelled. What was stored before stays; this task stored nothing."));
    signal.addEventListener("abort", cancel, { once: true });
    worker.once("message", done);
    worker.once("error", fail);
    worker.once("exit", () => {
      signal.removeEventListener("abort", cancel);
      fail(new Error("the thread that runs the detectors ended without an answer"));
    });
  }).finally(() => worker.terminate());
}
