import type { AccountId } from "../domain/account.ts";
import { WIDE } from "../domain/flow-batch.ts";
import type { Instant, Precision } from "../domain/instant.ts";
import { type Money, money, sumByCurrency } from "../domain/money.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import { bigCell, cell, entry, lowerBound } from "./columns.ts";
import type { FlowGraph, Incidence } from "./flow-graph.ts";
import { idAt } from "./id-column.ts";

/** What the payer was charged, exact whatever its size. */
export function paidOf(graph: FlowGraph, transfer: number): Money {
  return money(exactPaid(graph, transfer), entry(graph.currencies, cell(graph.paidCurrency, transfer)));
}

/** What was paid in all of these transfers, one a currency, by currency. A hub has a hundred thousand: none becomes an object. */
export function sumPaid(graph: FlowGraph, transfers: Iterable<number>): readonly Money[] {
  return summed(graph, transfers, graph.paidCurrency, exactPaid);
}

/** What reached payees in all of these transfers, one a currency, by currency. */
export function sumReceived(graph: FlowGraph, transfers: Iterable<number>): readonly Money[] {
  return summed(graph, transfers, graph.receivedCurrency, exactReceived);
}

function summed(
  graph: FlowGraph,
  transfers: Iterable<number>,
  currencyOf: Int16Array,
  exact: (graph: FlowGraph, transfer: number) => bigint,
): readonly Money[] {
  const sums = graph.currencies.map(() => 0n);
  const isMet = new Uint8Array(sums.length);
  for (const transfer of transfers) {
    const currency = cell(currencyOf, transfer);
    sums[currency] = entry(sums, currency) + exact(graph, transfer);
    isMet[currency] = 1;
  }
  const all = sums.map((minor, currency) => money(minor, entry(graph.currencies, currency)));
  return sumByCurrency(all.filter((_, currency) => isMet[currency] === 1));
}

/** The minor units that the payer was charged. */
export function exactPaid(graph: FlowGraph, transfer: number): bigint {
  const narrow = bigCell(graph.paid, transfer);
  return narrow === WIDE ? (graph.wide.get(transfer)?.paid ?? narrow) : narrow;
}

/** paidOf in minor units as a double: near enough to compare, and far cheaper in a hot loop. */
export function minorPaid(graph: FlowGraph, transfer: number): number {
  const narrow = bigCell(graph.paid, transfer);
  return Number(narrow === WIDE ? paidOf(graph, transfer).minor : narrow);
}

/** receivedOf in minor units as a double. */
export function minorReceived(graph: FlowGraph, transfer: number): number {
  const narrow = bigCell(graph.received, transfer);
  return Number(narrow === WIDE ? receivedOf(graph, transfer).minor : narrow);
}

/** What reached the payee, exact whatever its size. */
export function receivedOf(graph: FlowGraph, transfer: number): Money {
  return money(exactReceived(graph, transfer), entry(graph.currencies, cell(graph.receivedCurrency, transfer)));
}

function exactReceived(graph: FlowGraph, transfer: number): bigint {
  const narrow = bigCell(graph.received, transfer);
  return narrow === WIDE ? (graph.wide.get(transfer)?.received ?? narrow) : narrow;
}

/** The instant with the precision that its interval's length tells. */
export function instantOf(graph: FlowGraph, transfer: number): Instant {
  const at = cell(graph.earliest, transfer);
  return { at, precision: precisionOfLength(cell(graph.latest, transfer) - at + 1) };
}

export function accountOf(graph: FlowGraph, account: number): AccountId {
  return entry(graph.accounts, account);
}

/** The number of an account; -1 where the graph has no transfer of it. */
export function accountIn({ accounts }: FlowGraph, id: AccountId): number {
  let low = 0;
  let high = accounts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entry(accounts, middle) < id) low = middle + 1;
    else high = middle;
  }
  return accounts[low] === id ? low : -1;
}

/** The number of a transfer; -1 where the graph does not have it. */
export function transferIn(graph: FlowGraph, { id, at }: Pick<Transfer, "id" | "at">): number {
  const { earliest, size } = graph;
  for (let number = lowerBound(earliest, at.at, 0, size); earliest[number] === at.at; number += 1) {
    if (transferIdOf(graph, number) === id) return number;
  }
  return -1;
}

export function transferIdOf(graph: FlowGraph, transfer: number): TransferId {
  return idAt(graph.transferIds, transfer) as TransferId;
}

/** The balance that the payer's (0) or the payee's (1) own statement shows after the transfer; null when none does. */
export function balanceAfter(graph: FlowGraph, transfer: number, side: 0 | 1): bigint | null {
  const { keys, minor } = graph.balances;
  const place = lowerBound(keys, 2 * transfer + side, 0, keys.length);
  return keys[place] === 2 * transfer + side ? bigCell(minor, place) : null;
}

/** Numbers of one account's transfers in that direction, in time order: a view, not a copy. */
export function transfersIn(incidence: Incidence, account: number): Int32Array {
  return incidence.transfers.subarray(cell(incidence.starts, account), cell(incidence.starts, account + 1));
}

/** First and last millisecond of all transfers; null for an empty graph. */
export function spanOf(graph: FlowGraph): { readonly from: number; readonly until: number } | null {
  if (graph.size === 0) return null;
  let until = Number.NEGATIVE_INFINITY;
  for (const at of graph.latest) if (at > until) until = at;
  return { from: cell(graph.earliest, 0), until };
}

function precisionOfLength(ms: number): Precision {
  if (ms <= 1_000) return "second";
  return ms <= 60_000 ? "minute" : "day";
}
