import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { answerBlocks } = await import("./block-worker.ts");
answerBlocks(parentPort, workerData);
