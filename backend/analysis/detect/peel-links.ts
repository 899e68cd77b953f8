import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { minorPaid, minorReceived, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { longestGapMs, mayFollow } from "../transfer-order.ts";

/** What one address of the chain did: the small part it paid away and the rest that went on. */
export interface Peel {
  readonly account: number;
  readonly peel: number;
  readonly rest: number;
}

export interface PeelRules {
  readonly mostPeelPerMille: bigint;
  readonly mostKeptPerMille: bigint;
  readonly mostStayMs: number;
}

/**
 * The peel of an account, null when it makes none: two payments to two payees, the smaller at most the peel share of both, the larger to
 * a fresh account that is paid this once. Payments of nothing (address poisoning) count nowhere.
 */
export function peelOf(graph: FlowGraph, account: number, rules: PeelRules): Peel | null {
  const [first, second, third] = worthSomething(transfersIn(graph.out, account), (transfer) => minorPaid(graph, transfer), 3);
  if (first === undefined || second === undefined || third !== undefined || cell(graph.traversable, account) === 0) return null;
  const [one, other] = [paidOf(graph, first), paidOf(graph, second)];
  if (one.currency !== other.currency || cell(graph.to, first) === cell(graph.to, second)) return null;
  const [peel, rest] = one.minor < other.minor ? [first, second] : [second, first];
  const small = paidOf(graph, peel).minor;
  const whole = one.minor + other.minor;
  return small * 1000n <= whole * rules.mostPeelPerMille && isFresh(graph, cell(graph.to, rest)) ? { account, peel, rest } : null;
}

/** Paid once in all that is known, and a place from which money may be followed. */
export function isFresh(graph: FlowGraph, account: number): boolean {
  return cell(graph.traversable, account) === 1 && firstReceipts(graph, account).length === 1;
}

/** The first two payments into an account, in time order, without payments of nothing. */
export function firstReceipts(graph: FlowGraph, account: number): readonly number[] {
  return worthSomething(transfersIn(graph.in, account), (transfer) => minorReceived(graph, transfer), 2);
}

/** The first transfers that are worth something, at most so many: a hub's hundred thousand are not looked at for each of its payers. */
function worthSomething(transfers: Int32Array, minorOf: (transfer: number) => number, most: number): readonly number[] {
  const found: number[] = [];
  for (const transfer of transfers) {
    if (minorOf(transfer) > 0) found.push(transfer);
    if (found.length === most) break;
  }
  return found;
}

/** The peel of the next address spends what this rest brought: all but a fee, soon, after it came. */
export function continues(graph: FlowGraph, before: Peel, next: Peel, rules: PeelRules): boolean {
  const came = receivedOf(graph, before.rest);
  const [peel, rest] = [paidOf(graph, next.peel), paidOf(graph, next.rest)];
  if (came.currency !== rest.currency) return false;
  const whole = peel.minor + rest.minor;
  const isAll = whole <= came.minor && (came.minor - whole) * 1000n <= came.minor * rules.mostKeptPerMille;
  const isSoon = (spent: number): boolean =>
    mayFollow(graph, before.rest, spent) && longestGapMs(graph, before.rest, spent) <= rules.mostStayMs;
  return isAll && isSoon(next.peel) && isSoon(next.rest);
}
