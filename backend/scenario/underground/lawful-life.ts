import type { Random } from "../random.ts";
import type { Book, CurrencyNumber } from "./book.ts";
import { DAY_MS, HOUR_MS, START_MS } from "./market.ts";

/** What a payment usually has in each currency, in whole units: about the same worth. */
export const USUAL_AMOUNT = [800, 3_700, 110] as const;

const PEOPLE_A_TRANSFER = [0.05, 0.05, 0.08] as const;

/** Hours in which people pay, local time, as weights. */
const HOURS = [1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 10, 9, 8, 8, 9, 9, 8, 8, 8, 9, 9, 8, 5, 3] as const;
const HOURS_SUM = HOURS.reduce((sum: number, weight) => sum + weight, 0);

/** A moment of that day, more often when people are awake. UTC milliseconds; east is hours ahead of UTC. */
export function momentOf(random: Random, day: number, east = 8): number {
  let left = random.next() * HOURS_SUM;
  const hour = HOURS.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return START_MS + day * DAY_MS + (Math.max(0, hour) - east) * HOUR_MS + random.int(0, 3_599) * 1000;
}

/** An amount as people choose it: a third in round hundreds, a fifth in whole tens, the rest to the hundredth. */
export function chosenAmount(random: Random, usual: number, spread: number): number {
  const value = usual * Math.exp(spread * random.normal());
  const ending = random.next();
  if (ending < 0.33 && value >= 100) return Math.round(value / 100) * 100;
  if (ending < 0.53 && value >= 10) return Math.round(value / 10) * 10;
  return value;
}

export interface LifeOptions {
  readonly transfers: readonly [number, number, number];
  readonly days: number;
}

/** People, shops and wallets of each currency who deal among themselves, with habits; the account numbers of each currency. */
export function liveLawfully(book: Book, random: Random, { transfers, days }: LifeOptions): readonly (readonly number[])[] {
  return transfers.map((count, currency) =>
    liveIn(book, random.fork(`life ${currency}`), currency as CurrencyNumber, count, days),
  );
}

function liveIn(book: Book, random: Random, currency: CurrencyNumber, transfers: number, days: number): readonly number[] {
  const people = Array.from({ length: Math.max(40, Math.round(transfers * PEOPLE_A_TRANSFER[currency])) }, () =>
    book.open(currency),
  );
  const shops = people.slice(0, Math.ceil(people.length * 0.04));
  const habits = people.map(() => ({
    usual: USUAL_AMOUNT[currency] * Math.exp(random.normal()),
    friends: Array.from({ length: random.int(4, 14) }, () => random.pick(people)),
  }));
  for (let left = transfers; left > 0; left -= 1) {
    const payer = random.int(0, people.length - 1);
    const habit = habits[payer];
    const from = people[payer];
    if (habit === undefined || from === undefined) continue;
    const kind = random.next();
    const to = kind < 0.3 ? random.pick(shops) : kind < 0.9 ? random.pick(habit.friends) : random.pick(people);
    if (to === from) continue;
    book.pay(from, to, momentOf(random, random.int(0, days - 1)), chosenAmount(random, habit.usual, 0.9));
  }
  return people;
}
