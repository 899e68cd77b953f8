import { sumByCurrency } from "../../domain/money.ts";
import { lengthValue, type MarkedValue, moneyValue } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf } from "../flow-reading.ts";

/** What was paid in these transfers as a sentence takes it, one sum a currency. */
export function paidValue(graph: FlowGraph, transfers: readonly number[]): MarkedValue {
  return moneyValue(sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer))));
}

/** From the first to the last of these transfers, in ms; at least one transfer. */
export function lengthMs(graph: FlowGraph, transfers: readonly number[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const transfer of transfers) {
    const at = cell(graph.earliest, transfer);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return last - first;
}

/** The same as a sentence takes it. */
export function spanValue(graph: FlowGraph, transfers: readonly number[]): MarkedValue {
  return lengthValue(lengthMs(graph, transfers));
}

/** Different accounts on one side of these transfers, rising. */
export function accountsOn(side: Int32Array, transfers: readonly number[]): readonly number[] {
  return [...new Set(transfers.map((transfer) => cell(side, transfer)))].sort((a, b) => a - b);
}
