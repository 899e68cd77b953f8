import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { compareIds } from "./arrival-order.ts";
import type { Point } from "./hop-points.ts";
import { keptApart } from "./keep-apart.ts";
import { LARGEST_RADIUS } from "./placement.ts";

export interface ForceAsk {
  /** Where each account stands now; pinned ones stay there. */
  readonly places: Readonly<Record<string, Point & { readonly isPinned: boolean }>>;
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** Rounds of pull and push; past them pictures of ten accounts and of ten thousand hardly change. */
const ROUNDS = 150;
const STEP = 10;
/** How strongly accounts push: few get room for their labels, of many a fifth of that, so that all still fit a screen. */
const SCALING = { few: 500, many: 100 };
const MANY = 500;
/** No two stand nearer: two largest accounts and the room of a label's line. */
const LEAST = LARGEST_RADIUS * 2 + 14;

/**
 * Places by ForceAtlas2 (Jacomy et al. 2014, forces between far accounts by Barnes and Hut) from where all stand now, then
 * pushed apart so that none covers another. Same input, same output. `progress` hears of rounds done.
 */
export function forceLayout(
  { places, links }: ForceAsk,
  progress: (done: number, total: number) => void = () => undefined,
): Record<string, Point> {
  const graph = graphOf({ places, links });
  const settings = {
    barnesHutOptimize: graph.order > MANY,
    barnesHutTheta: 1.2,
    scalingRatio: graph.order > MANY ? SCALING.many : SCALING.few,
    gravity: 0.5,
    slowDown: 1 + Math.log(Math.max(1, graph.order)),
  };
  for (let done = 0; done < ROUNDS && graph.size > 0; done += STEP) {
    forceAtlas2.assign(graph, { iterations: STEP, settings });
    progress(done + STEP, ROUNDS);
  }
  const ids = graph.nodes();
  const points = keptApart(
    ids.map((id) => ({ ...(graph.getNodeAttributes(id) as Point), isPinned: places[id]?.isPinned ?? false })),
    LEAST,
  );
  return Object.fromEntries(ids.map((id, index) => [id, rounded(places[id], points[index])]));
}

function graphOf({ places, links }: ForceAsk): UndirectedGraph {
  const graph = new UndirectedGraph();
  const ids = Object.keys(places).sort(compareIds);
  for (const id of ids) graph.addNode(id, { x: places[id]?.x, y: places[id]?.y, fixed: places[id]?.isPinned });
  for (const { from, to } of links) if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  return graph;
}

function rounded(before: ForceAsk["places"][string] | undefined, after: Point | undefined): Point {
  if (!after || before?.isPinned) return { x: before?.x ?? 0, y: before?.y ?? 0 };
  return { x: Math.round(after.x), y: Math.round(after.y) };
}
