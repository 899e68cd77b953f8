import type { Random } from "../random.ts";
import type { Book, CurrencyNumber } from "./book.ts";
import type { People } from "./hard-lawful.ts";
import { chosenAmount, momentOf, USUAL_AMOUNT } from "./lawful-life.ts";
import type { Market } from "./market.ts";

/** How one underground bank works. */
export interface BankTerms {
  readonly name: string;
  /** Deals, each a mirror pair unless it is split or netted. */
  readonly deals: number;
  readonly foreign: CurrencyNumber;
  /** Pool accounts on each side. */
  readonly accounts: readonly [number, number];
  /** What the customer loses against the market, in either direction. */
  readonly spread: number;
  /** Share of deals whose second leg is set off against other business and never shows. */
  readonly netted: number;
  /** Share of deals paid out in two or three parts. */
  readonly split: number;
  /** Share of deals paid in in two or three parts. */
  readonly joined: number;
  /** Standard deviation of what is haggled off a single deal, as a share. */
  readonly noise: number;
  /** Standard deviation of the change of the spread from day to day, as a share. */
  readonly drift: number;
  /** Longest usual wait between the legs, in hours. */
  readonly longestLagHours: number;
  /** Payments of the pools that belong to no deal, a deal and side. */
  readonly otherBusiness: number;
  /** Share of deals at a better rate for the bank's friends, and by how much. */
  readonly friends: { readonly share: number; readonly bonus: number };
}

/** What all banks have in common until a trial says otherwise. */
export const PLAIN_BANK = {
  netted: 0,
  split: 0.12,
  joined: 0.08,
  noise: 0.0006,
  drift: 0.0004,
  longestLagHours: 22,
  otherBusiness: 0.25,
  friends: { share: 0, bonus: 0 },
} as const;

/** One deal as it truly was: rows of its first and second legs, and ln(second ÷ first) at the bank's own rate. */
export interface Deal {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly rate: number;
  readonly at: number;
}

export interface PlantedBank {
  readonly terms: BankTerms;
  readonly pools: readonly [readonly number[], readonly number[]];
  readonly deals: readonly Deal[];
}

/** Plants the bank's deals over the days, with the pool accounts taking turns. */
export function plantBank(
  book: Book,
  random: Random,
  people: People,
  market: Market,
  days: number,
  terms: BankTerms,
): PlantedBank {
  const pools = ([0, terms.foreign] as const).map((currency, side) =>
    Array.from({ length: terms.accounts[side] ?? 1 }, () => book.open(currency)),
  );
  const [home = [], away = []] = pools;
  const spreads = spreadByDay(random, terms, days);
  const scene = { book, random, people, market, terms, days, spreads, home, away };
  const deals = Array.from({ length: terms.deals }, () => deal(scene));
  for (const pool of [...home, ...away]) otherBusiness(scene, pool);
  return { terms, pools: [home, away], deals };
}

interface DealScene {
  readonly book: Book;
  readonly random: Random;
  readonly people: People;
  readonly market: Market;
  readonly terms: BankTerms;
  readonly days: number;
  readonly spreads: Float64Array;
  readonly home: readonly number[];
  readonly away: readonly number[];
}

function spreadByDay(random: Random, { spread, drift }: BankTerms, days: number): Float64Array {
  let level = spread;
  return Float64Array.from({ length: days + 1 }, () => {
    level += drift * random.normal() - 0.1 * (level - spread);
    return level;
  });
}

function deal(scene: DealScene): Deal {
  const { book, random, people, market, terms, home, away } = scene;
  const outward = random.chance(0.62);
  const [first, second] = outward ? [0 as CurrencyNumber, terms.foreign] : [terms.foreign, 0 as CurrencyNumber];
  const day = random.int(0, scene.days - 1);
  const at = momentOf(random, day);
  const friend = random.chance(terms.friends.share);
  const spread = (scene.spreads[day] ?? terms.spread) - (friend ? terms.friends.bonus : 0);
  const rate = market.worth(first, at) - market.worth(second, at) - spread;
  const asked = chosenAmount(random, USUAL_AMOUNT[first] * 12, 0.9);
  const paidIn = parts(random, asked, terms.joined).map((amount, part) =>
    book.pay(
      random.pick(people[first] ?? []),
      inTurn(scene, outward ? home : away, day),
      at + part * random.int(2, 50) * 60_000,
      amount,
    ),
  );
  if (random.chance(terms.netted)) return { first: paidIn, second: [], rate, at };
  const whole = paidIn.reduce((sum, row) => sum + (book.hundredths[row] ?? 0) / 100, 0);
  const given = endedAsPaid(random, whole * Math.exp(rate + terms.noise * random.normal()), second);
  const paidOut = parts(random, given, paidIn.length > 1 ? 0 : terms.split).map((amount) => {
    const after = at + lag(random, terms);
    return book.pay(inTurn(scene, outward ? away : home, day), random.pick(people[second] ?? []), after, amount);
  });
  return { first: paidIn, second: paidOut, rate, at };
}

/** Two or three parts for that share of amounts, the last one taking what is left to the hundredth. */
function parts(random: Random, amount: number, share: number): number[] {
  if (!random.chance(share)) return [amount];
  const count = random.chance(0.7) ? 2 : 3;
  let left = Math.round(amount * 100);
  return Array.from({ length: count }, (_, part) => {
    const waiting = count - part;
    const ideal = (left / waiting) * (0.6 + 0.8 * random.next());
    const taken = waiting === 1 ? left : Math.max(1, roundly(random, ideal));
    left = Math.max(1, left - taken);
    return taken / 100;
  });
}

function roundly(random: Random, hundredths: number): number {
  const step = random.chance(0.6) && hundredths > 50_000 ? 10_000 : 1;
  return Math.round(hundredths / step) * step;
}

/** Half of the payouts leave out what is less than a ten-thousandth or so: whole units, or tenths of a USDT. */
function endedAsPaid(random: Random, amount: number, currency: CurrencyNumber): number {
  if (!random.chance(0.5)) return amount;
  return currency === 2 ? Math.round(amount * 10) / 10 : Math.round(amount);
}

/** Pool accounts take turns of some days; two are in use at any time. */
function inTurn({ random }: DealScene, pools: readonly number[], day: number): number {
  const turn = Math.floor(day / 12);
  const open = pools.length <= 2 ? pools : [0, 1, 2].map((offset) => pools[(turn + offset) % pools.length] ?? 0);
  return random.pick(open);
}

/** Most second legs within hours, some up to the longest. */
function lag(random: Random, { longestLagHours }: BankTerms): number {
  const quick = random.chance(0.8);
  const minutes = quick ? 3 + 177 * random.next() : 180 + (longestLagHours * 60 - 180) * random.next();
  return Math.round(minutes * 60_000);
}

function otherBusiness({ book, random, people, terms, days }: DealScene, pool: number): void {
  const currency = book.currencyOf(pool);
  const customers = people[currency] ?? [];
  const share = (terms.deals * terms.otherBusiness) / Math.max(1, terms.accounts[currency === 0 ? 0 : 1]);
  for (let left = Math.ceil(share); left > 0; left -= 1) {
    const at = momentOf(random, random.int(0, days - 1));
    const amount = chosenAmount(random, USUAL_AMOUNT[currency] * 10, 1);
    if (random.chance(0.5)) book.pay(random.pick(customers), pool, at, amount);
    else book.pay(pool, random.pick(customers), at, amount);
  }
}
