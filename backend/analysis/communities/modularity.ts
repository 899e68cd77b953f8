import { cell } from "../columns.ts";
import type { AccountPair } from "./account-pairs.ts";

/**
 * How much more the communities deal inside than chance would have it: Σ inside/m − resolution·(degree/2m)², between −½
 * and 1 at resolution 1. 0 when there are no pairs. Source: Newman 2006, doi:10.1073/pnas.0601602103.
 */
export function modularityOf(pairs: readonly AccountPair[], labels: Int32Array, resolution: number): number {
  const degree = new Float64Array(labels.length + 1);
  let inside = 0;
  let all = 0;
  for (const { low, high, transfers } of pairs) {
    const [left, right] = [cell(labels, low), cell(labels, high)];
    degree[left] = cell(degree, left) + transfers;
    degree[right] = cell(degree, right) + transfers;
    if (left === right) inside += transfers;
    all += transfers;
  }
  if (all === 0) return 0;
  const expected = degree.reduce((sum, value) => sum + (value / (2 * all)) ** 2, 0);
  return inside / all - resolution * expected;
}
