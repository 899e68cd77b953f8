import type { ClockOffset } from "../analysis/clock-offsets.ts";
import type { FlowGraph } from "../analysis/flow-graph.ts";
import type { ToldTwice } from "../domain/flow-batch.ts";
import type { Scope } from "../domain/scope.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { SourceFile, TransferStore } from "../store/transfer-store.ts";

/** What of a store a graph is read from. */
export type ScannedStore = Pick<
  TransferStore,
  "version" | "scan" | "scanFlows" | "files" | "changesSince" | "transfersById" | "linkDecisions"
>;

/** A scope's transfers as columns at one version, with what a later version is made from. */
export interface GraphAtVersion {
  readonly graph: FlowGraph;
  readonly clocks: readonly ClockOffset[];
  readonly scope: Scope;
  /** The files whose records show. */
  readonly files: readonly SourceFile[];
  readonly toldTwice: ReadonlyMap<TransferId, ToldTwice>;
}
