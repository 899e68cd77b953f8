import type { Instant } from "../backend/domain/instant.ts";
import { say } from "../backend/domain/sentence.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import { type RowIssue, rowIssue } from "./row.ts";

/** A day, and what must be said of it; null when it is a day of the calendar. */
export interface SwiftDay {
  readonly at: Instant;
  readonly mark: string | null;
}

/**
 * A day written YYYYMMDD. Banks that count 30 days a month write 30 February: it is kept as the month's last day and marked.
 * An issue for any other day that does not exist.
 */
export function readSwiftDay(text: string, clock: ZoneClock, column: string): SwiftDay | RowIssue {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const utc = (of: number): number | null => clock.toUtc({ year, month, day: of, hour: 0, minute: 0, second: 0 });
  const at = utc(day);
  if (at !== null) return { at: { at, precision: "day" }, mark: null };
  const last = month === 2 && day <= 30 ? (utc(29) ?? utc(28)) : null;
  if (last === null) return rowIssue(column, text, say("row.noSuchDay"));
  return { at: { at: last, precision: "day" }, mark: `${day} February, kept as the month's last day` };
}
