import { parentPort, workerData } from "node:worker_threads";
import { communityLabels } from "../../analysis/communities/engines.ts";
import type { LabelsAsk, WorkerWord } from "./find-labels.ts";

/** Runs each seed in turn and tells how far it is; whoever started it ends it by ending the thread. */
function work({ pairs, engine, resolution, seeds }: LabelsAsk): void {
  const tell = (word: WorkerWord): void => parentPort?.postMessage(word);
  for (const [run, seed] of seeds.entries()) {
    const heed = (level: number, nodes: number): void => tell({ kind: "progress", run, level, nodes });
    tell({ kind: "labels", labels: communityLabels(pairs, engine, { resolution, seed, heed }) });
  }
}

work(workerData as LabelsAsk);
