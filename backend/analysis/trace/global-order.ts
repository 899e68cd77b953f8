import type { Transfer, TransferId } from "../../domain/transfer.ts";
import type { AccountLedger, Correction } from "./account-ledger.ts";
import { type Heap, heapBy } from "./heap.ts";

/**
 * All transfers in one order that keeps every ledger's own order; free choices go by corrected time, then id. Where ledgers
 * contradict each other the earliest transfer goes first. The order of the input does not matter.
 */
export function globalOrder(
  transfers: readonly Transfer[],
  ledgers: readonly AccountLedger[],
  correction: Correction,
): readonly Transfer[] {
  const nodes = new Map(transfers.map((transfer) => [transfer.id, nodeOf(transfer, correction)]));
  for (const ledger of ledgers) tie(ledger, nodes);
  const byTime = [...nodes.values()].sort(earlierFirst);
  const ready = heapBy(earlierFirst);
  for (const node of byTime) if (node.waitsFor === 0) ready.add(node);
  return drain(ready, byTime);
}

interface Node {
  readonly transfer: Transfer;
  readonly time: number;
  waitsFor: number;
  readonly next: Node[];
  done: boolean;
}

function nodeOf(transfer: Transfer, correction: Correction): Node {
  return { transfer, time: correctedTime(transfer, correction), waitsFor: 0, next: [], done: false };
}

/** On the reference clock: by the side that tells it more finely, the payer's where both do. */
export function correctedTime({ from, to, at, payer, payee }: Transfer, correction: Correction): number {
  const finer = payee?.at.precision === "second" && payer !== null && payer.at.precision !== "second";
  if (payer && !finer) return payer.at.at - correction(from);
  return payee ? payee.at.at - correction(to) : at.at;
}

function tie({ rows }: AccountLedger, nodes: ReadonlyMap<TransferId, Node>): void {
  let before: Node | undefined;
  for (const { transfer } of rows) {
    const node = nodes.get(transfer.id);
    if (!node) continue;
    before?.next.push(node);
    if (before) node.waitsFor += 1;
    before = node;
  }
}

function drain(ready: Heap<Node>, byTime: readonly Node[]): Transfer[] {
  const order: Transfer[] = [];
  let earliestOpen = 0;
  while (order.length < byTime.length) {
    while (byTime[earliestOpen]?.done) earliestOpen += 1;
    const node = ready.take() ?? byTime[earliestOpen];
    if (!node || node.done) continue;
    node.done = true;
    order.push(node.transfer);
    release(node, ready);
  }
  return order;
}

function release({ next }: Node, ready: Heap<Node>): void {
  for (const node of next) {
    node.waitsFor -= 1;
    if (node.waitsFor === 0 && !node.done) ready.add(node);
  }
}

function earlierFirst(a: Node, b: Node): number {
  return a.time - b.time || (a.transfer.id < b.transfer.id ? -1 : a.transfer.id > b.transfer.id ? 1 : 0);
}
