import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { longestGapMs, mayFollow } from "../transfer-order.ts";
import { DAY_MS } from "./durations.ts";

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
 * The orders of an account: each receipt with the first later payment that sends it on, less at most the share kept, each
 * payment once. Only orders that lie in a window with enough different payers, of which every one is an order.
 */
export function scoreOrders(graph: FlowGraph, account: number, rules: OrderRules): readonly Order[] {
  const incoming = transfersIn(graph.in, account);
  const outgoing = transfersIn(graph.out, account);
  if (incoming.length < rules.leastPayers || outgoing.length < rules.leastPayers) return [];
  const orders = matched(graph, incoming, outgoing, rules);
  return orders.length < rules.leastPayers ? [] : inBusyWindows(graph, orders, rules);
}

function matched(graph: FlowGraph, incoming: Int32Array, outgoing: Int32Array, rules: OrderRules): readonly Order[] {
  const used = new Set<number>();
  const orders: Order[] = [];
  let first = 0;
  for (const receipt of incoming) {
    while (first < outgoing.length && !mayFollow(graph, receipt, cell(outgoing, first))) first += 1;
    const payment = sentOnBy(graph, receipt, outgoing.subarray(first), rules, used);
    if (payment === null) continue;
    used.add(payment);
    orders.push({ incoming: receipt, outgoing: payment });
  }
  return orders;
}

function sentOnBy(
  graph: FlowGraph,
  receipt: number,
  later: Int32Array,
  rules: OrderRules,
  used: ReadonlySet<number>,
): number | null {
  const until = cell(graph.earliest, receipt) + rules.mostStayMs;
  for (const payment of later) {
    if (cell(graph.earliest, payment) > until) return null;
    if (!used.has(payment) && sendsOn(graph, receipt, payment, rules)) return payment;
  }
  return null;
}

function sendsOn(graph: FlowGraph, receipt: number, payment: number, rules: OrderRules): boolean {
  const [came, went] = [receivedOf(graph, receipt), paidOf(graph, payment)];
  if (came.currency !== went.currency || went.minor > came.minor) return false;
  if (cell(graph.from, receipt) === cell(graph.to, payment)) return false;
  const kept = (came.minor - went.minor) * 1000n;
  const isSoon = mayFollow(graph, receipt, payment) && longestGapMs(graph, receipt, payment) <= rules.mostStayMs;
  return isSoon && kept <= came.minor * rules.mostKeptPerMille;
}

function inBusyWindows(graph: FlowGraph, orders: readonly Order[], { windowMs, leastPayers }: OrderRules): readonly Order[] {
  const at = orders.map(({ incoming }) => cell(graph.earliest, incoming));
  const kept = new Set<Order>();
  let end = 0;
  for (const [first, since] of at.entries()) {
    while (end < orders.length && (at[end] ?? 0) - since <= windowMs) end += 1;
    const inside = orders.slice(first, end);
    const payers = new Set(inside.map(({ incoming }) => cell(graph.from, incoming)));
    if (payers.size >= leastPayers) for (const order of inside) kept.add(order);
  }
  return orders.filter((order) => kept.has(order));
}

/** How many receipts of the days with orders are no orders. */
export function otherReceipts(graph: FlowGraph, account: number, orders: readonly Order[]): number {
  const dayOf = (transfer: number): number => Math.floor(cell(graph.earliest, transfer) / DAY_MS);
  const days = new Set(orders.map(({ incoming }) => dayOf(incoming)));
  const known = new Set(orders.map(({ incoming }) => incoming));
  return transfersIn(graph.in, account).filter((transfer) => days.has(dayOf(transfer)) && !known.has(transfer)).length;
}
