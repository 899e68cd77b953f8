import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { minorPaid, minorReceived, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { longestGapMs, mayFollow } from "../transfer-order.ts";
import { DAY_MS } from "./durations.ts";
import { busiestWindow } from "./hubs.ts";

/** One order: what a payer sent and what was sent on for it. */
export interface Order {
  readonly incoming: number;
  readonly outgoing: number;
}

export interface OrderRules {
  readonly windowMs: number;
  readonly leastPayers: number;
  /** Longest stay of the money, even if both instants are read at their widest. */
  readonly mostStayMs: number;
  /** Kept at most, per mille of what came in. */
  readonly mostKeptPerMille: bigint;
}

/**
 * The orders of an account: each receipt from somebody else with the first later payment that sends it on to a third, less at
 * most the share kept, each payment once. A payment of nothing is no order. Only orders that lie in a window with enough different payers, of which every one is an order.
 */
export function scoreOrders(graph: FlowGraph, account: number, rules: OrderRules): readonly Order[] {
  const incoming = transfersIn(graph.in, account);
  const outgoing = transfersIn(graph.out, account);
  if (incoming.length < rules.leastPayers || outgoing.length < rules.leastPayers) return [];
  if (busiestWindow(graph, incoming, rules.windowMs) < rules.leastPayers) return [];
  const orders = matched(graph, incoming, outgoing, rules);
  return orders.length < rules.leastPayers ? [] : inBusyWindows(graph, orders, rules);
}

function matched(graph: FlowGraph, incoming: Int32Array, outgoing: Int32Array, rules: OrderRules): readonly Order[] {
  const payments = { numbers: outgoing, amounts: Float64Array.from(outgoing, (payment) => minorPaid(graph, payment)) };
  const used = new Uint8Array(outgoing.length);
  const orders: Order[] = [];
  let first = 0;
  for (const receipt of incoming) {
    while (first < outgoing.length && !mayFollow(graph, receipt, cell(outgoing, first))) first += 1;
    const place = sentOnAt(graph, receipt, payments, { rules, used, first });
    if (place === null) continue;
    used[place] = 1;
    orders.push({ incoming: receipt, outgoing: cell(outgoing, place) });
  }
  return orders;
}

/** What an account paid, in time order; amounts rounded to doubles. */
interface Payments {
  readonly numbers: Int32Array;
  readonly amounts: Float64Array;
}

interface Search {
  readonly rules: OrderRules;
  /** 1 where a payment belongs to an order. */
  readonly used: Uint8Array;
  readonly first: number;
}

/** Rounding to doubles moves an amount by less than this share. */
const ROUNDING = 1e-9;

/** The place of the first unused payment that sends the receipt on. */
function sentOnAt(graph: FlowGraph, receipt: number, { numbers, amounts }: Payments, search: Search): number | null {
  const { rules, used, first } = search;
  const until = cell(graph.earliest, receipt) + rules.mostStayMs;
  const most = minorReceived(graph, receipt) * (1 + ROUNDING);
  const least = most * (1 - Number(rules.mostKeptPerMille) / 1000 - 3 * ROUNDING);
  for (let place = first; place < numbers.length; place += 1) {
    const payment = cell(numbers, place);
    if (cell(graph.earliest, payment) > until) return null;
    const amount = cell(amounts, place);
    const mayFit = amount <= most && amount >= least && used[place] === 0;
    if (mayFit && sendsOn(graph, receipt, payment, rules)) return place;
  }
  return null;
}

function sendsOn(graph: FlowGraph, receipt: number, payment: number, rules: OrderRules): boolean {
  if (cell(graph.receivedCurrency, receipt) !== cell(graph.paidCurrency, payment)) return false;
  const [payer, own, payee] = [cell(graph.from, receipt), cell(graph.to, receipt), cell(graph.to, payment)];
  if (payer === payee || payer === own || payee === own) return false;
  const [came, went] = [receivedOf(graph, receipt), paidOf(graph, payment)];
  if (went.minor > came.minor || came.minor === 0n) return false;
  const kept = (came.minor - went.minor) * 1000n;
  const isSoon = mayFollow(graph, receipt, payment) && longestGapMs(graph, receipt, payment) <= rules.mostStayMs;
  return isSoon && kept <= came.minor * rules.mostKeptPerMille;
}

/** The orders that lie in a window, begun by one of them, with enough different payers. Orders come in time order. */
function inBusyWindows(graph: FlowGraph, orders: readonly Order[], { windowMs, leastPayers }: OrderRules): readonly Order[] {
  const at = Float64Array.from(orders, ({ incoming }) => cell(graph.earliest, incoming));
  const payers = new Map<number, number>();
  const kept: Order[] = [];
  let end = 0;
  let keptUntil = 0;
  for (const [first, { incoming }] of orders.entries()) {
    for (; end < orders.length && cell(at, end) - cell(at, first) <= windowMs; end += 1) count(payers, payerOf(end), 1);
    if (payers.size >= leastPayers) {
      for (let place = Math.max(first, keptUntil); place < end; place += 1) kept.push(entry(orders, place));
      keptUntil = end;
    }
    count(payers, cell(graph.from, incoming), -1);
  }
  return kept;

  function payerOf(place: number): number {
    return cell(graph.from, entry(orders, place).incoming);
  }
}

function count(payers: Map<number, number>, payer: number, more: 1 | -1): void {
  const left = (payers.get(payer) ?? 0) + more;
  if (left === 0) payers.delete(payer);
  else payers.set(payer, left);
}

/** How many receipts from others on the days with orders are no orders; payments of nothing do not count. */
export function otherReceipts(graph: FlowGraph, account: number, orders: readonly Order[]): number {
  const dayOf = (transfer: number): number => Math.floor(cell(graph.earliest, transfer) / DAY_MS);
  const days = new Set(orders.map(({ incoming }) => dayOf(incoming)));
  const known = new Set(orders.map(({ incoming }) => incoming));
  const isReceipt = (transfer: number): boolean => cell(graph.from, transfer) !== account && minorReceived(graph, transfer) > 0;
  const isOther = (transfer: number): boolean => isReceipt(transfer) && days.has(dayOf(transfer)) && !known.has(transfer);
  return transfersIn(graph.in, account).filter(isOther).length;
}
