/** A length of time as a key of the catalogue with its numbers: the greatest two units, rounded down. */
export interface Span {
  readonly key: "span.seconds" | "span.minutes" | "span.hours" | "span.days";
  readonly count: number;
  readonly rest: number;
}

/** seconds → 41 s · 23 min 5 s · 47 h 12 min · 3 d 4 h. Negative lengths read as zero. */
export function spanOf(seconds: number): Span {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return { key: "span.seconds", count: whole, rest: 0 };
  if (whole < 3600) return { key: "span.minutes", count: Math.floor(whole / 60), rest: whole % 60 };
  if (whole < 172_800) return { key: "span.hours", count: Math.floor(whole / 3600), rest: Math.floor((whole % 3600) / 60) };
  return { key: "span.days", count: Math.floor(whole / 86_400), rest: Math.floor((whole % 86_400) / 3600) };
}
