import { parentPort, workerData } from "node:worker_threads";
import { halfByRules } from "../../analysis/detect/halves.ts";
import { chanceOf, detectOptionsOf } from "./detection-ask.ts";
import type { RulesAsk, RulesFound } from "./two-threads.ts";

const { ask, prepared, checksChance } = workerData as RulesAsk;
const stages: { stage: string; seconds: number }[] = [];
let last = performance.now();
const onStage = (stage: string): void => {
  const at = performance.now();
  stages.push({ stage, seconds: (at - last) / 1000 });
  last = at;
};
const { kept, ...found } = halfByRules(ask.graph, prepared, { ...detectOptionsOf(ask), onStage });
const half = { ...found, kept: { looks: kept.looks, pairs: kept.pairs } };
const byChance = checksChance ? chanceOf(ask) : null;
onStage("check against chance");
// Whoever started it ends it by ending the thread.
parentPort?.postMessage({ half, byChance, stages } satisfies RulesFound);
