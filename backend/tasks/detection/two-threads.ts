import { Worker } from "node:worker_threads";
import { detectAll, joinHalves } from "../../analysis/detect/detect-all.ts";
import { type Half, halfByEngine, type Prepared, preparedOf } from "../../analysis/detect/halves.ts";
import type { Detection } from "../../domain/finding.ts";
import { answerOf } from "./answer-of.ts";
import { type DetectionAsk, detectOptionsOf } from "./detection-ask.ts";

export interface RulesAsk {
  readonly ask: DetectionAsk;
  readonly prepared: Prepared;
}

export interface RulesFound {
  readonly half: Half;
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
}

/** Told of each stage when it is done: of this thread as it happens, of the other one together, with the seconds that each took. */
export type StageListener = (stage: string, secondsBeside: number | null) => void;

/** Up to so many transfers starting a second thread takes longer than it saves. */
export const MOST_IN_ONE = 150_000;

/**
 * The detection, past so many transfers with the engine of suspicion in this thread and the detectors by rules in a second
 * one: the same bytes as in one thread. Ending this thread ends the other.
 */
export async function detectionInTwo(
  ask: DetectionAsk,
  mostInOne = MOST_IN_ONE,
  onStage: StageListener = () => undefined,
): Promise<Detection> {
  const { graph } = ask;
  const options = { ...detectOptionsOf(ask), onStage: (stage: string) => onStage(stage, null) };
  if (graph.size <= mostInOne) return detectAll(graph, options);
  const prepared = preparedOf(graph);
  options.onStage("batches and pairs");
  const worker = new Worker(new URL("./rules-worker.mjs", import.meta.url), { workerData: { ask, prepared } satisfies RulesAsk });
  try {
    const byEngine = Promise.resolve().then(() => halfByEngine(graph, prepared, options));
    const [{ half, stages }, engine] = await Promise.all([answerOf<RulesFound>(worker), byEngine]);
    options.onStage("waiting for the second thread");
    for (const { stage, seconds } of stages) onStage(stage, seconds);
    return joinHalves(graph, engine, half, options);
  } finally {
    await worker.terminate();
  }
}
