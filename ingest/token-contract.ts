import { type Currency, parseCurrency } from "../backend/domain/currency.ts";
import { say } from "../backend/domain/sentence.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** Contracts of the issuers themselves (tether.to and circle.com, supported protocols). Any other token may call itself USDT. */
const CONTRACTS: ReadonlyMap<string, Currency> = new Map([
  ["0xdac17f958d2ee523a2206206994597c13d831ec7", parseCurrency("USDT")],
  ["TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", parseCurrency("USDT")],
  ["0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", parseCurrency("USDC")],
  ["TEkxiTehnzSmSe2XqrBj4w32RUN966rdz8", parseCurrency("USDC")],
]);

/** The currency of a token by its contract, both with 6 decimals. An issue for every other contract, whatever it calls itself. */
export function tokenCurrency(contract: string, symbol: string, column: string): Currency | RowIssue {
  const currency = CONTRACTS.get(contract.startsWith("0x") ? contract.toLowerCase() : contract);
  if (currency) return currency;
  const isFake = /usd[tc]/i.test(symbol);
  const what = isFake ? say("row.fakeToken", { symbol }) : say("row.otherToken");
  return rowIssue(column, contract, what, say("mend.otherToken"));
}
