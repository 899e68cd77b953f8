import type { Scope } from "../domain/scope.ts";
import { ALL } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import { traceIn } from "../tasks/case-trace.ts";
import type { ScannedStore } from "../tasks/graph-at-version.ts";
import { GraphCache, type Loaded } from "../tasks/graph-cache.ts";
import type { TaskContext } from "../tasks/task.ts";

const TRACES = 15;
const HOPS = 4;

/** A scope's graph without its rows, as where they do not fit into memory: a trace then asks the store hop by hop. */
export class GraphWithoutRows extends GraphCache {
  override async loaded(transfers: ScannedStore, scope: Scope): Promise<Loaded> {
    return { ...(await super.loaded(transfers, scope)), transfersOf: null };
  }
}

/** Milliseconds of traces by all rules over four hops, each of one payment, with every hop asked of the store. */
export async function traceTimes(context: TaskContext): Promise<readonly number[]> {
  const asking = { ...context, graphs: new GraphWithoutRows() };
  const { transfers } = context.stores;
  const { graph } = await asking.graphs.loaded(transfers, ALL);
  const times: number[] = [];
  for (const transfer of await spreadEvenly(transfers, graph.size)) {
    const began = performance.now();
    const starts = [{ label: "V01", transfer }];
    await traceIn(asking, null, ALL, { starts, asOf: null, direction: "forward", rules: null, limits: { maxHops: HOPS } });
    times.push(performance.now() - began);
  }
  return times;
}

/** So many transfers of the store, at even distances in time. */
async function spreadEvenly(transfers: ScannedStore, size: number): Promise<readonly Transfer[]> {
  const wanted = new Set(Array.from({ length: TRACES }, (_, number) => Math.floor(((number + 0.5) * size) / TRACES)));
  const found: Transfer[] = [];
  let seen = 0;
  for await (const batch of transfers.scan(ALL)) {
    for (const [place, transfer] of batch.entries()) if (wanted.has(seen + place)) found.push(transfer);
    seen += batch.length;
  }
  return found;
}
