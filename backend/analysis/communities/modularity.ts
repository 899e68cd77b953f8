import { intCell, realCell } from "../columns.ts";
import type { AccountPairs } from "./account-pairs.ts";

/**
 * How much more the communities deal inside than chance would have it: Σ inside/m − resolution·(degree/2m)², between −½
 * and 1 at resolution 1. labels: one for each account, below the number of accounts. 0 when there are no pairs.
 * Source: Newman 2006, doi:10.1073/pnas.0601602103.
 */
export function modularityOf({ size, low, high, transfers }: AccountPairs, labels: Int32Array, resolution: number): number {
  const degree = new Float64Array(labels.length);
  let [inside, all] = [0, 0];
  for (let pair = 0; pair < size; pair += 1) {
    const [left, right] = [intCell(labels, intCell(low, pair)), intCell(labels, intCell(high, pair))];
    const weight = intCell(transfers, pair);
    degree[left] = realCell(degree, left) + weight;
    degree[right] = realCell(degree, right) + weight;
    if (left === right) inside += weight;
    all += weight;
  }
  if (all === 0) return 0;
  const expected = degree.reduce((sum, value) => sum + (value / (2 * all)) ** 2, 0);
  return inside / all - resolution * expected;
}
