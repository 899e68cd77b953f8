import type { Currency } from "../../domain/currency.ts";
import { CNY, THB, USD } from "../party.ts";
import type { Random } from "../random.ts";

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** When the records begin. */
export const START_MS = Date.UTC(2025, 0, 6);

/** One country's accounts: a stretch of numbers, shops first, then firms, then people. */
export interface Country {
  readonly currency: Currency;
  /** Units of it that a dollar buys on the first day. */
  readonly rate: number;
  readonly first: number;
  readonly shops: number;
  readonly firms: number;
  readonly size: number;
}

export interface World {
  readonly accounts: number;
  readonly days: number;
  readonly countries: readonly Country[];
  readonly countryOf: Uint8Array;
  /** ln of the dollars that a payment of this account usually has. */
  readonly level: Float64Array;
}

const SHARES = [
  { currency: CNY, rate: 7.2, share: 0.5 },
  { currency: THB, rate: 33.5, share: 0.3 },
  { currency: USD, rate: 1, share: 0.2 },
] as const;

const TYPICAL_DOLLARS = Math.log(220);

/** People, shops and firms of three countries. */
export function makeWorld(random: Random, accounts: number, days: number): World {
  const countryOf = new Uint8Array(accounts);
  const level = new Float64Array(accounts);
  let first = 0;
  const countries = SHARES.map(({ currency, rate, share }, country): Country => {
    const size = Math.floor(accounts * share);
    const made = { currency, rate, first, shops: Math.ceil(size * 0.05), firms: Math.ceil(size * 0.01), size };
    countryOf.fill(country, first, first + size);
    first += size;
    return made;
  });
  for (let account = 0; account < accounts; account += 1) level[account] = TYPICAL_DOLLARS + random.normal();
  return { accounts, days, countries, countryOf, level };
}

export function countryOf(world: World, account: number): Country {
  const country = world.countries[world.countryOf[account] ?? 0];
  if (country === undefined) throw new Error(`account ${account} is of no country`);
  return country;
}

/** A shop of the country, busier ones more often: the weight of rank r is r^−0.8. */
export function shopIn({ first, shops }: Country, random: Random): number {
  return first + Math.min(shops - 1, Math.floor(shops * random.next() ** 5));
}

export function firmIn({ first, shops, firms }: Country, random: Random): number {
  return first + shops + random.int(0, firms - 1);
}

export function personIn({ first, shops, firms, size }: Country, random: Random): number {
  return first + random.int(shops + firms, size - 1);
}

/** Anybody; at home mostly. */
export function strangerTo(world: World, account: number, random: Random, homeShare = 0.9): number {
  const country = random.chance(homeShare) ? countryOf(world, account) : random.pick(world.countries);
  return personIn(country, random);
}

/** A moment of ordinary activity within the days given. */
export function momentWithin(random: Random, fromDay: number, untilDay: number): number {
  const day = fromDay + Math.floor(random.next() * (untilDay - fromDay));
  return awake(START_MS + day * DAY_MS + random.next() * DAY_MS, random);
}

/** Most of what would fall into the night happens after seven, for lawful and unlawful alike. */
export function awake(at: number, random: Random): number {
  const hour = (at % DAY_MS) / HOUR_MS;
  return hour < 7 && random.chance(0.9) ? at + 7 * HOUR_MS : at;
}
