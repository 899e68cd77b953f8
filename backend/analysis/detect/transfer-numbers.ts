import type { TransferId } from "../../domain/transfer.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transferIdOf } from "../flow-reading.ts";

/** The numbers of these transfers; ids that the graph does not have are left out. One pass over the graph. */
export function transferNumbers(graph: FlowGraph, ids: Iterable<TransferId>): ReadonlyMap<TransferId, number> {
  const wanted = new Set(ids);
  const numbers = new Map<TransferId, number>();
  if (wanted.size === 0) return numbers;
  for (let number = 0; number < graph.size; number += 1) {
    const id = transferIdOf(graph, number);
    if (wanted.has(id)) numbers.set(id, number);
  }
  return numbers;
}
