import { shared } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type Groups, groupRows, int } from "./numbers.ts";

/** Transfers by unordered pair of accounts, each pair's in time order, in shared memory. Pairs are ordered by lower, then higher account. */
export function transfersByPair(graph: FlowGraph): Groups {
  const { size, from, to } = graph;
  const lower = new Int32Array(size);
  for (let transfer = 0; transfer < size; transfer += 1) lower[transfer] = Math.min(int(from, transfer), int(to, transfer));
  const byLower = groupRows(lower, graph.accounts.length);
  const rows = shared.int32(size);
  const starts = new Int32Array(size + 1);
  let pairs = 0;
  for (let account = 0; account < graph.accounts.length; account += 1) {
    const [start, end] = [int(byLower.starts, account), int(byLower.starts, account + 1)];
    if (end > start) pairs = splitByHigher(graph, byLower.rows.subarray(start, end), { rows, starts }, start, pairs);
  }
  starts[pairs] = size;
  const kept = shared.int32(pairs + 1);
  kept.set(starts.subarray(0, pairs + 1));
  return { starts: kept, rows };
}

const PLACES = 2 ** 24;

/**
 * Sorts one account's transfers by the other account into place at `start`, and notes where each pair begins; how many
 * pairs there are then.
 */
function splitByHigher(graph: FlowGraph, own: Int32Array, { rows, starts }: Groups, start: number, pairs: number): number {
  let count = pairs;
  const keys = new Float64Array(own.length);
  for (let place = 0; place < own.length; place += 1) {
    const transfer = int(own, place);
    keys[place] = Math.max(int(graph.from, transfer), int(graph.to, transfer)) * PLACES + place;
  }
  if (keys.length > 1) keys.sort();
  let before = -1;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    rows[start + place] = int(own, key % PLACES);
    const higher = Math.floor(key / PLACES);
    if (higher !== before) {
      starts[count] = start + place;
      count += 1;
    }
    before = higher;
  }
  return count;
}
