import type { CanvasContent } from "./content.ts";
import type { ForceAsk } from "./force-layout.ts";
import type { Point } from "./hop-points.ts";
import { linksOf } from "./placeables.ts";

/** What the force layout of a content starts from. */
export function forceAskOf(content: CanvasContent): ForceAsk {
  const places = Object.entries(content.layout.slots).map(
    ([id, { x, y }]) => [id, { x, y, isPinned: content.pinned.includes(id) }] as const,
  );
  return { places: Object.fromEntries(places), links: linksOf(content).map(({ from, to }) => ({ from, to })) };
}

/** What the worker says: how many rounds are done, and at the end where everything stands. */
export type ForceNews =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "places"; readonly places: Readonly<Record<string, Point>> };

/**
 * The places of a force layout, worked out in a worker of its own that ends with the answer; null when the signal stopped it.
 * `progress` hears shares of 0 to 1.
 */
export function askForce(
  ask: ForceAsk,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Readonly<Record<string, Point>> | null> {
  const worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Readonly<Record<string, Point>> | null>((done, fail) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ForceNews>) => {
      if (data.kind === "places") done(data.places);
      else progress(data.done / data.total);
    });
    worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    signal.addEventListener("abort", () => done(null));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
