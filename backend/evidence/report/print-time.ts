import type { Instant } from "../../domain/instant.ts";
import { type ZoneClock, zoneClock } from "../../domain/zone.ts";

export interface TimePrinter {
  /** "UTC+8" at that moment. */
  readonly zoneName: (ms: number) => string;
  /** "2025-03-14 14:02:11": Gregorian, 24 hours. */
  readonly moment: (ms: number) => string;
  /** Only as much as is known: "2025-03-14 14:02" or "2025-03-14" for minute and day precision. */
  readonly instant: (instant: Instant) => string;
  /** The year of the Buddhist era at that moment in the zone. */
  readonly buddhistYear: (ms: number) => number;
}

/** Prints times of one IANA zone, the same in every language. */
export function timePrinter(zone: string): TimePrinter {
  const clock = zoneClock(zone);
  const moment = (ms: number) => wallText(clock, ms);
  return {
    moment,
    instant: ({ at, precision }) => moment(at).slice(0, { second: 19, minute: 16, day: 10 }[precision]),
    zoneName: (ms) => offsetName(clock, ms),
    buddhistYear: (ms) => clock.toWall(ms).year + 543,
  };
}

function wallText(clock: ZoneClock, ms: number): string {
  const { year, month, day, hour, minute, second } = clock.toWall(ms);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

function offsetName(clock: ZoneClock, ms: number): string {
  const { year, month, day, hour, minute, second } = clock.toWall(ms);
  const minutes = Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000) / 60_000);
  const rest = Math.abs(minutes % 60);
  const sign = minutes < 0 ? "−" : "+";
  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
