import { type Currency, exponentOf, parseCurrency } from "./currency.ts";
import { LedgerhoundError } from "./errors.ts";

/** An exact amount. minor counts the currency's smallest unit: fen for CNY, yen for JPY. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** Money as every JSON document writes it: a plain decimal with all places of the currency. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** No coin of any country counts finer than a thousandth. */
const COIN_PLACES = 3;
const PLAIN_DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

/** Reads a plain decimal ("1234.5"). Throws bad-input when it is none or has more places than the currency. */
export function parseMoney(amount: string, currency: Currency): Money {
  const match = PLAIN_DECIMAL.exec(amount.trim());
  if (!match) throw new LedgerhoundError("bad-input", `"${amount}" is not a plain decimal amount.`, { amount });
  const [, sign = "", whole = "0", places = ""] = match;
  const exponent = exponentOf(currency);
  const significant = places.replace(/0+$/, "");
  if (significant.length > exponent) {
    throw new LedgerhoundError("bad-input", `"${amount}" has more decimal places than ${currency} (${exponent}).`, {
      amount,
      currency,
    });
  }
  const minor = BigInt(whole + significant.padEnd(exponent, "0"));
  return { minor: sign === "-" ? -minor : minor, currency };
}

/** The amount alone, all decimal places, no grouping: "-0.05". */
export function plainAmount({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const sign = minor < 0n ? "-" : "";
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** As every screen and page prints it, in every language: "CNY 480,000.00", "USDT 13,342.50", a minus as U+2212. Always exact. */
export function printMoney(value: Money): string {
  return `${value.currency} ${printAmount(value)}`;
}

/** The amount with comma groups and a dot, without its code: "480,000.00". */
export function printAmount(value: Money): string {
  const [whole = "", places] = plainAmount(value).replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (value.minor < 0n ? "−" : "") + (places === undefined ? grouped : `${grouped}.${printedPlaces(places)}`);
}

/** Coins are shown whole; of the many places of a token, zeros past the second say nothing: "500000" is "50", "503400" is "5034". */
function printedPlaces(places: string): string {
  return places.length <= COIN_PLACES ? places : places.replace(/(?<=^\d{2,})0+$/, "");
}

export function moneyToJson(value: Money): MoneyJson {
  return { amount: plainAmount(value), currency: value.currency };
}

export function moneyFromJson(json: MoneyJson): Money {
  return parseMoney(json.amount, parseCurrency(json.currency));
}

/** Adds two amounts of one currency. Mixing currencies is a bug, not an input error. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`cannot add ${a.currency} and ${b.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** One sum a currency, ordered by code: amounts of different currencies are never added. */
export function sumByCurrency(values: Iterable<Money>): readonly Money[] {
  const sums = new Map<Currency, bigint>();
  for (const { minor, currency } of values) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => ({ minor, currency }));
}

/**
 * Splits total in proportion to weights (none negative, not all zero unless total is zero).
 * Parts always sum to total; leftover units go to the largest remainders, earliest first.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) {
    if (total !== 0n) throw new Error("cannot apportion over weights that are all zero");
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (total * weight) / whole);
  const remainders = weights.map((weight, index) => ({ index, remainder: (total * weight) % whole }));
  let left = total - parts.reduce((sum, part) => sum + part, 0n);
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts;
}
