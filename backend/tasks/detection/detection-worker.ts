import { parentPort, workerData } from "node:worker_threads";
import { type DetectionAsk, detectionHere } from "./find-detection.ts";

// Whoever started it ends it by ending the thread.
parentPort?.postMessage(detectionHere(workerData as DetectionAsk));
