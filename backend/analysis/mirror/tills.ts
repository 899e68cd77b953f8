import { exponentOf } from "../../domain/currency.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { WIDE } from "../flow-rows.ts";
import { int } from "../suspicion/numbers.ts";
import { densitiesOf } from "./amount-density.ts";
import type { Legs, Tills } from "./legs.ts";
import { SETTINGS } from "./settings.ts";

interface Till {
  readonly account: number;
  readonly currency: number;
  readonly ins: readonly number[];
  readonly outs: readonly number[];
}

/** The pool-like accounts by currency: many counterparties, in and out nearly even over the time, pay runs left out. */
export function tillsOf(graph: FlowGraph, isKnown: (currency: number) => boolean, leastCounterparties: number): Tills {
  const found = [...graph.accounts.keys()].flatMap((account) => tillsOfAccount(graph, account, isKnown, leastCounterparties));
  const level = (side: "in" | "out") => levelReader(graph, side);
  return {
    size: found.length,
    account: Int32Array.from(found, ({ account }) => account),
    currency: Int32Array.from(found, ({ currency }) => currency),
    ins: legsOf(graph, found, "ins", level("in")),
    outs: legsOf(graph, found, "outs", level("out")),
  };
}

function tillsOfAccount(
  graph: FlowGraph,
  account: number,
  isKnown: (currency: number) => boolean,
  least: number,
): readonly Till[] {
  const ins = transfersIn(graph.in, account);
  const outs = transfersIn(graph.out, account);
  if (graph.traversable[account] !== 1 || ins.length === 0 || outs.length === 0) return [];
  if (ins.length + outs.length < least) return [];
  const known = currenciesOf(graph, ins).filter(isKnown);
  return known.flatMap((currency) => tillOf(graph, account, currency, ins, outs, least) ?? []);
}

function currenciesOf({ receivedCurrency }: FlowGraph, ins: Int32Array): readonly number[] {
  const first = receivedCurrency[ins[0] ?? 0] ?? 0;
  return ins.every((transfer) => receivedCurrency[transfer] === first)
    ? [first]
    : [...new Set(Array.from(ins, (transfer) => receivedCurrency[transfer] ?? 0))].sort((a, b) => a - b);
}

function tillOf(
  graph: FlowGraph,
  account: number,
  currency: number,
  allIns: Int32Array,
  allOuts: Int32Array,
  least: number,
): Till | null {
  const { from, to, paidCurrency, receivedCurrency } = graph;
  const ins = Array.from(allIns).filter((t) => receivedCurrency[t] === currency && from[t] !== account);
  const outs = Array.from(allOuts).filter((t) => paidCurrency[t] === currency && to[t] !== account);
  if (ins.length === 0 || outs.length === 0) return null;
  const others = new Set([...ins.map((t) => int(from, t)), ...outs.map((t) => int(to, t))]);
  if (others.size < least) return null;
  if (others.size <= SETTINGS.leastCounterpartyShare * (ins.length + outs.length)) return null;
  const [paidIn, paidOut] = [sumOf(graph, ins, "in"), sumOf(graph, outs, "out")];
  if (Math.abs(paidIn - paidOut) >= SETTINGS.mostImbalance * (paidIn + paidOut)) return null;
  return { account, currency, ins: withoutBatches(graph, ins), outs: withoutBatches(graph, outs) };
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

function legsOf(graph: FlowGraph, tills: readonly Till[], side: "ins" | "outs", levelOf: (transfer: number) => number): Legs {
  const starts = new Int32Array(tills.length + 1);
  for (const [till, one] of tills.entries()) starts[till + 1] = int(starts, till) + one[side].length;
  const transfer = Int32Array.from(tills.flatMap((till) => till[side]));
  const till = new Int32Array(transfer.length);
  for (let number = 0; number < tills.length; number += 1) till.fill(number, int(starts, number), int(starts, number + 1));
  const level = Float64Array.from(transfer, levelOf);
  const currencyOf = Int32Array.from(till, (number) => tills[number]?.currency ?? 0);
  return {
    size: transfer.length,
    starts,
    transfer,
    till,
    at: Float64Array.from(transfer, (number) => graph.earliest[number] ?? 0),
    until: Float64Array.from(transfer, (number) => graph.latest[number] ?? 0),
    level,
    density: densitiesOf(level, currencyOf, starts),
  };
}
