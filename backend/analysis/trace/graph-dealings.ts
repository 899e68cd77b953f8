import type { AccountId } from "../../domain/account.ts";
import { earliest, latest } from "../../domain/instant.ts";
import type { Trace } from "../../domain/trace.ts";
import { byteCell, intCell, realCell } from "../columns.ts";
import type { FlowGraph, Incidence } from "../flow-graph.ts";
import { accountIn, sumPaid, transferIdOf, transfersIn } from "../flow-reading.ts";
import type { Arrival, Beyond, Dealings } from "./dealings.ts";

const DAY_MS = 86_400_000;

/**
 * Dealings as the flow graph's columns tell them, without loading a row: an account with a hundred thousand payments is known
 * for a service in milliseconds. The answers are those of dealingsInRows. Throws for an account that the graph does not have.
 */
export function dealingsInGraph(graph: FlowGraph): (account: AccountId) => Dealings {
  const seen = new Int32Array(graph.accounts.length).fill(-1);
  let round = 0;
  return (id) => {
    const account = accountIn(graph, id);
    if (account < 0) throw new Error(`account ${id} is in no transfer of the graph`);
    return {
      hasStatement: byteCell(graph.stated, account) === 1,
      counterparties: (near, days) => {
        round += 1;
        return countOthers(graph, account, { from: near.at.at - days * DAY_MS, until: near.at.at + days * DAY_MS }, seen, round);
      },
      beyond: (first, direction, until) => beyondIn(graph, account, first, direction, until),
    };
  };
}

interface Window {
  readonly from: number;
  /** Included. */
  readonly until: number;
}

/** Marks each other account with this round's number as it is met. */
function countOthers(graph: FlowGraph, account: number, window: Window, seen: Int32Array, round: number): number {
  seen[account] = round;
  let count = 0;
  for (const [incidence, others] of [
    [graph.out, graph.to],
    [graph.in, graph.from],
  ] as const) {
    for (const number of inWindow(graph, incidence, account, window)) {
      const other = intCell(others, number);
      if (intCell(seen, other) === round) continue;
      seen[other] = round;
      count += byteCell(graph.ends, other) === 1 ? 0 : 1;
    }
  }
  return count;
}

/** An account's transfers that begin within the window: a view, in time order. */
function inWindow(graph: FlowGraph, incidence: Incidence, account: number, { from, until }: Window): Int32Array {
  const rows = transfersIn(incidence, account);
  return rows.subarray(firstFrom(graph, rows, from), firstFrom(graph, rows, until + 1));
}

/** Place of the first row that begins at `at` or later. */
function firstFrom({ earliest: begins }: FlowGraph, rows: Int32Array, at: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (realCell(begins, intCell(rows, middle)) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beyondIn(graph: FlowGraph, account: number, first: Arrival, direction: Trace["direction"], until: number): Beyond {
  const forward = direction === "forward";
  const rows = transfersIn(forward ? graph.out : graph.in, account);
  const left = rows.subarray(0, firstFrom(graph, rows, (forward ? until : Math.min(until, latest(first.at))) + 1));
  const from = forward ? earliest(first.at) : Number.NEGATIVE_INFINITY;
  const beyond = left.filter((number) => {
    if (realCell(graph.latest, number) < from || intCell(graph.from, number) === intCell(graph.to, number)) return false;
    return realCell(graph.earliest, number) !== first.at.at || transferIdOf(graph, number) !== first.id;
  });
  return { transfers: beyond.length, amounts: sumPaid(graph, beyond) };
}
