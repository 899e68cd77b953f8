import { intCell } from "../columns.ts";
import type { AccountPairs } from "./account-pairs.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * The same pairs in an order that the seed alone decides. Engines that know no seed settle ties by the order in which they meet the
 * accounts: this makes another seed another run. Source: Fisher–Yates.
 */
export function shuffledPairs({ size, accounts, low, high, transfers }: AccountPairs, seed: number): AccountPairs {
  const random = seededRandom(seed);
  const order = Int32Array.from({ length: size }, (_, pair) => pair);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = intCell(order, last);
    order[last] = intCell(order, other);
    order[other] = moved;
  }
  const column = (of: Int32Array): Int32Array => order.map((pair) => intCell(of, pair));
  return { size, accounts, low: column(low), high: column(high), transfers: column(transfers) };
}
