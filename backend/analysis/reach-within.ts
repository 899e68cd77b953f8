import type { AccountId } from "../domain/account.ts";
import { cell, intCell, realCell, shared } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { accountIn, accountOf } from "./flow-reading.ts";
import { type ReachFinder, reachIn } from "./reach.ts";
import type { ReachColumns } from "./reach-memory.ts";

/** An account that money could have come to: by the fewest payments, and the earliest arrival by so many (UTC milliseconds). */
export interface ReachedAccount {
  readonly account: AccountId;
  readonly hops: number;
  readonly arrival: number;
}

/** At most so many hops (1 to MOST_HOPS), and payments that may have happened from since to until, both included (UTC milliseconds). */
export interface ReachLimits {
  readonly maxHops: number;
  readonly since: number;
  readonly until: number;
}

/**
 * Every account that money of this one could have arrived at in time order: by hops, then arrival, then id. Empty where the graph
 * has no payment of it. That money could have come says nothing of how much did. finder: one of the whole graph that is kept from
 * one call to the next; without a period it is asked instead of a new one.
 */
export function reachedFrom(
  graph: FlowGraph,
  start: AccountId,
  { maxHops, since, until }: ReachLimits,
  finder: () => ReachFinder = () => reachIn(graph),
): readonly ReachedAccount[] {
  const number = accountIn(graph, start);
  if (number < 0) return [];
  const isWhole = since === Number.NEGATIVE_INFINITY && until === Number.POSITIVE_INFINITY;
  const { accounts, hops, arrival } = (isWhole ? finder() : reachIn(within(graph, since, until))).find(number, maxHops);
  return Array.from(accounts, (account) => ({
    account: accountOf(graph, account),
    hops: hops(account),
    arrival: arrival(account),
  })).sort((a, b) => a.hops - b.hops || a.arrival - b.arrival || (a.account < b.account ? -1 : 1));
}

/** The rows that may have happened in the period, over the same accounts. */
function within(graph: ReachColumns, since: number, until: number): ReachColumns {
  const kept: number[] = [];
  for (let row = 0; row < graph.size; row += 1) {
    if (realCell(graph.latest, row) >= since && realCell(graph.earliest, row) <= until) kept.push(row);
  }
  if (kept.length === graph.size) return graph;
  const from = shared.int32(kept.length);
  const to = shared.int32(kept.length);
  const earliest = shared.float64(kept.length);
  const latest = shared.float64(kept.length);
  kept.forEach((row, place) => {
    from[place] = intCell(graph.from, row);
    to[place] = intCell(graph.to, row);
    earliest[place] = realCell(graph.earliest, row);
    latest[place] = realCell(graph.latest, row);
  });
  return {
    size: kept.length,
    from,
    to,
    earliest,
    latest,
    out: outgoing(from, graph.traversable.length),
    traversable: graph.traversable,
  };
}

/** The rows of each payer, in their order. */
function outgoing(from: Int32Array, accounts: number): ReachColumns["out"] {
  const starts = shared.int32(accounts + 1);
  for (const account of from) starts[account + 1] = cell(starts, account + 1) + 1;
  for (let account = 0; account < accounts; account += 1) starts[account + 1] = cell(starts, account) + cell(starts, account + 1);
  const next = Int32Array.from(starts);
  const transfers = shared.int32(from.length);
  from.forEach((account, row) => {
    const place = cell(next, account);
    transfers[place] = row;
    next[account] = place + 1;
  });
  return { starts, transfers };
}
