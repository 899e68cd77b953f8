import { printMoney, sumByCurrency } from "../../domain/money.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf } from "../flow-reading.ts";
import { printDuration } from "./durations.ts";

/** What was paid in these transfers as a sentence prints it, one sum a currency: "CNY 1,200.00 and THB 900.00". */
export function printedSum(graph: FlowGraph, transfers: readonly number[]): string {
  return sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer)))
    .map(printMoney)
    .join(" and ");
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

/** "within 4 min 12 s". */
export function printedLength(graph: FlowGraph, transfers: readonly number[]): string {
  return `within ${printDuration(lengthMs(graph, transfers))}`;
}

/** Different accounts on one side of these transfers, rising. */
export function accountsOn(side: Int32Array, transfers: readonly number[]): readonly number[] {
  return [...new Set(transfers.map((transfer) => cell(side, transfer)))].sort((a, b) => a - b);
}
