import { type Box, placeLabels } from "../canvas/label-places.ts";
import type { Cluster } from "./clusters.ts";
import type { MapSize } from "./map-view.ts";

/** Where a mark's words stand, beside its middle: from x on, or up to x. */
export interface MarkLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** CSS px from a mark's middle: what its shape and rings take, and how far its words begin. */
const [MARK, BESIDE, BELOW] = [13, 20, 28];
/** CSS px of one line of words, and of one letter: those of Chinese are about square, others half as wide. */
const [LINE, SQUARE, NARROW] = [18, 13, 7.5];
const SQUARE_LETTERS = /\p{Script=Han}/gu;

/**
 * Where the words of each mark stand so that none covers a mark or other words, or is cut by the edge: to the right, else to the
 * left, below, above. Marks of several places choose first, then in the order given. A mark without room has none: the list and
 * the table name it too.
 */
export function markLabels(
  clusters: readonly Cluster[],
  wordsOf: (cluster: Cluster) => string,
  size: MapSize,
): ReadonlyMap<string, MarkLabel> {
  const placed = placeLabels(
    clusters.map((cluster) => ({ id: cluster.id, priority: cluster.places.length, places: spots(cluster, wordsOf(cluster)) })),
    [...clusters.map(boxOf), ...edges(size)],
  );
  return new Map(
    clusters.flatMap((cluster) => {
      const box = placed.get(cluster.id);
      return box ? [[cluster.id, labelAt(cluster, box)] as const] : [];
    }),
  );
}

function spots({ x, y }: Cluster, words: string): readonly [Box, ...Box[]] {
  const squares = words.match(SQUARE_LETTERS)?.length ?? 0;
  const [width, height] = [squares * SQUARE + (words.length - squares) * NARROW, LINE];
  return [
    { x: x + BESIDE, y: y - LINE / 2, width, height },
    { x: x - BESIDE - width, y: y - LINE / 2, width, height },
    { x: x - width / 2, y: y + BELOW - LINE / 2, width, height },
    { x: x - width / 2, y: y - BELOW - LINE / 2, width, height },
  ];
}

function labelAt({ x, y }: Cluster, box: Box): MarkLabel {
  const across = box.y - (y - LINE / 2);
  if (across !== 0) return { x: 0, y: across, anchor: "middle" };
  return box.x > x ? { x: BESIDE, y: 0, anchor: "start" } : { x: -BESIDE, y: 0, anchor: "end" };
}

function boxOf({ x, y }: Cluster): Box {
  return { x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK };
}

/** Walls of one px round the map. */
function edges({ width, height }: MapSize): readonly Box[] {
  return [
    { x: -1, y: -1, width: width + 2, height: 1 },
    { x: -1, y: height, width: width + 2, height: 1 },
    { x: -1, y: 0, width: 1, height },
    { x: width, y: 0, width: 1, height },
  ];
}
