import type { DateShape } from "./read-time.ts";

/** How days are written, where their numbers allow only one reading; the possible orders where they do not. */
export interface SniffedDays {
  readonly orders: readonly DateShape["order"][];
  /** null: two-digit years could be of either era. */
  readonly era: DateShape["era"] | null;
}

const PARTS = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/;

/** 01/02/03 is a question, never a guess: one day above 12 among the rows settles it. */
export function sniffDays(cells: readonly string[]): SniffedDays {
  const days = cells.map((cell) => PARTS.exec(cell)).filter((match) => match !== null);
  if (days.length === 0) return { orders: ["year-month-day"], era: eraOf(cells.map((cell) => cell.slice(0, 4))) };
  if (days.every(([, first = ""]) => first.length === 4))
    return { orders: ["year-month-day"], era: eraOf(days.map(([, year = ""]) => year)) };
  const orders: DateShape["order"][] = [];
  if (days.every(([, , middle]) => Number(middle) <= 12)) orders.push("day-month-year");
  if (days.every(([, first]) => Number(first) <= 12)) orders.push("month-day-year");
  return { orders, era: eraOf(days.map(([, , , year = ""]) => year)) };
}

function eraOf(years: readonly string[]): DateShape["era"] | null {
  if (years.every((year) => Number(year) > 2_400)) return "buddhist";
  return years.every((year) => year.length === 4 && Number(year) < 2_400) ? "gregorian" : null;
}

/** Whether 1.234,56 is meant; null where "1.234" could be either. */
export function sniffDecimalComma(cells: readonly string[]): boolean | null {
  const numbers = cells.map((cell) => cell.replace(/[^\d.,]/g, "")).filter((cell) => /[.,]/.test(cell));
  if (numbers.length === 0) return false;
  const comma = numbers.some((cell) => /,\d{1,2}$|,\d{4,}$|\..*,/.test(cell));
  const dot = numbers.some((cell) => /\.\d{1,2}$|\.\d{4,}$|,.*\.|(?:,\d{3}){2,}$/.test(cell));
  return comma === dot ? null : comma;
}

/** What an amount below zero means, by the balances beside it in either order of rows; null where they do not tell. */
export function sniffNegative(
  amounts: readonly string[],
  balances: readonly string[],
  decimalComma: boolean,
): "out" | "in" | null {
  const changes = balances.map((cell, row) => centsOf(cell, decimalComma) - centsOf(balances[row - 1] ?? "", decimalComma));
  const cents = amounts.map((cell) => centsOf(cell, decimalComma));
  const count = (sign: number): number =>
    changes.filter((change, row) => change === sign * (cents[row] ?? 0) || change === -sign * (cents[row - 1] ?? 0)).length;
  const [out, into] = [count(1), count(-1)];
  if (out === into) return null;
  return out > into ? "out" : "in";
}

/** NaN for what is no amount: it equals nothing. */
function centsOf(cell: string, decimalComma: boolean): number {
  const plain = cell.replace(/[^\d.,+-]/g, "");
  const dotted = decimalComma ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", "");
  const match = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/.exec(dotted);
  if (!match) return Number.NaN;
  const units = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -units : units;
}
