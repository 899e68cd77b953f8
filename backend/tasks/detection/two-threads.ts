import { Worker } from "node:worker_threads";
import { detectAgain, joinHalves } from "../../analysis/detect/detect-all.ts";
import { halfByEngine, type Prepared, preparedOf, type RulesHalf } from "../../analysis/detect/halves.ts";
import type { ByChance } from "../../domain/finding.ts";
import { answerOf } from "./answer-of.ts";
import { chanceOf, type DetectionAnswer, type DetectionAsk, detectOptionsOf, withByChance } from "./detection-ask.ts";

export interface RulesAsk {
  readonly ask: DetectionAsk;
  readonly prepared: Prepared;
  /** Whether the check against chance is made there too. */
  readonly checksChance: boolean;
}

export interface RulesFound {
  readonly half: Omit<RulesHalf, "kept"> & { readonly kept: DetectionAnswer["kept"] };
  readonly byChance: ByChance | null;
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
}

/** Told of each stage when it is done: of this thread as it happens, of the other one together, with the seconds that each took. */
export type StageListener = (stage: string, secondsBeside: number | null) => void;

/** Up to so many transfers starting a second thread takes longer than it saves. */
export const MOST_IN_ONE = 150_000;

/**
 * The detection with its check against chance, past so many transfers with the engine of suspicion in this thread and the detectors by
 * rules in a second one: the same bytes as in one thread. The check is made where less is to be done: beside the rules where
 * an earlier run left them most of their answers. Ending this thread ends the other.
 */
export async function detectionInTwo(
  ask: DetectionAsk,
  mostInOne = MOST_IN_ONE,
  onStage: StageListener = () => undefined,
): Promise<DetectionAnswer> {
  const { graph } = ask;
  const options = { ...detectOptionsOf(ask), onStage: (stage: string) => onStage(stage, null) };
  if (graph.size <= mostInOne) {
    const { detection, kept } = detectAgain(graph, options);
    return { detection: withByChance(detection, chanceOf(ask)), kept };
  }
  const prepared = preparedOf(graph);
  options.onStage("batches and pairs");
  const checksChance = ask.kept !== null;
  const worker = new Worker(new URL("./rules-worker.mjs", import.meta.url), {
    workerData: { ask, prepared, checksChance } satisfies RulesAsk,
  });
  try {
    const here = Promise.resolve().then(() => {
      const engine = halfByEngine(graph, prepared, options);
      const chance = checksChance ? null : chanceOf(ask);
      options.onStage("check against chance");
      return { engine, chance };
    });
    const [{ half, byChance, stages }, { engine, chance }] = await Promise.all([answerOf<RulesFound>(worker), here]);
    options.onStage("waiting for the second thread");
    for (const { stage, seconds } of stages) onStage(stage, seconds);
    const { kept, ...byRules } = half;
    return { detection: withByChance(joinHalves(graph, engine, byRules, options), chance ?? byChance), kept };
  } finally {
    await worker.terminate();
  }
}
