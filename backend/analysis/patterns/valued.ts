import type { Currency } from "../../domain/currency.ts";
import { exponentOf } from "../../domain/currency.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, receivedOf } from "../flow-reading.ts";

/** How many units of one common currency one unit was worth on the day that holds the moment (UTC); null: no rate is stated. */
export type DailyRates = (currency: Currency, at: number) => number | null;

export const NO_RATES: DailyRates = () => null;

/**
 * What each transfer moved in value units: hundredths of the common currency at the stated daily rate, or minor units of the
 * currency itself where none is stated. Whole numbers; only values of one unit may be compared. Exact up to 2^53.
 */
export interface Valued {
  readonly paid: Float64Array;
  readonly received: Float64Array;
  /** 0 is the common currency, else 1 + the currency's number. */
  readonly paidUnit: Int16Array;
  readonly receivedUnit: Int16Array;
  /** 1 where both sides are accounts that money may be followed through, the two differ and something moved. */
  readonly counts: Uint8Array;
}

export function valuesOf(graph: FlowGraph, rates: DailyRates): Valued {
  const valued = {
    paid: new Float64Array(graph.size),
    received: new Float64Array(graph.size),
    paidUnit: new Int16Array(graph.size),
    receivedUnit: new Int16Array(graph.size),
    counts: new Uint8Array(graph.size),
  };
  const scales = graph.currencies.map((currency) => 100 / 10 ** exponentOf(currency));
  const value = (minor: bigint, currency: number, at: number): readonly [value: number, unit: number] => {
    const rate = rates(entry(graph.currencies, currency), at);
    return rate === null ? [Number(minor), 1 + currency] : [Math.round(Number(minor) * entry(scales, currency) * rate), 0];
  };
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const at = cell(graph.earliest, transfer);
    const [paid, paidUnit] = value(paidOf(graph, transfer).minor, cell(graph.paidCurrency, transfer), at);
    const [received, receivedUnit] = value(receivedOf(graph, transfer).minor, cell(graph.receivedCurrency, transfer), at);
    valued.paid[transfer] = paid;
    valued.paidUnit[transfer] = paidUnit;
    valued.received[transfer] = received;
    valued.receivedUnit[transfer] = receivedUnit;
    const [from, to] = [cell(graph.from, transfer), cell(graph.to, transfer)];
    const isBetween = from !== to && cell(graph.traversable, from) === 1 && cell(graph.traversable, to) === 1;
    valued.counts[transfer] = isBetween && paid > 0 && received > 0 ? 1 : 0;
  }
  return valued;
}
