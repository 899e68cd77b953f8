import type { SightingDocument } from "../../../backend/api/contract/places.ts";

/** One column of the place-by-time table: [from, until) in UTC milliseconds. */
export interface TimeColumn {
  readonly from: number;
  readonly until: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Lengths that a column may have: from a minute to four weeks, then as many weeks as it takes. */
const LENGTHS: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 28 * DAY];
const MOST_COLUMNS = 7;

/**
 * Equal columns over all sightings, at most seven of the shortest length that does; a column that nobody was seen in is left out.
 * They begin at whole lengths of the zone's own clock, offsetMs ahead of UTC.
 */
export function timeColumns(sightings: readonly Pick<SightingDocument, "at">[], offsetMs: number): readonly TimeColumn[] {
  const starts = [...new Set(sightings.map(({ at }) => Date.parse(at.at)))].sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begin = (ms: number, length: number) => Math.floor((ms + offsetMs) / length) * length - offsetMs;
  const used = (length: number) => [...new Set(starts.map((ms) => begin(ms, length)))];
  const longest = LENGTHS.at(-1) ?? DAY;
  const length =
    LENGTHS.find((each) => used(each).length <= MOST_COLUMNS) ??
    longest * Math.ceil((last - first) / longest / (MOST_COLUMNS - 1));
  return used(length).map((from) => ({ from, until: from + length }));
}

/** How many of the sightings begin in a column. */
export function seenIn(sightings: readonly Pick<SightingDocument, "at">[], { from, until }: TimeColumn): number {
  return sightings.filter(({ at }) => Date.parse(at.at) >= from && Date.parse(at.at) < until).length;
}
