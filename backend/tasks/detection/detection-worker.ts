import { parentPort, workerData } from "node:worker_threads";
import { withByChance } from "./detection-ask.ts";
import type { BesideAsk } from "./find-detection.ts";
import { detectionInTwo } from "./two-threads.ts";

const { ask, mostInOne } = workerData as BesideAsk;
// Whoever started it ends it by ending the thread, and the second one with it.
parentPort?.postMessage(withByChance(await detectionInTwo(ask, mostInOne), ask));
