import type { Random } from "./random.ts";

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Hours ahead of UTC; neither country changes its clocks. */
export type Place = "china" | "thailand" | "utc";

const OFFSET_MS: Readonly<Record<Place, number>> = { china: 8 * HOUR_MS, thailand: 7 * HOUR_MS, utc: 0 };

/** One day in China. */
export interface Day {
  /** "2025-03-14". */
  readonly date: string;
  /** UTC milliseconds of 00:00 in China. */
  readonly start: number;
  readonly dayOfMonth: number;
  readonly month: number;
  readonly weekend: boolean;
  /** Spring Festival 2025: 28 January to 4 February. */
  readonly festival: boolean;
}

/** When in the day people do a thing. */
export type DayHabit = "shop" | "office" | "evening" | "night";

const HOUR_WEIGHTS: Readonly<Record<DayHabit, string>> = {
  //       0         6           12          18
  shop: "2 1 1 0 0 1 3 7 8 6 6 9 11 8 6 6 7 9 11 10 9 8 6 4",
  office: "0 0 0 0 0 0 0 0 2 9 10 9 3 6 10 10 9 5 1 0 0 0 0 0",
  evening: "3 1 1 0 0 0 1 3 4 5 5 6 7 5 5 5 6 7 9 11 12 11 8 5",
  night: "10 8 5 3 1 0 0 0 0 0 1 1 1 1 1 1 2 2 4 8 12 14 14 12",
};

export const STORY_DATE = "2025-03-14";

/** Every day of the demo in order: 1 January to the story's 14 March 2025, 73 days. */
export function demoDays(): readonly Day[] {
  const first = timeIn("china", "2025-01-01 00:00:00");
  const last = timeIn("china", `${STORY_DATE} 00:00:00`);
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, index) => dayFrom(first + index * DAY_MS));
}

/** The demo's day of that date. Throws when the demo does not have it. */
export function dayOf(days: readonly Day[], date: string): Day {
  const day = days.find((candidate) => candidate.date === date);
  if (!day) throw new Error(`${date} is no day of the demo`);
  return day;
}

/** A second of that day, drawn from the habit's hours. UTC milliseconds. */
export function momentOn(random: Random, day: Day, habit: DayHabit): number {
  const weights = HOUR_WEIGHTS[habit].split(" ").map(Number);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const hour = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return day.start + Math.max(hour, 0) * HOUR_MS + random.int(0, 3_599) * SECOND_MS;
}

/** UTC milliseconds of a wall time "2025-03-14 14:02:11" there. */
export function timeIn(place: Place, wall: string): number {
  return Date.parse(`${wall.replace(" ", "T")}Z`) - OFFSET_MS[place];
}

/** The wall time there, "2025-03-14 14:02:11". */
export function wallIn(place: Place, at: number): string {
  return new Date(at + OFFSET_MS[place]).toISOString().slice(0, 19).replace("T", " ");
}

/** With zone, "2025-03-14T14:02:11+08:00". */
export function chinaIso(at: number): string {
  return `${wallIn("china", at).replace(" ", "T")}+08:00`;
}

function dayFrom(start: number): Day {
  const date = wallIn("china", start).slice(0, 10);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const [, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const festival = date >= "2025-01-28" && date <= "2025-02-04";
  return { date, start, month, dayOfMonth, weekend: weekday === 0 || weekday === 6, festival };
}
