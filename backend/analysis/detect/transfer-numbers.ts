import type { TransferId } from "../../domain/transfer.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { numbersOfIds } from "../id-column.ts";

/** The numbers of these transfers; ids that the graph does not have are left out. One pass over the graph. */
export function transferNumbers(graph: FlowGraph, ids: Iterable<TransferId>): ReadonlyMap<TransferId, number> {
  return numbersOfIds(graph.transferIds, ids);
}
