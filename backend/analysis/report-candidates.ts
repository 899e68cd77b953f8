import type { TransferId } from "../domain/transfer.ts";
import type { VictimReport } from "../domain/victim-report.ts";
import { cell, lowerBound } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { paidOf, receivedOf, transferIdOf } from "./flow-reading.ts";

/** No report is of a transfer further from the time it names. */
const AROUND_MS = 36 * 3_600_000;

/** Transfers of the report's amount and currency within 36 hours of the time it names, in time order. */
export function reportCandidates({ amount, paidAt, toldAt }: VictimReport, graph: FlowGraph): readonly TransferId[] {
  const around = (paidAt ?? toldAt).at;
  const found: TransferId[] = [];
  for (let number = lowerBound(graph.earliest, around - AROUND_MS, 0, graph.size); number < graph.size; number += 1) {
    if (cell(graph.earliest, number) > around + AROUND_MS) break;
    const sums = [paidOf(graph, number), receivedOf(graph, number)];
    if (sums.some(({ minor, currency }) => minor === amount.minor && currency === amount.currency)) {
      found.push(transferIdOf(graph, number));
    }
  }
  return found;
}
