import { isCurrencyCode } from "../../backend/domain/currency.ts";
import { moneyText } from "./print-money.ts";
import type { ZoneTimes } from "./print-time.ts";

const ISO_TIME = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;
const PLAIN_MONEY = /(?<![\d.,])(-?\d+(?:\.\d+)?) ([A-Z]{3,4})\b/g;

/** A server's sentence as the screen prints it: times in the chosen zone, "2260.00 CNY" as "CNY 2,260.00". */
export function printed(sentence: string, times: Pick<ZoneTimes, "moment">): string {
  return sentence
    .replace(ISO_TIME, (iso) => times.moment(iso))
    .replace(PLAIN_MONEY, (text, amount: string, currency: string) =>
      isCurrencyCode(currency) ? moneyText({ amount, currency }) : text,
    );
}
