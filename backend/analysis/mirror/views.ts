import { float, int } from "../suspicion/numbers.ts";
import type { Legs } from "./legs.ts";
import { SETTINGS } from "./settings.ts";

/** Pairs of legs whose amounts fit, ordered by first leg, then second. */
export interface Matches {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** ln(second ÷ first ÷ public rate): what the customer got against the market. */
  readonly margin: Float64Array;
}

/**
 * One side's legs in time order, each with the legs of the other side that its amount fits. Legs without any leg of the
 * other side in their window say nothing and are left out.
 */
export interface View {
  readonly size: number;
  /** Leg numbers. */
  readonly leg: Int32Array;
  readonly at: Float64Array;
  /** Matches of place p: starts[p] … starts[p + 1] − 1. */
  readonly starts: Int32Array;
  readonly margin: Float64Array;
  /** Legs of such an amount that chance would put there, per nat. */
  readonly chance: Float64Array;
  /** The match's number in the matches. */
  readonly match: Int32Array;
}

/** The side's legs that are compared, in time order. */
export interface Party {
  readonly legs: Legs;
  readonly numbers: Int32Array;
}

/** Both sides without the legs of these pairs. */
export function withoutLegs<T extends { readonly firsts: Party; readonly seconds: Party }>(
  sides: T,
  pairs: readonly { readonly first: number; readonly second: number }[],
): T {
  const used = { first: new Set(pairs.map(({ first }) => first)), second: new Set(pairs.map(({ second }) => second)) };
  return {
    ...sides,
    firsts: { ...sides.firsts, numbers: sides.firsts.numbers.filter((leg) => !used.first.has(leg)) },
    seconds: { ...sides.seconds, numbers: sides.seconds.numbers.filter((leg) => !used.second.has(leg)) },
  };
}

/** How the first legs see the second ones, and the other way round. */
export function viewsOf(firsts: Party, seconds: Party, matches: Matches): readonly [View, View] {
  return [viewByFirst(firsts, seconds, matches), viewBySecond(firsts, seconds, matches)];
}

export function viewByFirst(firsts: Party, seconds: Party, { first, second, margin }: Matches): View {
  return viewOf(firsts, seconds, first, second, margin, SETTINGS.earliestMs, SETTINGS.latestMs);
}

export function viewBySecond(firsts: Party, seconds: Party, { first, second, margin }: Matches): View {
  return viewOf(seconds, firsts, second, first, margin, -SETTINGS.latestMs, -SETTINGS.earliestMs);
}

function viewOf(
  own: Party,
  other: Party,
  ownOf: Int32Array,
  otherOf: Int32Array,
  margins: Float64Array,
  fromMs: number,
  untilMs: number,
): View {
  const counts = neighbours(own, other, fromMs, untilMs);
  const places = new Map<number, number>();
  const kept: number[] = [];
  for (let place = 0; place < own.numbers.length; place += 1) {
    if (int(counts, place) === 0) continue;
    places.set(int(own.numbers, place), kept.length);
    kept.push(place);
  }
  const starts = new Int32Array(kept.length + 1);
  for (const leg of ownOf) {
    const place = places.get(leg);
    if (place !== undefined) starts[place + 1] = int(starts, place + 1) + 1;
  }
  for (let place = 0; place < kept.length; place += 1) starts[place + 1] = int(starts, place + 1) + int(starts, place);
  const next = starts.slice();
  const total = int(starts, kept.length);
  const [margin, chance, match] = [new Float64Array(total), new Float64Array(total), new Int32Array(total)];
  for (let number = 0; number < ownOf.length; number += 1) {
    const place = places.get(int(ownOf, number));
    if (place === undefined) continue;
    const target = int(next, place);
    next[place] = target + 1;
    margin[target] = float(margins, number);
    chance[target] = chanceOf(int(counts, kept[place] ?? 0), other, int(otherOf, number));
    match[target] = number;
  }
  const leg = Int32Array.from(kept, (place) => int(own.numbers, place));
  return { size: kept.length, leg, at: Float64Array.from(leg, (one) => float(own.legs.at, one)), starts, margin, chance, match };
}

/** Amounts are never taken to be rarer than this, per nat. */
export const LEAST_DENSITY = 1e-6;

/** Legs of such an amount, per nat, that chance puts among so many of the other side. */
export function chanceOf(count: number, { legs }: Party, leg: number): number {
  return count * Math.max(LEAST_DENSITY, float(legs.density, leg));
}

/** How many legs of the other side stand in the window around one, at least 1; by leg number. */
export function countsOf(
  firsts: Party,
  seconds: Party,
): { readonly first: (leg: number) => number; readonly second: (leg: number) => number } {
  const { earliestMs, latestMs } = SETTINGS;
  return {
    first: byLeg(firsts, neighbours(firsts, seconds, earliestMs, latestMs)),
    second: byLeg(seconds, neighbours(seconds, firsts, -latestMs, -earliestMs)),
  };
}

function byLeg({ numbers }: Party, counts: Int32Array): (leg: number) => number {
  const known = new Map(Array.from(numbers, (leg, place) => [leg, Math.max(1, int(counts, place))]));
  return (leg) => known.get(leg) ?? 1;
}

/** For each own leg, how many of the other's begin in the window around it. */
export function neighbours(own: Party, other: Party, fromMs: number, untilMs: number): Int32Array {
  const counts = new Int32Array(own.numbers.length);
  let first = 0;
  let end = 0;
  const at = (place: number): number => float(other.legs.at, int(other.numbers, place));
  for (let place = 0; place < counts.length; place += 1) {
    const leg = int(own.numbers, place);
    const [from, until] = [float(own.legs.at, leg) + fromMs, float(own.legs.until, leg) + untilMs];
    while (first < other.numbers.length && at(first) < from) first += 1;
    end = Math.max(end, first);
    while (end < other.numbers.length && at(end) <= until) end += 1;
    counts[place] = end - first;
  }
  return counts;
}
