import { intCell } from "../columns.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

export interface Parts {
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * Every set of nodes with the same label, split into what hangs together inside it. New labels are 0, 1, … by smallest
 * node. Splitting what does not hang together only ever raises modularity.
 */
export function connectedParts(graph: WeightedGraph, labels: Int32Array): Parts {
  const parts = new Int32Array(graph.nodes).fill(-1);
  const open = new Int32Array(graph.nodes);
  let count = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    if (intCell(parts, node) !== -1) continue;
    markPart(graph, labels, node, count, parts, open);
    count += 1;
  }
  return { labels: parts, count };
}

/** Marks all that hangs together with a node inside its community; open is room for the nodes on the way. */
function markPart(
  { starts, ends }: WeightedGraph,
  labels: Int32Array,
  from: number,
  part: number,
  parts: Int32Array,
  open: Int32Array,
): void {
  const label = intCell(labels, from);
  parts[from] = part;
  open[0] = from;
  for (let waiting = 1; waiting > 0; ) {
    waiting -= 1;
    const node = intCell(open, waiting);
    for (let edge = intCell(starts, node); edge < intCell(starts, node + 1); edge += 1) {
      const other = intCell(ends, 2 * edge);
      if (intCell(parts, other) !== -1 || intCell(labels, other) !== label) continue;
      parts[other] = part;
      open[waiting] = other;
      waiting += 1;
    }
  }
}
