import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";
import type { Valued } from "./valued.ts";

/** One account's transfers in one direction and value unit that count, in time order. */
export interface Side {
  readonly account: number;
  readonly transfers: Int32Array;
  /** The account's own side of each: received where money came in, paid where it went out. */
  readonly values: Float64Array;
  /** The account on the other side of each. */
  readonly others: Int32Array;
}

/** The account's transfers in that direction by value unit, rising by unit; units with fewer than least are left out. */
export function sidesOf(
  graph: FlowGraph,
  valued: Valued,
  account: number,
  { isIncoming, least }: { readonly isIncoming: boolean; readonly least: number },
): ReadonlyMap<number, Side> {
  const all = transfersIn(isIncoming ? graph.in : graph.out, account);
  const units = isIncoming ? valued.receivedUnit : valued.paidUnit;
  const numbers = new Map<number, number[]>();
  for (const transfer of all.length < least ? [] : all) {
    if (cell(valued.counts, transfer) === 0) continue;
    const known = numbers.get(cell(units, transfer));
    if (known) known.push(transfer);
    else numbers.set(cell(units, transfer), [transfer]);
  }
  const [values, others] = isIncoming ? [valued.received, graph.from] : [valued.paid, graph.to];
  const enough = [...numbers].filter(([, transfers]) => transfers.length >= least).sort(([a], [b]) => a - b);
  return new Map(enough.map(([unit, transfers]) => [unit, sideOf(account, Int32Array.from(transfers), values, others)]));
}

function sideOf(account: number, transfers: Int32Array, values: Float64Array, others: Int32Array): Side {
  const side = { account, transfers, values: new Float64Array(transfers.length), others: new Int32Array(transfers.length) };
  for (const [place, transfer] of transfers.entries()) {
    side.values[place] = cell(values, transfer);
    side.others[place] = cell(others, transfer);
  }
  return side;
}
