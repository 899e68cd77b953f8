import { LedgerhoundError } from "./errors.ts";

export type Precision = "second" | "minute" | "day";

/** A moment known to a precision: the interval [at, at + length of the precision), in UTC milliseconds. */
export interface Instant {
  readonly at: number;
  readonly precision: Precision;
}

/** An instant as every JSON document writes it: at in UTC, whatever the precision. */
export interface InstantJson {
  readonly at: string;
  readonly precision: Precision;
}

const LENGTH_MS: Readonly<Record<Precision, number>> = { second: 1_000, minute: 60_000, day: 86_400_000 };

/** First millisecond at which it may have happened. */
export function earliest(instant: Instant): number {
  return instant.at;
}

/** Last millisecond at which it may have happened. */
export function latest(instant: Instant): number {
  return instant.at + LENGTH_MS[instant.precision] - 1;
}

/** a may have come before b, or at the same moment. */
export function mayPrecede(a: Instant, b: Instant): boolean {
  return earliest(a) <= latest(b);
}

/** a came before b whatever the unknown parts are. */
export function mustPrecede(a: Instant, b: Instant): boolean {
  return latest(a) < earliest(b);
}

const HALF_DAY_MS = 12 * 3_600_000;

/**
 * The calendar day of an instant that is known to the day, "2025-03-14", as its source wrote it: the source's noon falls on the
 * same day of UTC in every zone less than twelve hours away from it.
 */
export function sourceDay({ at }: Instant): string {
  return isoSeconds(at + HALF_DAY_MS).slice(0, 10);
}

export function instantToJson({ at, precision }: Instant): InstantJson {
  return { at: isoSeconds(at), precision };
}

export function instantFromJson(json: InstantJson): Instant {
  return { at: parseTime(json.at), precision: json.precision };
}

/** "2025-03-14T06:02:11Z": UTC, seconds. */
export function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** UTC milliseconds of an ISO 8601 time with zone ("2025-03-14T14:26:00+08:00"). Throws bad-input without a zone. */
export function parseTime(text: string): number {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const ms = zoned ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new LedgerhoundError("bad-input", `"${text}" is no time with a zone. Write it like 2025-03-14T14:26:00+08:00.`, {
      text,
    });
  }
  return ms;
}
