import { type ClockOffset, clockOffsets } from "../analysis/clock-offsets.ts";
import { buildFlowGraph, type FlowGraph } from "../analysis/flow-graph.ts";
import type { Scope } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { TransferStore } from "../store/transfer-store.ts";

/** How many results of each kind stay in memory: a case's and a few neighbours'. */
const KEPT = 4;

/** What is computed from all transfers of a scope, and made anew when the store's version moves on. One for a process. */
export class GraphCache {
  private readonly graphs = new Map<string, Promise<FlowGraph>>();
  private readonly offsets = new Map<string, Promise<readonly ClockOffset[]>>();

  /** The flow graph of what the scope shows, at the store's present version. */
  async graph(transfers: TransferStore, scope: Scope): Promise<FlowGraph> {
    const version = await transfers.version();
    return remembered(this.graphs, `${version} ${scopeKey(scope)}`, () => buildFlowGraph(transfers.scan(scope), version));
  }

  /** How far the banks' clocks stand apart, over every transfer that two statements of the scope tell. */
  async clocks(transfers: TransferStore, scope: Scope): Promise<readonly ClockOffset[]> {
    const version = await transfers.version();
    return remembered(this.offsets, `${version} ${scopeKey(scope)}`, async () => clockOffsets(await toldTwice(transfers, scope)));
  }
}

async function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(old);
  made.catch(() => known.delete(key));
  return made;
}

async function toldTwice(transfers: TransferStore, scope: Scope): Promise<readonly Transfer[]> {
  const told: Transfer[] = [];
  for await (const batch of transfers.scan(scope)) told.push(...batch.filter(({ payer, payee }) => payer && payee));
  return told;
}

function scopeKey(scope: Scope): string {
  return scope.kind === "all" ? "all" : [...scope.files].sort().join(" ");
}
