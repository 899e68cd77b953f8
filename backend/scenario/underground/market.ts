import type { Random } from "../random.ts";
import { CURRENCIES, type CurrencyNumber } from "./book.ts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** When the records begin. */
export const START_MS = Date.UTC(2025, 0, 6);

/** What a currency is worth over the time of the records. */
export interface Market {
  /** ln of the US dollars that one unit is worth at that moment. */
  readonly worth: (currency: CurrencyNumber, at: number) => number;
  /** The same as it was published for that day: the day's first value. */
  readonly published: (code: string, at: number) => number | null;
}

const FIRST = [Math.log(0.138), Math.log(0.0297), 0] as const;
const HOURLY_SD = [0.0003, 0.0006, 0.0001] as const;

/** Rates that wander by the hour; publishedError is by how much the published ones are wrong, as a share. */
export function marketOf(random: Random, days: number, publishedError: number): Market {
  const walks = CURRENCIES.map((_, currency) => {
    const sd = HOURLY_SD[currency] ?? 0;
    let level: number = FIRST[currency] ?? 0;
    return Float64Array.from({ length: (days + 8) * 24 }, () => {
      level += sd * random.normal();
      return level;
    });
  });
  const worth = (currency: CurrencyNumber, at: number): number => {
    const walk = walks[currency];
    const hour = Math.min((walk?.length ?? 1) - 1, Math.max(0, Math.floor((at - START_MS) / HOUR_MS)));
    return walk?.[hour] ?? 0;
  };
  return {
    worth,
    published: (code, at) => {
      const currency = CURRENCIES.map(String).indexOf(code);
      if (currency < 0) return null;
      const day = START_MS + Math.floor((at - START_MS) / DAY_MS) * DAY_MS;
      // Only one currency is off: an error that all share would cancel.
      return worth(currency as CurrencyNumber, day) + (currency === 0 ? Math.log1p(publishedError) : 0);
    },
  };
}
