import { exponentOf } from "../../domain/currency.ts";
import { WIDE } from "../../domain/flow-batch.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";
import { densitiesOf } from "./amount-density.ts";
import type { Legs, Tills } from "./legs.ts";
import { SETTINGS } from "./settings.ts";

/** One currency of a pool-like account: transfer numbers in time order, pay runs left out. */
export interface Pool {
  readonly account: number;
  readonly currency: number;
  readonly counterparties: number;
  readonly ins: readonly number[];
  readonly outs: readonly number[];
}

/** Asks for every account in turn and gives what came of those that gave something. */
export type LookAtAll = <T>(look: (account: number) => T | null) => readonly T[];

/** The pool-like accounts by currency: enough counterparties, in and out nearly even over the time. By account, then currency. */
export function poolsOf(graph: FlowGraph, leastCounterparties: number, lookAtAll: LookAtAll): readonly Pool[] {
  const sight = { graph, counted: new Float64Array(graph.accounts.length).fill(-1), least: leastCounterparties };
  return lookAtAll((account) => (graph.traversable[account] === 1 ? poolsAt(sight, account) : null)).flat();
}

interface Sight {
  readonly graph: FlowGraph;
  /** By account, the mark of the last pool that it was counted for: a set without the cost of one. */
  readonly counted: Float64Array;
  readonly least: number;
}

/** null where the account is no pool in any currency. */
function poolsAt(sight: Sight, account: number): readonly Pool[] | null {
  const { graph, least } = sight;
  const ins = transfersIn(graph.in, account);
  const outs = transfersIn(graph.out, account);
  if (ins.length === 0 || outs.length === 0 || ins.length + outs.length < least) return null;
  const pools = currenciesOf(graph, ins).flatMap((currency) => poolOf(sight, account, currency, ins, outs) ?? []);
  return pools.length === 0 ? null : pools;
}

/** Legs of these pools in columns; till t is pools[t]. */
export function tillsOf(graph: FlowGraph, pools: readonly Pool[]): Tills {
  return {
    size: pools.length,
    account: Int32Array.from(pools, ({ account }) => account),
    currency: Int32Array.from(pools, ({ currency }) => currency),
    ins: legsOf(graph, pools, "ins", levelReader(graph, "in")),
    outs: legsOf(graph, pools, "outs", levelReader(graph, "out")),
  };
}

function currenciesOf({ receivedCurrency }: FlowGraph, ins: Int32Array): readonly number[] {
  const first = receivedCurrency[ins[0] ?? 0] ?? 0;
  return ins.every((transfer) => receivedCurrency[transfer] === first)
    ? [first]
    : [...new Set(Array.from(ins, (transfer) => receivedCurrency[transfer] ?? 0))].sort((a, b) => a - b);
}

function poolOf(sight: Sight, account: number, currency: number, allIns: Int32Array, allOuts: Int32Array): Pool | null {
  const { graph, least } = sight;
  const ins = ownTransfers(graph.receivedCurrency, graph.from, { account, currency }, allIns);
  const outs = ownTransfers(graph.paidCurrency, graph.to, { account, currency }, allOuts);
  if (ins.length === 0 || outs.length === 0) return null;
  const counterparties = counterpartiesOf(sight, account * graph.currencies.length + currency, ins, outs);
  if (counterparties < least) return null;
  if (counterparties <= SETTINGS.leastCounterpartyShare * (ins.length + outs.length)) return null;
  const [paidIn, paidOut] = [sumOf(graph, ins, "in"), sumOf(graph, outs, "out")];
  if (Math.abs(paidIn - paidOut) >= SETTINGS.mostImbalance * (paidIn + paidOut)) return null;
  return { account, currency, counterparties, ins: withoutBatches(graph, ins), outs: withoutBatches(graph, outs) };
}

/** Those in the currency whose other end is another account. */
function ownTransfers(
  currencies: Int16Array,
  otherEnd: Int32Array,
  { account, currency }: Pick<Pool, "account" | "currency">,
  transfers: Int32Array,
): readonly number[] {
  const own: number[] = [];
  for (const transfer of transfers) {
    if (currencies[transfer] === currency && otherEnd[transfer] !== account) own.push(transfer);
  }
  return own;
}

/** mark: a number that no other pool has. */
function counterpartiesOf({ graph, counted }: Sight, mark: number, ins: readonly number[], outs: readonly number[]): number {
  let count = 0;
  const note = (other: number): void => {
    if (counted[other] === mark) return;
    counted[other] = mark;
    count += 1;
  };
  for (const transfer of ins) note(int(graph.from, transfer));
  for (const transfer of outs) note(int(graph.to, transfer));
  return count;
}

function sumOf(graph: FlowGraph, transfers: readonly number[], side: "in" | "out"): number {
  const minor = minorReader(graph, side);
  return transfers.reduce((sum, transfer) => sum + minor(transfer), 0);
}

function minorReader(graph: FlowGraph, side: "in" | "out"): (transfer: number) => number {
  const column = side === "in" ? graph.received : graph.paid;
  const exact = side === "in" ? receivedOf : paidOf;
  return (transfer) => {
    const narrow = column[transfer] ?? 0n;
    return Number(narrow === WIDE ? exact(graph, transfer).minor : narrow);
  };
}

function levelReader(graph: FlowGraph, side: "in" | "out"): (transfer: number) => number {
  const minor = minorReader(graph, side);
  const currencies = side === "in" ? graph.receivedCurrency : graph.paidCurrency;
  const whole = graph.currencies.map((currency) => exponentOf(currency) * Math.LN10);
  return (transfer) => Math.log(Math.max(1, minor(transfer))) - (whole[currencies[transfer] ?? 0] ?? 0);
}

function withoutBatches({ earliest }: FlowGraph, transfers: readonly number[]): readonly number[] {
  const at = (place: number): number => earliest[transfers[place] ?? 0] ?? 0;
  let first = 0;
  let end = 0;
  return transfers.filter((_, place) => {
    while (at(place) - at(first) > SETTINGS.batchMs) first += 1;
    while (end < transfers.length && at(end) - at(place) <= SETTINGS.batchMs) end += 1;
    return end - first - 1 <= SETTINGS.batchTransfers;
  });
}

function legsOf(graph: FlowGraph, pools: readonly Pool[], side: "ins" | "outs", levelOf: (transfer: number) => number): Legs {
  const starts = new Int32Array(pools.length + 1);
  for (const [till, pool] of pools.entries()) starts[till + 1] = int(starts, till) + pool[side].length;
  const size = int(starts, pools.length);
  const [transfer, till, currency] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (const [number, pool] of pools.entries()) {
    transfer.set(pool[side], int(starts, number));
    till.fill(number, int(starts, number), int(starts, number + 1));
    currency.fill(pool.currency, int(starts, number), int(starts, number + 1));
  }
  const [at, until, level] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let leg = 0; leg < size; leg += 1) {
    const number = int(transfer, leg);
    at[leg] = float(graph.earliest, number);
    until[leg] = float(graph.latest, number);
    level[leg] = levelOf(number);
  }
  return { size, starts, transfer, till, at, until, level, density: densitiesOf(level, currency, starts) };
}
