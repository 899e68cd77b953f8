import type { Communities } from "../../domain/community.ts";
import type { Money } from "../../domain/money.ts";
import { cell, entry, intCell, realCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { sumPaid } from "../flow-reading.ts";
import { numbersOf } from "./community-map.ts";

/** What was paid in a stretch of time: from is inside, until is not, but for the last (UTC milliseconds). */
export interface TimeBar {
  readonly from: number;
  readonly until: number;
  /** By currency code: how many transfers, and their exact sum. */
  readonly paid: readonly { readonly transfers: number; readonly sum: Money }[];
}

/**
 * So many bars of equal width over all transfers of which both accounts are in communities: among them and inside them, by the first
 * moment at which each may have happened. Every such transfer is in exactly one bar; none gives no bars.
 */
export function communityTimes(graph: FlowGraph, { communities }: Communities, count: number): readonly TimeBar[] {
  const drawn = drawnTransfers(graph, communities);
  if (drawn.length === 0) return [];
  const from = realCell(graph.earliest, entry(drawn, 0));
  const until = realCell(graph.earliest, entry(drawn, drawn.length - 1));
  const width = Math.max(1, (until - from) / count);
  const bars: number[][] = Array.from({ length: count }, () => []);
  for (const transfer of drawn) {
    const bar = Math.min(count - 1, Math.floor((realCell(graph.earliest, transfer) - from) / width));
    entry(bars, bar).push(transfer);
  }
  return bars.map((transfers, bar) => ({
    from: from + bar * width,
    until: from + (bar + 1) * width,
    paid: sumPaid(graph, transfers).map((sum) => ({ transfers: countIn(graph, transfers, sum.currency), sum })),
  }));
}

function countIn(graph: FlowGraph, transfers: readonly number[], currency: Money["currency"]): number {
  const number = graph.currencies.indexOf(currency);
  return transfers.reduce((count, transfer) => count + (cell(graph.paidCurrency, transfer) === number ? 1 : 0), 0);
}

/** Numbers of the transfers between accounts of communities, in time order. */
function drawnTransfers(graph: FlowGraph, communities: Communities["communities"]): readonly number[] {
  const numbers = numbersOf(graph);
  const isIn = new Uint8Array(graph.accounts.length);
  for (const { accounts } of communities) for (const account of accounts) isIn[numbers.get(account) ?? -1] = 1;
  const drawn: number[] = [];
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    if (isIn[intCell(graph.from, transfer)] === 1 && isIn[intCell(graph.to, transfer)] === 1) drawn.push(transfer);
  }
  return drawn;
}
