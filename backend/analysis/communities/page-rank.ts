import { intCell, realCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type AccountPairs, countedPairs } from "./account-pairs.ts";

export const RANK_ENGINE = "typed-array-pagerank-1";

export interface RankOptions {
  /** The share of a rank that goes on along payments, 0..1. */
  readonly damping: number;
  readonly mostRounds: number;
  /** Rounds end when no rank changes by more. */
  readonly tolerance: number;
}

/** Payers and payees as columns, ordered by payer, then payee: low paid high so many times. Who takes part is as in accountPairs. */
export function accountPayments(graph: FlowGraph): AccountPairs {
  const kept = Int32Array.from({ length: graph.size }, (_, transfer) => transfer).filter((transfer) => {
    const [from, to] = [intCell(graph.from, transfer), intCell(graph.to, transfer)];
    return from !== to && graph.traversable[from] === 1 && graph.traversable[to] === 1;
  });
  const column = (of: Int32Array): Int32Array => kept.map((transfer) => intCell(of, transfer));
  return countedPairs(column(graph.from), column(graph.to), graph.accounts.length);
}

/**
 * How often payments lead to each account: a rank is 1 − damping, and damping times what each payer hands on, its own rank by how
 * often it paid whom. What an account that pays nobody would hand on is lost. Source: Brin and Page 1998,
 * doi:10.1016/S0169-7552(98)00110-X, not scaled to sum to 1.
 */
export function pageRank(payments: AccountPairs, { damping, mostRounds, tolerance }: RankOptions): Float64Array {
  const paidOut = new Float64Array(payments.accounts);
  for (let pair = 0; pair < payments.size; pair += 1) {
    const payer = intCell(payments.low, pair);
    paidOut[payer] = realCell(paidOut, payer) + intCell(payments.transfers, pair);
  }
  let ranks = new Float64Array(payments.accounts).fill(1 - damping);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = handedOn(payments, ranks, paidOut, damping);
    const change = next.reduce((most, rank, account) => Math.max(most, Math.abs(rank - realCell(ranks, account))), 0);
    ranks = next;
    if (change <= tolerance) return ranks;
  }
  return ranks;
}

function handedOn(
  { size, low, high, transfers }: AccountPairs,
  ranks: Float64Array,
  paidOut: Float64Array,
  damping: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(ranks.length).fill(1 - damping);
  for (let pair = 0; pair < size; pair += 1) {
    const [payer, payee] = [intCell(low, pair), intCell(high, pair)];
    const handed = (damping * realCell(ranks, payer) * intCell(transfers, pair)) / realCell(paidOut, payer);
    next[payee] = realCell(next, payee) + handed;
  }
  return next;
}
