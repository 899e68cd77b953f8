import type { Interval, Placeable } from "./placement.ts";

/** First arrival first; equal or overlapping arrivals by id; unknown arrivals last, by id. */
export function byArrival(placeables: readonly Placeable[]): Placeable[] {
  return arrivalGroups(placeables).flat();
}

/** Ids whose arrival equals or overlaps another's in the same list, so that their order says nothing. */
export function unorderedIds(placeables: readonly Placeable[]): ReadonlySet<string> {
  const known = placeables.filter(({ arrives }) => arrives !== null);
  const groups = arrivalGroups(known).filter((group) => group.length > 1);
  return new Set(groups.flat().map(({ id }) => id));
}

/** How many stand under one that arrived after them, read from top to bottom. */
export function countOutOfOrder(topDown: readonly Placeable[]): number {
  let newest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { arrives } of topDown) {
    if (arrives === null) continue;
    if (arrives.latest < newest) count += 1;
    newest = Math.max(newest, arrives.earliest);
  }
  return count;
}

function arrivalGroups(placeables: readonly Placeable[]): Placeable[][] {
  const sorted = [...placeables].sort((a, b) => start(a.arrives) - start(b.arrives) || compareIds(a.id, b.id));
  const groups: Placeable[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const placeable of sorted) {
    const group = groups.at(-1);
    if (group && start(placeable.arrives) <= until) group.push(placeable);
    else groups.push([placeable]);
    until = Math.max(until, end(placeable.arrives));
  }
  return groups.map((group) => group.sort((a, b) => compareIds(a.id, b.id)));
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function start(arrives: Interval | null): number {
  return arrives?.earliest ?? Number.MAX_VALUE;
}

function end(arrives: Interval | null): number {
  return arrives?.latest ?? Number.MAX_VALUE;
}
