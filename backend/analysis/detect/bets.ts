import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { minorPaid, minorReceived, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { mayFollow } from "../transfer-order.ts";
import { busiestWindow } from "./hubs.ts";

/** One account's days of bets: who staked, and all that went to and fro with them, in time order. */
export interface Table {
  readonly account: number;
  readonly bettors: readonly number[];
  readonly transfers: readonly number[];
  /** Bettors who staked more than once, and who were paid out. */
  readonly repeated: number;
  readonly paidOut: number;
}

export interface BetRules {
  /** An account is used so long before another one takes its place. */
  readonly rotationMs: number;
  readonly leastBettors: number;
  readonly leastRepeated: number;
  readonly leastPaidOut: number;
}

interface Bettor {
  readonly account: number;
  readonly stakes: readonly number[];
  readonly payouts: readonly number[];
  readonly from: number;
}

/**
 * The account's densest stretch of bets; null when it has none. Payments of nothing count nowhere. A bettor deals with the account within one rotation and at
 * no other time; a pay-out follows a stake. Stakes must vary and most pay-outs must exceed the stake before
 * them: what comes back of the same size or less is a refund.
 */
export function tableOf(graph: FlowGraph, account: number, rules: BetRules): Table | null {
  const [incoming, outgoing] = [transfersIn(graph.in, account), transfersIn(graph.out, account)];
  if (incoming.length < rules.leastBettors || busiestWindow(graph, incoming, rules.rotationMs) < rules.leastBettors) return null;
  if (!paysBack(graph, incoming, outgoing, rules)) return null;
  const bettors = densest(bettorsOf(graph, account, incoming, outgoing, rules.rotationMs), rules.rotationMs);
  if (bettors.length < rules.leastBettors) return null;
  const repeated = bettors.filter(({ stakes }) => stakes.length > 1).length;
  const paid = bettors.filter(({ payouts }) => payouts.length > 0);
  const isPlay = repeated >= rules.leastRepeated * bettors.length && paid.length >= rules.leastPaidOut * bettors.length;
  if (!isPlay || !vary(graph, bettors) || 2 * paid.filter((one) => hasWon(graph, one)).length < paid.length) return null;
  const transfers = bettors.flatMap(({ stakes, payouts }) => [...stakes, ...payouts]).sort((a, b) => a - b);
  return { account, bettors: bettors.map((one) => one.account), transfers, repeated, paidOut: paid.length };
}

/** It pays enough of those who pay it: a cheap look before the thorough one. */
function paysBack(graph: FlowGraph, incoming: Int32Array, outgoing: Int32Array, rules: BetRules): boolean {
  const least = rules.leastBettors * rules.leastPaidOut;
  if (outgoing.length < least) return false;
  const payees = new Set<number>();
  for (const transfer of outgoing) payees.add(cell(graph.to, transfer));
  if (payees.size < least) return false;
  const paidBack = new Set<number>();
  for (const transfer of incoming) if (payees.has(cell(graph.from, transfer))) paidBack.add(cell(graph.from, transfer));
  return paidBack.size >= least;
}

/** Counterparties whose whole dealing with the account fits into one rotation and begins with a stake; by first stake. */
function bettorsOf(
  graph: FlowGraph,
  account: number,
  incoming: Int32Array,
  outgoing: Int32Array,
  rotationMs: number,
): readonly Bettor[] {
  const dealings = new Map<number, { stakes: number[]; payouts: number[] }>();
  const note = (other: number, side: "stakes" | "payouts", transfer: number): void => {
    if (other === account || cell(graph.traversable, other) === 0) return;
    const known = dealings.get(other) ?? { stakes: [], payouts: [] };
    known[side].push(transfer);
    dealings.set(other, known);
  };
  for (const transfer of incoming) {
    if (minorReceived(graph, transfer) > 0) note(cell(graph.from, transfer), "stakes", transfer);
  }
  for (const transfer of outgoing) {
    if (minorPaid(graph, transfer) > 0) note(cell(graph.to, transfer), "payouts", transfer);
  }
  const bettors: Bettor[] = [];
  for (const [other, { stakes, payouts }] of dealings) {
    const [first] = stakes;
    if (first === undefined) continue;
    const all = [...stakes, ...payouts];
    const from = cell(graph.earliest, first);
    const until = all.reduce((latest, transfer) => Math.max(latest, cell(graph.earliest, transfer)), from);
    const isShort = until - from <= rotationMs && payouts.every((payout) => mayFollow(graph, first, payout));
    if (isShort) bettors.push({ account: other, stakes, payouts, from });
  }
  return bettors.sort((a, b) => a.from - b.from || a.account - b.account);
}

/** The most bettors (by first stake) that begin within one rotation; of several such stretches the earliest. */
function densest(bettors: readonly Bettor[], rotationMs: number): readonly Bettor[] {
  let best: readonly [number, number] = [0, 0];
  let first = 0;
  for (const [place, { from }] of bettors.entries()) {
    while (from - (bettors[first]?.from ?? from) > rotationMs) first += 1;
    if (place + 1 - first > best[1] - best[0]) best = [first, place + 1];
  }
  return bettors.slice(best[0], best[1]);
}

/** At least half as many different amounts as stakes: dues and prices repeat. */
function vary(graph: FlowGraph, bettors: readonly Bettor[]): boolean {
  const stakes = bettors.flatMap((one) => one.stakes);
  const amounts = new Set(stakes.map((stake) => `${receivedOf(graph, stake).minor} ${cell(graph.receivedCurrency, stake)}`));
  return 2 * amounts.size >= stakes.length;
}

function hasWon(graph: FlowGraph, { stakes, payouts }: Bettor): boolean {
  return payouts.some((payout) => {
    const won = paidOf(graph, payout);
    const before = stakes.filter((stake) => mayFollow(graph, stake, payout)).at(-1);
    const staked = before === undefined ? null : receivedOf(graph, before);
    return staked !== null && staked.currency === won.currency && won.minor > staked.minor;
  });
}
