import { realLowerBound } from "../columns.ts";
import { float, int } from "../suspicion/numbers.ts";
import { risingOrder } from "../suspicion/rising-order.ts";
import { type Legs, numbersOfTills, type Tills, tillsIn } from "./legs.ts";

/** Wide enough that a day is few look-ups, narrow enough that few of a bin's amounts are outside the window. */
const BIN_MS = 4 * 3_600_000;

/** Legs of some tills by bin, within the bin by amount: finds amounts of a band in a window of time. */
export interface LegIndex {
  readonly legs: Legs;
  /** Leg numbers. */
  readonly order: Int32Array;
  /** Of the legs in that order: what is compared lies side by side. */
  readonly level: Float64Array;
  readonly at: Float64Array;
  readonly until: Float64Array;
  readonly first: number;
  readonly bins: Int32Array;
  /** Longest time that a leg's own moment is uncertain by. */
  readonly slackMs: number;
}

/** The indexes of all legs of one side by currency, each made when it is first asked for. */
export function legIndexes(tills: Tills, side: "ins" | "outs"): (currency: number) => LegIndex {
  const known = new Map<number, LegIndex>();
  return (currency) => {
    const made = known.get(currency) ?? legIndex(tills[side], numbersOfTills(tills[side], tillsIn(tills, currency)));
    known.set(currency, made);
    return made;
  };
}

/** An index of these leg numbers, in whatever order they come. */
export function legIndex(legs: Legs, wanted: Int32Array): LegIndex {
  let slackMs = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const leg of wanted) {
    const bin = Math.floor(float(legs.at, leg) / BIN_MS);
    first = Math.min(first, bin);
    last = Math.max(last, bin);
    slackMs = Math.max(slackMs, float(legs.until, leg) - float(legs.at, leg));
  }
  if (wanted.length === 0) first = last = 0;
  const bins = new Int32Array(last - first + 2);
  const binOf = (leg: number): number => Math.floor(float(legs.at, leg) / BIN_MS) - first;
  for (const leg of wanted) bins[binOf(leg) + 1] = int(bins, binOf(leg) + 1) + 1;
  for (let bin = 0; bin + 1 < bins.length; bin += 1) bins[bin + 1] = int(bins, bin + 1) + int(bins, bin);
  const order = byBinAndLevel(legs, wanted, binOf, bins);
  const columns = { level: inOrder(legs.level, order), at: inOrder(legs.at, order), until: inOrder(legs.until, order) };
  return { legs, order, ...columns, first, bins, slackMs };
}

function inOrder(column: Float64Array, order: Int32Array): Float64Array {
  const target = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) target[place] = float(column, int(order, place));
  return target;
}

/** Fewer are put in order by comparing. */
const FEW = 1_000;

/** Leg numbers by bin, then level, then number; bins: where each bin's begin. */
function byBinAndLevel(legs: Legs, wanted: Int32Array, binOf: (leg: number) => number, bins: Int32Array): Int32Array {
  const numbers = wanted.slice();
  if (numbers.length < FEW) {
    return numbers.sort((a, b) => binOf(a) - binOf(b) || float(legs.level, a) - float(legs.level, b) || a - b);
  }
  numbers.sort();
  const next = bins.slice();
  const order = new Int32Array(numbers.length);
  for (const row of risingOrder(Float64Array.from(numbers, (leg) => float(legs.level, leg)))) {
    const leg = int(numbers, row);
    const bin = binOf(leg);
    const place = int(next, bin);
    order[place] = leg;
    next[bin] = place + 1;
  }
  return order;
}

/** Calls `found` for every leg that may lie in [from, until] with a level in [least, most]; bins rising, then levels. */
export function eachLeg(
  index: LegIndex,
  from: number,
  until: number,
  least: number,
  most: number,
  found: (leg: number) => void,
): void {
  const { order, level, bins, first } = index;
  const last = Math.min(bins.length - 2, Math.floor(until / BIN_MS) - first);
  for (let bin = Math.max(0, Math.floor((from - index.slackMs) / BIN_MS) - first); bin <= last; bin += 1) {
    const end = int(bins, bin + 1);
    for (let place = realLowerBound(level, least, int(bins, bin), end); place < end; place += 1) {
      if (float(level, place) > most) break;
      if (float(index.at, place) <= until && float(index.until, place) >= from) found(int(order, place));
    }
  }
}
