import { parentPort, workerData } from "node:worker_threads";
import { halfByRules } from "../../analysis/detect/halves.ts";
import { detectOptionsOf } from "./detection-ask.ts";
import type { RulesAsk, RulesFound } from "./two-threads.ts";

const { ask, prepared } = workerData as RulesAsk;
const stages: { stage: string; seconds: number }[] = [];
let last = performance.now();
const half = halfByRules(ask.graph, prepared, {
  ...detectOptionsOf(ask),
  onStage: (stage) => {
    const at = performance.now();
    stages.push({ stage, seconds: (at - last) / 1000 });
    last = at;
  },
});
// Whoever started it ends it by ending the thread.
parentPort?.postMessage({ half, stages } satisfies RulesFound);
