import { shared } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";
import { MINUTE_MS } from "./durations.ts";
import { busiestWindow } from "./hubs.ts";

const AROUND_MS = 30 * MINUTE_MS;

/** So many other payees within half an hour before and after: a pay run. */
export const OTHER_PAYEES = 4;

/**
 * For transfers that are part of a batch, how many others their payer paid within ± 30 minutes: at least four; else 0.
 * Transfers known only to the day are in no batch.
 */
export function batchesOf(graph: FlowGraph): Int32Array {
  const batch = shared.int32(graph.size);
  for (let account = 0; account < graph.accounts.length; account += 1) {
    const out = transfersIn(graph.out, account);
    if (out.length <= OTHER_PAYEES || busiestWindow(graph, out, 2 * AROUND_MS) <= OTHER_PAYEES) continue;
    const timed = out.filter((n) => float(graph.latest, n) - float(graph.earliest, n) < AROUND_MS);
    if (timed.length > OTHER_PAYEES) markBatches(graph, timed, batch);
  }
  return batch;
}

function markBatches(graph: FlowGraph, out: Int32Array, batch: Int32Array): void {
  const payees = new Map<number, number>();
  let first = 0;
  let end = 0;
  for (const transfer of out) {
    const at = float(graph.earliest, transfer);
    for (; end < out.length && float(graph.earliest, int(out, end)) - at <= AROUND_MS; end += 1) {
      const payee = int(graph.to, int(out, end));
      payees.set(payee, (payees.get(payee) ?? 0) + 1);
    }
    for (; at - float(graph.earliest, int(out, first)) > AROUND_MS; first += 1) leave(payees, int(graph.to, int(out, first)));
    if (payees.size > OTHER_PAYEES) batch[transfer] = payees.size - 1;
  }
}

function leave(payees: Map<number, number>, payee: number): void {
  const left = (payees.get(payee) ?? 1) - 1;
  if (left === 0) payees.delete(payee);
  else payees.set(payee, left);
}
