import type { FlowGraph } from "../flow-graph.ts";
import { type GraphChange, graphChange } from "../graph-change.ts";
import type { KeptPairs } from "../mirror/kept-pairs.ts";
import { AccountLooks, type LooksByKind } from "./account-looks.ts";

/**
 * What a run of the detectors by rules leaves for the next one over the same records, some of them other. It bears the graph that it
 * was made from, and whoever uses it compares that with its own: what is out of date cannot be taken for the truth.
 */
export interface KeptWork {
  readonly graph: FlowGraph;
  readonly looks: LooksByKind;
  /** null where no accounts were compared as desks. */
  readonly pairs: KeptPairs | null;
}

/** An earlier run as far as it holds for a graph. */
export interface WorkBefore {
  readonly looks: AccountLooks;
  readonly earlier: { readonly kept: KeptPairs; readonly change: GraphChange } | null;
}

/** Without kept work nothing is known. */
export function workBefore(graph: FlowGraph, kept: KeptWork | null): WorkBefore {
  if (kept === null) return { looks: new AccountLooks(), earlier: null };
  const change = graphChange(kept.graph, graph);
  return {
    looks: new AccountLooks({ looks: kept.looks, change }),
    earlier: kept.pairs && { kept: kept.pairs, change },
  };
}
