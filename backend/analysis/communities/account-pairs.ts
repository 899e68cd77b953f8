import { intCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";

/**
 * Every pair of different accounts that money moved between, as columns ordered by low, then high; low < high. A pair
 * weighs as many transfers as it made in either direction.
 */
export interface AccountPairs {
  readonly size: number;
  readonly accounts: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly transfers: Int32Array;
}

/**
 * The pairs of a flow graph. Clearing, aliases, partials and ends take no part: half a country would be one neighbour of
 * a payment company. Self-transfers join nobody.
 */
export function accountPairs(graph: FlowGraph): AccountPairs {
  const low = new Int32Array(graph.size);
  const high = new Int32Array(graph.size);
  let kept = 0;
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const from = intCell(graph.from, transfer);
    const to = intCell(graph.to, transfer);
    if (from === to || graph.traversable[from] === 0 || graph.traversable[to] === 0) continue;
    low[kept] = Math.min(from, to);
    high[kept] = Math.max(from, to);
    kept += 1;
  }
  return countedPairs(low.subarray(0, kept), high.subarray(0, kept), graph.accounts.length);
}

/** Equal pairs as one, with their count; low[i] < high[i] < accounts. Two counting sorts, linear in both. */
export function countedPairs(low: Int32Array, high: Int32Array, accounts: number): AccountPairs {
  const byHigh = sortedBy(high, null, accounts);
  const order = sortedBy(low, byHigh, accounts);
  const pairs = { low: new Int32Array(low.length), high: new Int32Array(low.length), transfers: new Int32Array(low.length) };
  let size = 0;
  for (const row of order) {
    const [left, right] = [intCell(low, row), intCell(high, row)];
    const isSame = size > 0 && pairs.low[size - 1] === left && pairs.high[size - 1] === right;
    if (!isSame) size += 1;
    pairs.low[size - 1] = left;
    pairs.high[size - 1] = right;
    pairs.transfers[size - 1] = intCell(pairs.transfers, size - 1) + 1;
  }
  return {
    size,
    accounts,
    low: pairs.low.slice(0, size),
    high: pairs.high.slice(0, size),
    transfers: pairs.transfers.slice(0, size),
  };
}

/** Row numbers ordered by a column of values below `values`; equal values keep the order given (null: the rows' own). */
function sortedBy(column: Int32Array, order: Int32Array | null, values: number): Int32Array {
  const next = new Int32Array(values + 1);
  for (const value of column) next[value + 1] = intCell(next, value + 1) + 1;
  for (let value = 0; value < values; value += 1) next[value + 1] = intCell(next, value + 1) + intCell(next, value);
  const sorted = new Int32Array(column.length);
  for (let place = 0; place < column.length; place += 1) {
    const row = order === null ? place : intCell(order, place);
    const value = intCell(column, row);
    sorted[intCell(next, value)] = row;
    next[value] = intCell(next, value) + 1;
  }
  return sorted;
}
