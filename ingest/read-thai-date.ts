import type { Instant } from "../backend/domain/instant.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import { readTime } from "./read-time.ts";
import type { RowIssue } from "./row.ts";

const MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ");

/**
 * The instant of a Thai day, "2568-06-11", "11/06/2568" or "11 มิถุนายน 2568", and a time of day. A year above 2400 is of the
 * Buddhist era, another of the Gregorian; two digits are no year here. An issue where it is no day.
 */
export function readThaiDate(day: string, time: string, clock: ZoneClock, column: string): Instant | RowIssue {
  const words = /^(\d{1,2})\s+(\S+)\s+(\d{4})$/.exec(day);
  const month = words ? MONTHS.indexOf(words[2] ?? "") + 1 : 0;
  const plain = words && month > 0 ? `${words[1]}/${month}/${words[3]}` : day;
  const year = /\d{4}/.exec(plain)?.[0] ?? "";
  const era = Number(year) > 2_400 ? "buddhist" : "gregorian";
  const order = /^\d{4}/.test(plain) ? "year-month-day" : "day-month-year";
  const shape = { order, era } as const;
  return readTime(year === "" ? day.replaceAll("/", "?") : `${plain} ${time}`.trim(), shape, clock, column);
}
