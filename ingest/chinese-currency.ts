import { type Currency, isCurrencyCode, parseCurrency } from "../backend/domain/currency.ts";
import { say } from "../backend/domain/sentence.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** How Chinese banks write currencies beside the ISO code: by name, by ISO 4217 number, by abbreviation. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["人民币", "CNY"],
  ["人民币元", "CNY"],
  ["RMB", "CNY"],
  ["156", "CNY"],
  ["美元", "USD"],
  ["840", "USD"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["344", "HKD"],
  ["欧元", "EUR"],
  ["978", "EUR"],
  ["日元", "JPY"],
  ["392", "JPY"],
  ["英镑", "GBP"],
  ["泰铢", "THB"],
  ["764", "THB"],
]);

/** The currency of a cell such as "CNY", "人民币" or "156". A blank is an issue: an amount without a currency is none. */
export function readChineseCurrency(cell: string, column: string): Currency | RowIssue {
  const code = CODES.get(cell) ?? cell;
  return isCurrencyCode(code)
    ? parseCurrency(code)
    : rowIssue(column, cell, say(cell === "" ? "row.noCurrency" : "row.notCurrency"));
}
