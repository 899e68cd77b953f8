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

/** The places of a force layout, worked out in a worker of its own that ends with the answer. */
export function askForce(ask: ForceAsk): Promise<Readonly<Record<string, Point>>> {
  const worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Readonly<Record<string, Point>>>((done, fail) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Record<string, Point>>) => done(data));
    worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
