import { float, int } from "./numbers.ts";

const BIN = 0.02;
const WIDE_BINS = 12;

/**
 * How common a sum is, per nat: the larger of a smooth density and the local one within a bin, so that a price that many
 * pay is no surprise. `levels` are ln of sums.
 */
export function densityOf(levels: Float64Array): (level: number) => number {
  if (levels.length === 0) return () => 1;
  const least = levels.reduce((a, b) => Math.min(a, b));
  const most = levels.reduce((a, b) => Math.max(a, b));
  const bins = Math.floor((most - least) / BIN) + 1;
  const counts = new Int32Array(bins);
  const binOf = (level: number): number => Math.min(bins - 1, Math.max(0, Math.floor((level - least) / BIN)));
  for (const level of levels) counts[binOf(level)] = int(counts, binOf(level)) + 1;
  const density = new Float64Array(bins);
  const sums = new Float64Array(bins + 1);
  for (let bin = 0; bin < bins; bin += 1) sums[bin + 1] = float(sums, bin) + int(counts, bin);
  for (let bin = 0; bin < bins; bin += 1) {
    const smooth = massAround(sums, bin, WIDE_BINS) / (2 * WIDE_BINS + 1);
    const local = massAround(sums, bin, 1) / 3;
    // Half of a small local count is chance; shrink it towards the smooth one.
    const trusted = (local * 3 + smooth * 5) / 8;
    density[bin] = (Math.max(smooth, trusted) + 0.05) / (levels.length * BIN);
  }
  return (level) => float(density, binOf(level));
}

function massAround(sums: Float64Array, bin: number, reach: number): number {
  return float(sums, Math.min(sums.length - 1, bin + reach + 1)) - float(sums, Math.max(0, bin - reach));
}
