import type { Verification } from "../../../backend/evidence/check-pack.d.mts";
import type { DroppedPack, Refusal } from "./opened-pack.ts";

/** What the worker says: how many bytes were read of how many, and at the end what was found. */
export type CheckNews =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "checked"; readonly verification: Verification }
  | { readonly kind: "refused"; readonly why: Refusal };

/**
 * What is found of a pack, in a worker of its own that ends with the answer; null when the signal stopped it. Nothing of it leaves
 * the browser. `progress` hears bytes.
 */
export function askCheck(
  dropped: DroppedPack,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Exclude<CheckNews, { kind: "progress" }> | null> {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Exclude<CheckNews, { kind: "progress" }> | null>((done, fail) => {
    worker.addEventListener("message", ({ data }: MessageEvent<CheckNews>) => {
      if (data.kind === "progress") progress(data.done, data.total);
      else done(data);
    });
    worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    signal.addEventListener("abort", () => done(null));
    worker.postMessage(dropped);
  }).finally(() => worker.terminate());
}
