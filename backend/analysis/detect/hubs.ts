import type { CappedAccount, FindingKind } from "../../domain/finding.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";

/** The most of these transfers (in time order) that begin within windowMs of one of them. */
export function busiestWindow(graph: FlowGraph, transfers: Int32Array, windowMs: number): number {
  let most = 0;
  let first = 0;
  for (let place = 0; place < transfers.length; place += 1) {
    const at = float(graph.earliest, int(transfers, place));
    while (at - float(graph.earliest, int(transfers, first)) > windowMs) first += 1;
    most = Math.max(most, place - first + 1);
  }
  return most;
}

/** An account that a detector did not look into, with all of its transfers that the detector would have read. */
export function cappedAccount(
  graph: FlowGraph,
  account: number,
  detector: FindingKind,
  transfers: Int32Array,
  cap: number,
): CappedAccount {
  const amounts = Array.from(transfers, (transfer) =>
    int(graph.from, transfer) === account ? paidOf(graph, transfer) : receivedOf(graph, transfer),
  );
  return { account: accountOf(graph, account), detector, transfers: transfers.length, amounts: sumByCurrency(amounts), cap };
}

/** All transfers of the account in and out, in time order. A self-transfer stands once. */
export function allTransfers(graph: FlowGraph, account: number): Int32Array {
  const out = transfersIn(graph.out, account);
  const incoming = transfersIn(graph.in, account).filter((transfer) => int(graph.from, transfer) !== account);
  const all = new Int32Array(out.length + incoming.length);
  all.set(out);
  all.set(incoming, out.length);
  return all.sort();
}
