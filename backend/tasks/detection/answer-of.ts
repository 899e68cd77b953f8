import type { Worker } from "node:worker_threads";

/** The one message of a thread. Rejects with its error, and where it ends without an answer; whoever started it ends it. */
export function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise<T>((done, fail) => {
    worker.once("message", done);
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("a thread that runs detectors ended without an answer")));
  });
}
