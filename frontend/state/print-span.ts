type Unit = "minutes" | "hours" | "days";

/** A length of time as a key of the catalogue with its numbers: the greatest two units, rounded down; a second of zero is left out. */
export interface Span {
  readonly key: "span.seconds" | (typeof PAIRS)[Unit] | (typeof WHOLES)[Unit];
  readonly count: number;
  readonly rest: number;
}

const PAIRS = { minutes: "span.minutes", hours: "span.hours", days: "span.days" } as const;
const WHOLES = { minutes: "span.wholeMinutes", hours: "span.wholeHours", days: "span.wholeDays" } as const;

/** seconds → 41 s · 23 min 5 s · 47 h 12 min · 3 d 4 h · 8 d. Negative lengths read as zero. */
export function spanOf(seconds: number): Span {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return { key: "span.seconds", count: whole, rest: 0 };
  if (whole < 3600) return pair("minutes", whole, 60, 1);
  if (whole < 172_800) return pair("hours", whole, 3600, 60);
  return pair("days", whole, 86_400, 3600);
}

/** unit and rest are the lengths of the two units, in seconds. */
function pair(name: Unit, seconds: number, unit: number, rest: number): Span {
  const left = Math.floor((seconds % unit) / rest);
  return { key: (left === 0 ? WHOLES : PAIRS)[name], count: Math.floor(seconds / unit), rest: left };
}
