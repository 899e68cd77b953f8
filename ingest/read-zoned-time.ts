import type { Instant } from "../backend/domain/instant.ts";
import { say } from "../backend/domain/sentence.ts";
import { type ZoneClock, zoneClock } from "../backend/domain/zone.ts";
import { readTime, YEAR_FIRST } from "./read-time.ts";
import { isIssue, type RowIssue, rowIssue } from "./row.ts";

/**
 * The instant of an ISO 8601 time ("2025-03-14T14:26:00+08:00", or Z). A time without a zone, and a bare day, is read by `clock`;
 * where that is null it is an issue.
 */
export function readZonedTime(cell: string, clock: ZoneClock | null, utc: ZoneClock, column: string): Instant | RowIssue {
  const match = ZONED.exec(cell);
  if (!match) {
    if (clock) return readTime(cell, YEAR_FIRST, clock, column);
    return rowIssue(column, cell, say("row.noZonedTime", { example: "2025-03-14T14:26:00+08:00" }));
  }
  const [, wall = "", sign, hours, minutes] = match;
  const instant = readTime(wall, YEAR_FIRST, utc, column);
  if (isIssue(instant) || sign === undefined) return instant;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { at: sign === "-" ? instant.at + offsetMs : instant.at - offsetMs, precision: instant.precision };
}

/** The reader of times that may be blank (null); one without a zone is read by `clock`. */
export function optionalTimeReader(clock: ZoneClock): (cell: string, column: string) => Instant | null | RowIssue {
  const utc = zoneClock("UTC");
  return (cell, column) => (cell === "" ? null : readZonedTime(cell, clock, utc, column));
}

const ZONED = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|([+-])(\d{2}):?(\d{2}))$/;
