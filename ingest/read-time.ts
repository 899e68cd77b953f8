import type { Instant, Precision } from "../backend/domain/instant.ts";
import { say } from "../backend/domain/sentence.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** Order of the numbers in a date, and the era its years count from. */
export interface DateShape {
  readonly order: "year-month-day" | "day-month-year" | "month-day-year";
  readonly era: "gregorian" | "buddhist";
}

/** Such as 2025-03-14 14:02:11, 2025/03/14 or 20250314140211. */
export const YEAR_FIRST: DateShape = { order: "year-month-day", era: "gregorian" };

const CLOCK_TIME = String.raw`(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?`;
const WITH_YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK_TIME}$`);
const WITH_DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${CLOCK_TIME}$`);
const WITHOUT_MARKS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;

/** Buddhist year 2568 is 2025. */
const BUDDHIST_OFFSET = 543;

/**
 * The instant of a wall time such as "2025-03-14 14:02:11", "2022/09/01 00:20" or "14/03/68", to the precision that it shows.
 * An issue where it is no date, or the day does not exist.
 */
export function readTime(cell: string, shape: DateShape, clock: ZoneClock, column: string): Instant | RowIssue {
  const match = dateParts(cell, shape);
  if (!match) return rowIssue(column, cell, say(cell === "" ? "row.noDate" : "row.notDate"));
  const [, first = "", middle = "", third = "", hour, minute, second] = match;
  const [year, month, day] = inOrder[shape.order](first, middle, third);
  const at = clock.toUtc({
    year: gregorianYear(year, shape.era),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  });
  if (at === null) return rowIssue(column, cell, say(noSuch(hour, minute, second)));
  return { at, precision: precisionOf(hour, second) };
}

/** null for a blank cell. */
export function readOptionalTime(cell: string, shape: DateShape, clock: ZoneClock, column: string): Instant | null | RowIssue {
  return cell === "" ? null : readTime(cell, shape, clock, column);
}

type YearMonthDay = readonly [year: string, month: string, day: string];

const inOrder: Readonly<Record<DateShape["order"], (first: string, middle: string, last: string) => YearMonthDay>> = {
  "year-month-day": (year, month, day) => [year, month, day],
  "day-month-year": (day, month, year) => [year, month, day],
  "month-day-year": (month, day, year) => [year, month, day],
};

function dateParts(cell: string, { order }: DateShape): RegExpExecArray | null {
  if (order !== "year-month-day") return WITH_DAY_FIRST.exec(cell);
  return WITH_YEAR_FIRST.exec(cell) ?? WITHOUT_MARKS.exec(cell);
}

function gregorianYear(year: string, era: DateShape["era"]): number {
  const number = Number(year);
  if (era === "gregorian") return year.length === 2 ? 2000 + number : number;
  return (year.length === 2 ? 2500 + number : number) - BUDDHIST_OFFSET;
}

function precisionOf(hour: string | undefined, second: string | undefined): Precision {
  if (hour === undefined) return "day";
  return second === undefined ? "minute" : "second";
}

function noSuch(hour = "0", minute = "0", second = "0"): "row.noSuchDay" | "row.noSuchTime" {
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return inDay ? "row.noSuchDay" : "row.noSuchTime";
}
