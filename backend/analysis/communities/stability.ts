import { intCell } from "../columns.ts";

/** From this share of common members on, a community of another seed is the same one. Source: Hennig 2007, doi:10.1016/j.csda.2006.11.025. */
const SAME_FROM = 0.75;

/**
 * How many other runs have each community again: one that shares at least three quarters of the members of both together.
 * labels and each run: a community an account, −1 for none. One count a community.
 */
export function runsWith(labels: Int32Array, runs: readonly Int32Array[], communities: number): Int32Array {
  const counts = new Int32Array(communities);
  const sizes = sizesOf(labels, communities);
  for (const run of runs) {
    const others = sizesOf(run, run.reduce((most, label) => Math.max(most, label), -1) + 1);
    const again = new Uint8Array(communities);
    for (const [key, common] of commonMembers(labels, run, others.length)) {
      const [label, other] = [Math.floor(key / others.length), key % others.length];
      const together = intCell(sizes, label) + intCell(others, other) - common;
      if (common >= SAME_FROM * together) again[label] = 1;
    }
    for (const [label, is] of again.entries()) counts[label] = intCell(counts, label) + is;
  }
  return counts;
}

function sizesOf(labels: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (const label of labels) if (label >= 0) sizes[label] = intCell(sizes, label) + 1;
  return sizes;
}

/** Members that a community has in common with one of another run, by label · others + label there. */
function commonMembers(labels: Int32Array, run: Int32Array, others: number): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (let account = 0; account < labels.length; account += 1) {
    const [label, other] = [intCell(labels, account), intCell(run, account)];
    if (label < 0 || other < 0) continue;
    const key = label * others + other;
    common.set(key, (common.get(key) ?? 0) + 1);
  }
  return common;
}
