import { exponentOf } from "../../domain/currency.ts";
import { WIDE } from "../../domain/flow-batch.ts";
import { entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, receivedOf } from "../flow-reading.ts";
import { REFERENCE_RATES } from "./reference-rates.ts";

/** ln of every amount in one unit, so that money can be followed through an exchange. */
export interface CommonAmounts {
  readonly paid: Float64Array;
  readonly received: Float64Array;
  /** ln of the units of the common currency that one whole unit is worth, by currency number. */
  readonly worth: Float64Array;
}

/** Exchanges of one pair of currencies that make a rate. */
const ENOUGH = 3;

/**
 * Amounts in the currency that most transfers use. Rates are the median of the exchanges that the records themselves
 * show; where they show none, a dated table. Nothing and less counts as one minor unit.
 */
export function commonAmounts(graph: FlowGraph): CommonAmounts {
  const paid = logs(graph, "paid");
  const received = logs(graph, "received");
  const worth = worthOf(graph, paid, received);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    paid[transfer] = (paid[transfer] ?? 0) + (worth[graph.paidCurrency[transfer] ?? 0] ?? 0);
    received[transfer] = (received[transfer] ?? 0) + (worth[graph.receivedCurrency[transfer] ?? 0] ?? 0);
  }
  return { paid, received, worth };
}

function logs(graph: FlowGraph, side: "paid" | "received"): Float64Array {
  const column = graph[side];
  const currencies = side === "paid" ? graph.paidCurrency : graph.receivedCurrency;
  const wholeUnit = graph.currencies.map((currency) => exponentOf(currency) * Math.LN10);
  const exact = side === "paid" ? paidOf : receivedOf;
  const target = new Float64Array(graph.size);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const narrow = column[transfer] ?? 0n;
    const minor = Number(narrow === WIDE ? exact(graph, transfer).minor : narrow);
    target[transfer] = Math.log(Math.max(1, minor)) - (wholeUnit[currencies[transfer] ?? 0] ?? 0);
  }
  return target;
}

/** Spreads from the most used currency over the pairs that were exchanged most. */
function worthOf(graph: FlowGraph, paid: Float64Array, received: Float64Array): Float64Array {
  const count = graph.currencies.length;
  const uses = new Float64Array(count);
  const exchanged = new Map<number, number[]>();
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const [a, b] = [graph.paidCurrency[transfer] ?? 0, graph.receivedCurrency[transfer] ?? 0];
    uses[a] = (uses[a] ?? 0) + 1;
    if (a === b) continue;
    const rate = (received[transfer] ?? 0) - (paid[transfer] ?? 0);
    const key = Math.min(a, b) * count + Math.max(a, b);
    const rates = exchanged.get(key) ?? [];
    rates.push(a < b ? rate : -rate);
    exchanged.set(key, rates);
  }
  return spread(graph, uses, exchanged);
}

function spread(graph: FlowGraph, uses: Float64Array, exchanged: ReadonlyMap<number, number[]>): Float64Array {
  const count = uses.length;
  const worth = new Float64Array(count);
  const known = new Set([uses.indexOf(Math.max(0, ...uses))]);
  const pairs = [...exchanged].filter(([, rates]) => rates.length >= ENOUGH);
  pairs.sort(([a, left], [b, right]) => right.length - left.length || a - b);
  for (let next = pairs.find(joinsKnown); next !== undefined; next = pairs.find(joinsKnown)) {
    const [key, rates] = next;
    const [a, b] = [Math.floor(key / count), key % count];
    const rate = median(rates);
    if (known.has(a)) worth[b] = (worth[a] ?? 0) - rate;
    else worth[a] = (worth[b] ?? 0) + rate;
    known.add(a).add(b);
  }
  const [base = 0] = known;
  for (const [currency, code] of graph.currencies.entries()) {
    if (!known.has(currency)) worth[currency] = tabled(code) - tabled(entry(graph.currencies, base));
  }
  return worth;

  function joinsKnown([key]: readonly [number, number[]]): boolean {
    return known.has(Math.floor(key / count)) !== known.has(key % count);
  }
}

function tabled(code: string): number {
  return Math.log(REFERENCE_RATES[code] ?? 1);
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
