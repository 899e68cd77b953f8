import { realLowerBound } from "../columns.ts";
import { float, int } from "../suspicion/numbers.ts";

/** Amounts this near are the same price: rounding and a haggled hundredth stay within it. */
const ATOM = 0.0012;
const BIN = 0.1;
/** Triangular smoothing over so many bins to each side. */
const REACH = 5;
/** A till with few legs borrows so many from everybody. */
const BORROWED = 5;

/**
 * How common each leg's amount is with its own till, per nat: a smooth density shrunk towards everybody's, times the spike
 * that everybody has at this amount (round sums), but at least what the till's own other legs of this very amount make (a
 * price list). Legs lie by till; tills of one currency are compared with each other only.
 */
export function densitiesOf(level: Float64Array, currency: Int32Array, starts: Int32Array): Float64Array {
  const density = new Float64Array(level.length);
  const ledgers = new Map([...new Set(currency)].map((one) => [one, ledgerOf(level, currency, one)]));
  for (let till = 0; till + 1 < starts.length; till += 1) {
    const [start, end] = [int(starts, till), int(starts, till + 1)];
    const ledger = start < end ? ledgers.get(int(currency, start)) : undefined;
    if (ledger !== undefined) tillDensity(level.subarray(start, end), ledger, density.subarray(start, end));
  }
  return density;
}

/** All legs of one currency: their smooth density, and how many lie around an amount. */
interface Ledger {
  readonly size: number;
  readonly sorted: Float64Array;
  readonly smooth: (level: number) => number;
}

function ledgerOf(level: Float64Array, currency: Int32Array, one: number): Ledger {
  const sorted = level.filter((_, leg) => currency[leg] === one).sort();
  return { size: sorted.length, sorted, smooth: smoothDensity(sorted) };
}

function tillDensity(levels: Float64Array, ledger: Ledger, target: Float64Array): void {
  const sorted = Float64Array.from(levels).sort();
  const own = smoothDensity(sorted);
  const count = levels.length;
  for (let leg = 0; leg < count; leg += 1) {
    const level = float(levels, leg);
    const common = ledger.smooth(level);
    const shrunk = (count * own(level) + BORROWED * common) / (count + BORROWED);
    const expected = ledger.size * 2 * ATOM * common;
    const spike = Math.max(1, (around(ledger.sorted, level) + 1) / (expected + 1));
    const atoms = (around(sorted, level) - 1) / (count * 2 * ATOM);
    target[leg] = Math.max(shrunk * spike, atoms);
  }
}

/** Levels within ATOM of this one, itself among them. */
function around(sorted: Float64Array, level: number): number {
  return realLowerBound(sorted, level + ATOM, 0, sorted.length) - realLowerBound(sorted, level - ATOM, 0, sorted.length);
}

function smoothDensity(sorted: Float64Array): (level: number) => number {
  if (sorted.length === 0) return () => 0;
  const least = float(sorted, 0) - REACH * BIN;
  const bins = Math.ceil((float(sorted, sorted.length - 1) - least) / BIN) + REACH + 2;
  const mass = new Float64Array(bins);
  const share = 1 / (sorted.length * BIN * REACH * REACH);
  for (const level of sorted) {
    const bin = Math.floor((level - least) / BIN);
    for (let offset = 1 - REACH; offset < REACH; offset += 1) {
      const place = bin + offset;
      if (place >= 0 && place < bins) mass[place] = float(mass, place) + share * (REACH - Math.abs(offset));
    }
  }
  return (level) => mass[Math.floor((level - least) / BIN)] ?? 0;
}
