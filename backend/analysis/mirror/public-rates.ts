import type { Currency } from "../../domain/currency.ts";
import { dayValue, type SentenceValue, saidValue, say } from "../../domain/sentence.ts";
import { REFERENCE_RATES } from "../suspicion/reference-rates.ts";

/** What everybody could buy and sell at. */
export interface PublicRates {
  /** Where they are from, as a sentence names it. */
  readonly source: SentenceValue;
  /** ln of the US dollars of one whole unit at that moment; null where no rate is known. */
  readonly worth: (currency: Currency, at: number) => number | null;
}

/** One rate a currency for all times, of the day that the table is of. */
export const TABLED_RATES: PublicRates = {
  source: saidValue([say("desk.tabledRates", { day: dayValue("2025-03-14") })]),
  worth: (currency) => {
    const dollars = REFERENCE_RATES[currency];
    return dollars === undefined ? null : Math.log(dollars);
  },
};
