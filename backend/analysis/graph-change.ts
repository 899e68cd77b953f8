import { WIDE } from "../domain/flow-batch.ts";
import { bigCell, entry, intCell, realCell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { compareIds } from "./id-column.ts";

/** What of a graph is as it was in an earlier one. */
export interface GraphChange {
  /** By account now: its number in the earlier graph; −1 where it was not there. */
  readonly accountBefore: Int32Array;
  /** By currency now, alike. */
  readonly currencyBefore: Int32Array;
  /** By account now: 1 where any of its payments came, went or is told otherwise. */
  readonly isTouched: Uint8Array;
}

/**
 * Compares two graphs transfer by transfer in every column, so that what is kept for one is used for the other only where it holds,
 * however the one came from the other: by files that came or were taken back, by officers' decisions, by another scope.
 */
export function graphChange(before: FlowGraph, graph: FlowGraph): GraphChange {
  const accounts = numbersOf(before.accounts, graph.accounts);
  const currencies = numbersOf(before.currencies, graph.currencies);
  const isTouched = Uint8Array.from(accounts.before, (old) => (old === -1 ? 1 : 0));
  const isSame = sameness(before, graph, accounts.now, currencies.now);
  eachStep(before, graph, (old, now) => {
    if (old >= 0 && now >= 0 && isSame(old, now)) return;
    if (old >= 0) touch(isTouched, before, old, (account) => intCell(accounts.now, account));
    if (now >= 0) touch(isTouched, graph, now, (account) => account);
  });
  return { accountBefore: accounts.before, currencyBefore: currencies.before, isTouched };
}

/** Goes through both in the order of byTime: transfers of one instant and id together, −1 where a graph does not have it. */
function eachStep(before: FlowGraph, graph: FlowGraph, step: (old: number, now: number) => void): void {
  for (let [old, now] = [0, 0]; old < before.size || now < graph.size; ) {
    const order = orderOf(before, old, graph, now);
    step(order <= 0 ? old : -1, order >= 0 ? now : -1);
    if (order <= 0) old += 1;
    if (order >= 0) now += 1;
  }
}

/** Marks both ends of a transfer, where they are still there. */
function touch(isTouched: Uint8Array, { from, to }: FlowGraph, transfer: number, nowOf: (account: number) => number): void {
  for (const end of [from, to]) {
    const account = nowOf(intCell(end, transfer));
    if (account >= 0) isTouched[account] = 1;
  }
}

/** Which comes first; a graph that has ended comes last. */
function orderOf(before: FlowGraph, old: number, graph: FlowGraph, now: number): number {
  if (old === before.size) return 1;
  if (now === graph.size) return -1;
  const apart = realCell(before.earliest, old) - realCell(graph.earliest, now);
  return apart === 0 ? compareIds(before.transferIds, old, graph.transferIds, now) : apart;
}

/** Whether two transfers of the same id and instant are told alike; asked in rising order of both. */
function sameness(
  before: FlowGraph,
  graph: FlowGraph,
  accountNow: Int32Array,
  currencyNow: Int32Array,
): (old: number, now: number) => boolean {
  const hasSameBalance = balancesCompared(before, graph);
  const isAlike = (old: number, now: number): boolean =>
    accountNow[before.from[old] ?? -1] === graph.from[now] &&
    accountNow[before.to[old] ?? -1] === graph.to[now] &&
    before.latest[old] === graph.latest[now] &&
    currencyNow[before.paidCurrency[old] ?? -1] === graph.paidCurrency[now] &&
    currencyNow[before.receivedCurrency[old] ?? -1] === graph.receivedCurrency[now];
  return (old, now) => hasSameBalance(old, now) && isAlike(old, now) && hasSameAmounts(before, old, graph, now);
}

function hasSameAmounts(before: FlowGraph, old: number, graph: FlowGraph, now: number): boolean {
  const [paid, received] = [bigCell(graph.paid, now), bigCell(graph.received, now)];
  if (bigCell(before.paid, old) !== paid || bigCell(before.received, old) !== received) return false;
  if (paid !== WIDE && received !== WIDE) return true;
  const [one, other] = [before.wide.get(old), graph.wide.get(now)];
  return one?.paid === other?.paid && one?.received === other?.received;
}

/** Keys of both rise with the transfers, so each is gone through once. */
function balancesCompared(before: FlowGraph, graph: FlowGraph): (old: number, now: number) => boolean {
  const [old, now] = [shownAt(before), shownAt(graph)];
  return (oldTransfer, nowTransfer) => {
    const [first, second] = [old(2 * oldTransfer), now(2 * nowTransfer)];
    const [third, fourth] = [old(2 * oldTransfer + 1), now(2 * nowTransfer + 1)];
    return first === second && third === fourth;
  };
}

/** The balance under a key, null where none is shown. */
function shownAt({ balances: { keys, minor } }: FlowGraph): (key: number) => bigint | null {
  let place = 0;
  return (key) => {
    while (place < keys.length && intCell(keys, place) < key) place += 1;
    return keys[place] === key ? bigCell(minor, place) : null;
  };
}

interface Numbers {
  readonly before: Int32Array;
  readonly now: Int32Array;
}

/** Where each name stands in the other list; −1 where it does not. Both lists rise. */
function numbersOf(before: readonly string[], names: readonly string[]): Numbers {
  const numbers = { before: new Int32Array(names.length).fill(-1), now: new Int32Array(before.length).fill(-1) };
  for (let [old, now] = [0, 0]; old < before.length && now < names.length; ) {
    const [one, other] = [entry(before, old), entry(names, now)];
    if (one === other) {
      numbers.before[now] = old;
      numbers.now[old] = now;
    }
    if (one <= other) old += 1;
    if (other <= one) now += 1;
  }
  return numbers;
}
