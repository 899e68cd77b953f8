import type { FlowGraph } from "../flow-graph.ts";
import { float, type Groups, int } from "../suspicion/numbers.ts";

/** What else the two accounts of each transfer had to do with each other, by transfer number. */
export interface Contacts {
  /** Other transfers in the same direction within the window around it. */
  readonly near: Int32Array;
  /** Transfers in either direction beyond that window, and those in the opposite direction within it. */
  readonly other: Int32Array;
}

/**
 * Counts contacts of every pair of accounts in one pass. The window reaches windowMs to both sides of a transfer's
 * earliest instant, ends included. Self-transfers have their own kind as contacts. pairs: the transfers of each, in time order.
 */
export function contactsOf(graph: FlowGraph, { starts, rows }: Groups, windowMs: number): Contacts {
  const contacts = { near: new Int32Array(graph.size), other: new Int32Array(graph.size) };
  for (let pair = 0; pair + 1 < starts.length; pair += 1) {
    const [start, end] = [int(starts, pair), int(starts, pair + 1)];
    // Two who dealt once have no other contact: zeros.
    if (end - start > 1) countContacts(graph, rows.subarray(start, end), windowMs, contacts);
  }
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
