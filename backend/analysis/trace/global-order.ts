import { earliest, type Instant, latest } from "../../domain/instant.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { lowerBound } from "../columns.ts";
import type { AccountLedger, Correction } from "./account-ledger.ts";
import { chains } from "./balance-chain.ts";
import { type Heap, heapBy } from "./heap.ts";

/**
 * All transfers in one order that keeps every ledger's own order; rows of an undecided run are free among themselves, and free
 * choices go by corrected time, then id. Where ledgers
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

/** A transfer, or (null) a gate that those before it open for those after it. */
interface Node {
  readonly transfer: Transfer | null;
  readonly time: number;
  waitsFor: number;
  readonly next: Node[];
  done: boolean;
}

function nodeOf(transfer: Transfer, correction: Correction): Node {
  return { transfer, time: correctedTime(transfer, correction), waitsFor: 0, next: [], done: false };
}

function gate(): Node {
  return { transfer: null, time: Number.NEGATIVE_INFINITY, waitsFor: 0, next: [], done: false };
}

function link(before: Node | null, after: Node): void {
  if (!before) return;
  before.next.push(after);
  after.waitsFor += 1;
}

/** On the reference clock: by the side that tells it more finely, the payer's where both do. */
export function correctedTime({ from, to, at, payer, payee }: Transfer, correction: Correction): number {
  const finer = payee?.at.precision === "second" && payer !== null && payer.at.precision !== "second";
  if (payer && !finer) return payer.at.at - correction(from);
  return payee ? payee.at.at - correction(to) : at.at;
}

/** Ties the ledger's rows one after another; an undecided run stands between its neighbours, free inside but for its instants. */
function tie(ledger: AccountLedger, nodes: ReadonlyMap<TransferId, Node>): void {
  const runs = new Map(
    ledger.undecided
      .filter(({ from, until }) => !chains(ledger.rows.slice(from, until)))
      .map(({ from, until }) => [from, until] as const),
  );
  let before: Node | null = null;
  for (let place = 0; place < ledger.rows.length; ) {
    const until = runs.get(place) ?? place + 1;
    const rows = ledger.rows.slice(place, until).flatMap(({ transfer, at }) => {
      const node = nodes.get(transfer.id);
      return node ? [{ node, at }] : [];
    });
    for (const { node } of rows) link(before, node);
    if (rows.length > 1) before = tieRun(rows);
    else before = rows[0]?.node ?? before;
    place = until;
  }
}

interface RunRow {
  readonly node: Node;
  readonly at: Instant;
}

/** Inside a run what surely came before goes before; answers the gate behind all of it. */
function tieRun(rows: readonly RunRow[]): Node {
  const ends = [...new Set(rows.map(({ at }) => latest(at)))].sort((a, b) => a - b);
  const gates = ends.map(gate);
  for (const [place, one] of gates.entries()) link(gates[place - 1] ?? null, one);
  for (const { node, at } of rows) {
    link(gates[lowerBound(ends, earliest(at), 0, ends.length) - 1] ?? null, node);
    link(node, gates[lowerBound(ends, latest(at), 0, ends.length)] ?? node);
  }
  return gates.at(-1) ?? gate();
}

function drain(ready: Heap<Node>, byTime: readonly Node[]): Transfer[] {
  const order: Transfer[] = [];
  let earliestOpen = 0;
  while (order.length < byTime.length) {
    while (byTime[earliestOpen]?.done) earliestOpen += 1;
    const node = ready.take() ?? byTime[earliestOpen];
    if (!node || node.done) continue;
    node.done = true;
    if (node.transfer) order.push(node.transfer);
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
  return a.time - b.time || compare(a.transfer?.id ?? "", b.transfer?.id ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
