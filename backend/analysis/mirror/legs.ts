import type { Currency } from "../../domain/currency.ts";
import { entry } from "../columns.ts";
import { float } from "../suspicion/numbers.ts";
import type { PublicRates } from "./public-rates.ts";

/** Payments into (or out of) pool-like accounts, ordered by till, then time. Those of till t are starts[t] … starts[t + 1] − 1. */
export interface Legs {
  readonly size: number;
  readonly starts: Int32Array;
  readonly transfer: Int32Array;
  readonly till: Int32Array;
  /** First and last millisecond of it. */
  readonly at: Float64Array;
  readonly until: Float64Array;
  /** ln of the amount in whole units. */
  readonly level: Float64Array;
  /** How common this very amount is with this till, per nat. */
  readonly density: Float64Array;
}

/** One currency of one account that many deal with in both directions. */
export interface Tills {
  readonly size: number;
  readonly account: Int32Array;
  readonly currency: Int32Array;
  readonly ins: Legs;
  readonly outs: Legs;
}

/** From money into a till of one currency to money out of one of the other. */
export interface Crossing {
  readonly first: number;
  readonly second: number;
  /** ln of the units of the second that one of the first was publicly worth at that moment. */
  readonly rate: (at: number) => number;
  /** What either was worth, first and second: the rate follows from these. */
  readonly worths: readonly [WorthByDay, WorthByDay];
}

/** Every ordered pair of currencies that tills have. Between two days' public rates the rate is taken to move evenly. */
export function crossingsOf(
  { currency }: Tills,
  currencies: readonly Currency[],
  rates: PublicRates,
  span: { readonly from: number; readonly until: number },
): readonly Crossing[] {
  const used = [...new Set(currency)].sort((a, b) => a - b);
  const worth = new Map(used.map((one) => [one, worthByDay(rates, entry(currencies, one), span)]));
  return used.flatMap((first) =>
    used.flatMap((second) => {
      const [own, other] = [worth.get(first), worth.get(second)];
      if (first === second || own === undefined || other === undefined) return [];
      return [{ first, second, rate: (at: number) => worthAt(own, at) - worthAt(other, at), worths: [own, other] as const }];
    }),
  );
}

const DAY_MS = 86_400_000;

/** What one unit of a currency was worth from a day on. */
export interface WorthByDay {
  readonly firstDay: number;
  readonly worth: Float64Array;
}

/** One value for each day that the records touch; a day without one has the day's before. */
function worthByDay({ worth }: PublicRates, currency: Currency, { from, until }: { from: number; until: number }): WorthByDay {
  const firstDay = Math.floor(from / DAY_MS);
  const days = Math.floor(until / DAY_MS) - firstDay + 2;
  let known = worth(currency, from) ?? 0;
  const values = Float64Array.from({ length: days }, (_, day) => {
    known = worth(currency, (firstDay + day) * DAY_MS) ?? known;
    return known;
  });
  return { firstDay, worth: values };
}

function worthAt({ firstDay, worth }: WorthByDay, at: number): number {
  const day = Math.min(worth.length - 2, Math.max(0, Math.floor(at / DAY_MS) - firstDay));
  const share = Math.min(1, Math.max(0, at / DAY_MS - firstDay - day));
  return (1 - share) * float(worth, day) + share * float(worth, day + 1);
}

/** Leg numbers of these tills, till by till. */
export function numbersOfTills({ starts }: Legs, tills: readonly number[]): Int32Array {
  const ends = tills.map((till) => [starts[till] ?? 0, starts[till + 1] ?? 0] as const);
  const numbers = new Int32Array(ends.reduce((sum, [start, end]) => sum + end - start, 0));
  let filled = 0;
  for (const [start, end] of ends) {
    for (let leg = start; leg < end; leg += 1) numbers[filled++] = leg;
  }
  return numbers;
}

/** Leg numbers of these tills, in time order, then by number. */
export function legsOfTills(legs: Legs, tills: readonly number[]): Int32Array {
  const numbers = numbersOfTills(legs, tills);
  // One till's legs are in time order already.
  return tills.length < 2 ? numbers : numbers.sort((a, b) => float(legs.at, a) - float(legs.at, b) || a - b);
}

/** Numbers of the tills of one currency, rising. */
export function tillsIn({ currency }: Tills, wanted: number): readonly number[] {
  return [...currency.keys()].filter((till) => currency[till] === wanted);
}
