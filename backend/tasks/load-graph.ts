import { clockOffsets } from "../analysis/clock-offsets.ts";
import { buildFlowGraph, gatherFlowGraph } from "../analysis/flow-graph.ts";
import { mergedGraph } from "../analysis/merged-graph.ts";
import { type FlowBatch, TOLD_BY, type ToldTwice } from "../domain/flow-batch.ts";
import type { Scope } from "../domain/scope.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import { changedTransfers } from "./changed-transfers.ts";
import type { GraphAtVersion, ScannedStore } from "./graph-at-version.ts";

/** Reads all transfers of a scope. */
export async function loadGraph(transfers: ScannedStore, scope: Scope, version: number): Promise<GraphAtVersion> {
  const files = await transfers.files(scope);
  const toldTwice = new Map<TransferId, ToldTwice>();
  async function* noted(): AsyncGenerator<FlowBatch> {
    for await (const batch of transfers.scanFlows(scope)) {
      for (const [id, told] of toldTwiceIn(batch)) toldTwice.set(id, told);
      yield batch;
    }
  }
  const graph = await gatherFlowGraph(noted(), version);
  return { graph, clocks: clockOffsets(toldTwice.values()), scope, files, toldTwice };
}

/**
 * The graph of a later version, made from that of an earlier one and from what changed: the same bytes as one that is loaded. null
 * where loading is the better way: a file was taken back, much changed, or the store is changing now.
 */
export async function followGraph(
  before: GraphAtVersion,
  transfers: ScannedStore,
  scope: Scope,
  version: number,
): Promise<GraphAtVersion | null> {
  const changed = await changedTransfers(before, transfers, scope, version);
  if (changed === null) return null;
  const { files, gone, come } = changed;
  if (come.length === 0) return { ...before, graph: { ...before.graph, version }, scope, files };
  const graph = mergedGraph(before.graph, gone, await buildFlowGraph(only(come), version), version);
  const toldTwice = new Map([...before.toldTwice].filter(([id]) => !gone.has(id)));
  for (const { id, from, to, payer, payee } of come) {
    if (payer && payee) toldTwice.set(id, { from, to, payer: { at: payer.at }, payee: { at: payee.at } });
  }
  return { graph, clocks: clockOffsets(toldTwice.values()), scope, files, toldTwice };
}

async function* only(transfers: readonly Transfer[]): AsyncIterable<readonly Transfer[]> {
  yield transfers;
}

/** A batch tells of each row that both statements tell, in the order of the rows. */
function* toldTwiceIn({ ids, toldBy, toldTwice }: FlowBatch): Iterable<readonly [TransferId, ToldTwice]> {
  let nth = 0;
  for (const [row, by] of toldBy.entries()) {
    if (by !== TOLD_BY.BOTH) continue;
    const [id, told] = [ids[row], toldTwice[nth]];
    if (id === undefined || told === undefined) throw new Error(`row ${row} of a batch of flows is not told twice`);
    const { from, to, payer, payee } = told;
    yield [id, { from, to, payer: payer && { at: payer.at }, payee: payee && { at: payee.at } }];
    nth += 1;
  }
}
