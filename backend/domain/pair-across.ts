import type { Pair, Pairable } from "./pair-in-order.ts";

interface Search {
  readonly edges: readonly (readonly Edge[])[];
  readonly mateOfLeft: number[];
  readonly mateOfRight: number[];
}

interface Edge {
  readonly right: number;
  readonly cost: number;
}

/** How cheaply each row is reached along an alternating path, and from which left. */
interface Reach {
  readonly left: number[];
  readonly right: number[];
  readonly cameFrom: number[];
}

const FAR = Number.POSITIVE_INFINITY;

/**
 * The most pairs with the least sum of costs for lists of any shape, by cheapest augmenting paths (Busacker and Gowen 1961).
 * Pairs come by left index. Steps grow with the cube of the lists' length: for small lists.
 */
export function pairAcross(task: Pairable): readonly Pair[] {
  const search: Search = {
    edges: Array.from({ length: task.left }, (_, i) => edgesOf(task, i)),
    mateOfLeft: new Array<number>(task.left).fill(-1),
    mateOfRight: new Array<number>(task.right).fill(-1),
  };
  for (let path = cheapestPath(search); path !== null; path = cheapestPath(search)) {
    for (const [i, j] of path) {
      search.mateOfLeft[i] = j;
      search.mateOfRight[j] = i;
    }
  }
  return search.mateOfLeft.flatMap((j, i): Pair[] => (j < 0 ? [] : [[i, j]]));
}

function edgesOf(task: Pairable, left: number): readonly Edge[] {
  return Array.from({ length: task.right }, (_, right) => right).flatMap((right) => {
    const cost = task.cost(left, right);
    return cost === null ? [] : [{ right, cost }];
  });
}

/** Bellman and Ford's search from every free left to the nearest free right. */
function cheapestPath(search: Search): readonly Pair[] | null {
  const reach: Reach = {
    left: search.mateOfLeft.map((mate) => (mate < 0 ? 0 : FAR)),
    right: search.mateOfRight.map(() => FAR),
    cameFrom: search.mateOfRight.map(() => -1),
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const i of search.edges.keys()) changed = stepFrom(i, search, reach) || changed;
  }
  return trackBack(nearestFree(reach, search), reach, search);
}

function stepFrom(i: number, { edges, mateOfLeft, mateOfRight }: Search, reach: Reach): boolean {
  const base = reach.left[i] ?? FAR;
  const shorter = (edges[i] ?? []).filter(
    ({ right, cost }) => mateOfLeft[i] !== right && base + cost < (reach.right[right] ?? FAR),
  );
  for (const { right, cost } of shorter) {
    reach.right[right] = base + cost;
    reach.cameFrom[right] = i;
    const mate = mateOfRight[right] ?? -1;
    if (mate >= 0) reach.left[mate] = base + cost - costBetween(edges[mate] ?? [], right);
  }
  return shorter.length > 0;
}

function costBetween(edges: readonly Edge[], right: number): number {
  return edges.find((edge) => edge.right === right)?.cost ?? 0;
}

function nearestFree(reach: Reach, { mateOfRight }: Search): number {
  return reach.right.reduce((nearest, cost, j) => {
    const closer = mateOfRight[j] === -1 && cost < (nearest < 0 ? FAR : (reach.right[nearest] ?? FAR));
    return closer ? j : nearest;
  }, -1);
}

function trackBack(end: number, { cameFrom }: Reach, { mateOfLeft }: Search): readonly Pair[] | null {
  if (end < 0) return null;
  const path: Pair[] = [];
  for (let j = end; j >= 0; ) {
    const i = cameFrom[j] ?? -1;
    path.push([i, j]);
    j = mateOfLeft[i] ?? -1;
  }
  return path;
}
