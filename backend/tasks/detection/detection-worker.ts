import { parentPort, workerData } from "node:worker_threads";
import type { DetectionAnswer } from "./detection-ask.ts";
import type { BesideAsk } from "./find-detection.ts";
import { detectionInTwo } from "./two-threads.ts";

const { ask, mostInOne } = workerData as BesideAsk;
// Whoever started it ends it by ending the thread, and the second one with it.
const { detection, kept } = await detectionInTwo(ask, mostInOne);
parentPort?.postMessage({ detection, kept: { looks: kept.looks, pairs: kept.pairs } } satisfies DetectionAnswer);
