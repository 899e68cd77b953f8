import type { Brand } from "./brand.ts";
import { LedgerhoundError } from "./errors.ts";

/** An ISO 4217 code, or one of the chain assets named in the table below. */
export type Currency = Brand<"Currency">;

/** Decimal places of the minor unit. Source: ISO 4217 list one (2026), and each token's own contract. */
const CODES_BY_EXPONENT: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
      DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT
      LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
      QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS
      VED VES WST XCD YER ZAR ZMW ZWG`,
  3: "BHD IQD JOD KWD LYD OMR TND",
  6: "USDT USDC TRX XRP",
  8: "BTC LTC BCH",
  18: "ETH BNB",
};

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_EXPONENT).flatMap(([exponent, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => [code, Number(exponent)] as const),
  ),
);

/** The currency of a code such as "CNY". Throws bad-input for a code that is in no table. */
export function parseCurrency(code: string): Currency {
  const upper = code.trim().toUpperCase();
  if (!EXPONENTS.has(upper)) {
    throw new LedgerhoundError("bad-input", `"${code}" is no currency code. Use an ISO 4217 code such as CNY, or USDT.`, {
      code,
    });
  }
  return upper as Currency;
}

export function isCurrencyCode(code: string): boolean {
  return EXPONENTS.has(code);
}

/** Decimal places of the currency's minor unit: 2 for CNY, 0 for JPY, 6 for USDT. */
export function exponentOf(currency: Currency): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new Error(`currency without exponent: ${currency}`);
  return exponent;
}
