import { float, int } from "../suspicion/numbers.ts";
import type { Legs } from "./legs.ts";

const HOUR_MS = 3_600_000;

/** Legs of some tills by hour, within the hour by amount: finds amounts of a band in a window of time. */
export interface LegIndex {
  readonly legs: Legs;
  /** Leg numbers. */
  readonly order: Int32Array;
  readonly level: Float64Array;
  readonly firstHour: number;
  readonly hours: Int32Array;
  /** Longest time that a leg's own moment is uncertain by. */
  readonly slackMs: number;
}

/** An index of these leg numbers, in whatever order they come. */
export function legIndex(legs: Legs, wanted: Int32Array): LegIndex {
  let slackMs = 0;
  let firstHour = Number.POSITIVE_INFINITY;
  let lastHour = Number.NEGATIVE_INFINITY;
  for (const leg of wanted) {
    const hour = Math.floor(float(legs.at, leg) / HOUR_MS);
    firstHour = Math.min(firstHour, hour);
    lastHour = Math.max(lastHour, hour);
    slackMs = Math.max(slackMs, float(legs.until, leg) - float(legs.at, leg));
  }
  if (wanted.length === 0) firstHour = lastHour = 0;
  const hours = new Int32Array(lastHour - firstHour + 2);
  const hourOf = (leg: number): number => Math.floor(float(legs.at, leg) / HOUR_MS) - firstHour;
  for (const leg of wanted) hours[hourOf(leg) + 1] = int(hours, hourOf(leg) + 1) + 1;
  for (let hour = 0; hour + 1 < hours.length; hour += 1) hours[hour + 1] = int(hours, hour + 1) + int(hours, hour);
  const order = wanted.slice().sort((a, b) => hourOf(a) - hourOf(b) || float(legs.level, a) - float(legs.level, b) || a - b);
  return { legs, order, level: Float64Array.from(order, (leg) => float(legs.level, leg)), firstHour, hours, slackMs };
}

/** Calls `found` for every leg that may lie in [from, until] with a level in [least, most]; hours rising, then levels. */
export function eachLeg(
  { legs, order, level, firstHour, hours, slackMs }: LegIndex,
  from: number,
  until: number,
  least: number,
  most: number,
  found: (leg: number) => void,
): void {
  const lastHour = Math.min(hours.length - 2, Math.floor(until / HOUR_MS) - firstHour);
  for (let hour = Math.max(0, Math.floor((from - slackMs) / HOUR_MS) - firstHour); hour <= lastHour; hour += 1) {
    const end = int(hours, hour + 1);
    for (let place = firstAtLeast(level, least, int(hours, hour), end); place < end; place += 1) {
      if (float(level, place) > most) break;
      const leg = int(order, place);
      if (float(legs.at, leg) <= until && float(legs.until, leg) >= from) found(leg);
    }
  }
}

function firstAtLeast(level: Float64Array, least: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (float(level, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
