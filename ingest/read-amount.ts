import { type Currency, exponentOf } from "../backend/domain/currency.ts";
import type { Money } from "../backend/domain/money.ts";
import { say } from "../backend/domain/sentence.ts";
import { type RowIssue, rowIssue } from "./row.ts";

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** An exact amount of a cell, "1234.5" or "1,234.50". An issue when it is none, or has more places than the currency. */
export function readAmount(cell: string, currency: Currency, column: string): Money | RowIssue {
  const plain = cell.includes(",") && GROUPED.test(cell) ? cell.replaceAll(",", "") : cell;
  const match = PLAIN.exec(plain);
  if (!match) return rowIssue(column, cell, say(cell === "" ? "row.noAmount" : "row.notAmount"));
  const exponent = exponentOf(currency);
  const places = withoutTrailingZeros(match[3] ?? "", exponent);
  if (places.length > exponent) return rowIssue(column, cell, say("row.tooPrecise", { currency, places: exponent }));
  const minor = BigInt((match[2] ?? "") + places.padEnd(exponent, "0"));
  return { minor: match[1] === "-" ? -minor : minor, currency };
}

/** Like readAmount, and an issue when it is below zero: direction has its own column. */
export function readPositiveAmount(cell: string, currency: Currency, column: string): Money | RowIssue {
  const amount = readAmount(cell, currency, column);
  return "minor" in amount && amount.minor < 0n ? rowIssue(column, cell, say("row.belowZero")) : amount;
}

/** null for a blank cell. */
export function readOptionalAmount(cell: string, currency: Currency, column: string): Money | null | RowIssue {
  return cell === "" ? null : readAmount(cell, currency, column);
}

function withoutTrailingZeros(places: string, exponent: number): string {
  return places.length > exponent ? places.replace(/0+$/, "") : places;
}
