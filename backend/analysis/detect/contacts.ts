import type { FlowGraph } from "../flow-graph.ts";
import { float, int } from "../suspicion/numbers.ts";

/** What else the two accounts of each transfer had to do with each other, by transfer number. */
export interface Contacts {
  /** Other transfers in the same direction within the window around it. */
  readonly near: Int32Array;
  /** Transfers in either direction beyond that window, and those in the opposite direction within it. */
  readonly other: Int32Array;
}

/**
 * Counts contacts of every pair of accounts in one pass. The window reaches windowMs to both sides of a transfer's
 * earliest instant, ends included. Self-transfers have their own kind as contacts.
 */
export function contactsOf(graph: FlowGraph, windowMs: number): Contacts {
  const contacts = { near: new Int32Array(graph.size), other: new Int32Array(graph.size) };
  for (const pair of transfersByPair(graph)) countContacts(graph, pair, windowMs, contacts);
  return contacts;
}

function countContacts(graph: FlowGraph, pair: Int32Array, windowMs: number, { near, other }: Contacts): void {
  let first = 0;
  let end = 0;
  let rising = 0;
  for (const transfer of pair) {
    const at = float(graph.earliest, transfer);
    for (; at - float(graph.earliest, int(pair, first)) > windowMs; first += 1) rising -= isRising(graph, int(pair, first));
    for (; end < pair.length && float(graph.earliest, int(pair, end)) - at <= windowMs; end += 1) {
      rising += isRising(graph, int(pair, end));
    }
    const same = isRising(graph, transfer) === 1 ? rising : end - first - rising;
    near[transfer] = same - 1;
    other[transfer] = pair.length - same;
  }
}

/** Which of the pair's two directions: 1 towards the higher account number. */
function isRising(graph: FlowGraph, transfer: number): 0 | 1 {
  return int(graph.from, transfer) < int(graph.to, transfer) ? 1 : 0;
}

/** Transfer numbers of each unordered pair of accounts, in time order. */
function transfersByPair(graph: FlowGraph): readonly Int32Array[] {
  const pairs = new Map<number, number>();
  const pairOf = new Int32Array(graph.size);
  const sizes: number[] = [];
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const from = int(graph.from, transfer);
    const to = int(graph.to, transfer);
    const key = Math.min(from, to) * graph.accounts.length + Math.max(from, to);
    const pair = pairs.get(key) ?? sizes.push(0) - 1;
    pairs.set(key, pair);
    pairOf[transfer] = pair;
    sizes[pair] = (sizes[pair] ?? 0) + 1;
  }
  return grouped(pairOf, sizes);
}

function grouped(groupOf: Int32Array, sizes: readonly number[]): readonly Int32Array[] {
  const starts = new Int32Array(sizes.length + 1);
  for (const [group, size] of sizes.entries()) starts[group + 1] = int(starts, group) + size;
  const next = Int32Array.from(starts);
  const all = new Int32Array(groupOf.length);
  for (let transfer = 0; transfer < groupOf.length; transfer += 1) {
    const group = int(groupOf, transfer);
    all[int(next, group)] = transfer;
    next[group] = int(next, group) + 1;
  }
  return sizes.map((_, group) => all.subarray(int(starts, group), int(starts, group + 1)));
}
