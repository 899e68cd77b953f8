import { cell } from "../columns.ts";
import { allTransfers } from "../detect/hubs.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";

/** 1 for accounts with more than cap transfers, in and out together, within some window of that length, ends included. */
export function busyAccounts(graph: FlowGraph, windowMs: number, cap: number): Uint8Array {
  const busy = new Uint8Array(graph.accounts.length);
  for (let account = 0; account < busy.length; account += 1) {
    const most = transfersIn(graph.in, account).length + transfersIn(graph.out, account).length;
    if (most > cap && isBusy(graph, allTransfers(graph, account), windowMs, cap)) busy[account] = 1;
  }
  return busy;
}

function isBusy(graph: FlowGraph, all: Int32Array, windowMs: number, cap: number): boolean {
  for (let last = cap; last < all.length; last += 1) {
    if (cell(graph.earliest, cell(all, last)) - cell(graph.earliest, cell(all, last - cap)) <= windowMs) return true;
  }
  return false;
}
