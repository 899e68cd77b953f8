import type { InstantDocument } from "../../backend/api/contract/basics.ts";
import { type WallTime, zoneClock } from "../../backend/domain/zone.ts";

/** Prints and reads times in one zone, in Latin digits; years of the common or, by choice, the Buddhist era. */
export interface ZoneTimes {
  readonly zone: string;
  /** Only the known part: "2025-03-14 14:02:11", "2025-03-14 14:02" or "2025-03-14". */
  readonly instant: (instant: InstantDocument) => string;
  /** The clock alone: "14:02:11", "14:02"; a day alone has none and prints as a date. */
  readonly clock: (instant: InstantDocument) => string;
  /** An ISO time to the second. */
  readonly moment: (iso: string) => string;
  /** A calendar day, "2025-03-14": the same in every zone. */
  readonly day: (day: string) => string;
  /** "UTC+8" as it stood at that ISO time, "UTC+7, BE" where years are of the Buddhist era. */
  readonly label: (iso: string) => string;
  /** Reads "2025-03-14 14:26" or "2025-03-14 14:26:30" of this zone as ISO in UTC; null where it is no such time. */
  readonly read: (text: string) => string | null;
}

/** The Buddhist era of Thailand, Laos and Cambodia counts 543 years more. */
const BUDDHIST_YEARS = 543;

export function zoneTimes(zone: string, buddhistEra = false): ZoneTimes {
  const clock = zoneClock(zone);
  const added = buddhistEra ? BUDDHIST_YEARS : 0;
  const common = (iso: string) => clock.toWall(Date.parse(iso));
  const wall = (iso: string) => inEra(common(iso), added);
  return {
    zone,
    instant: ({ at, precision }) => {
      const time = wall(at);
      return precision === "day" ? dateText(time) : `${dateText(time)} ${clockText(time, precision === "second")}`;
    },
    clock: ({ at, precision }) => (precision === "day" ? dateText(wall(at)) : clockText(wall(at), precision === "second")),
    moment: (iso) => `${dateText(wall(iso))} ${clockText(wall(iso), true)}`,
    day: (day) => `${String(Number(day.slice(0, 4)) + added).padStart(4, "0")}${day.slice(4)}`,
    label: (iso) => offsetText(utcOf(common(iso)) - Math.floor(Date.parse(iso) / 1000) * 1000) + (buddhistEra ? ", BE" : ""),
    read: (text) => readWall(text, (time) => clock.toUtc(inEra(time, -added))),
  };
}

function inEra(time: WallTime, added: number): WallTime {
  return { ...time, year: time.year + added };
}

function readWall(text: string, toUtc: (wall: WallTime) => number | null): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  const ms = toUtc({ year, month, day, hour, minute, second: Number(match[6] ?? "0") });
  return ms === null ? null : new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}

function dateText({ year, month, day }: WallTime): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function clockText({ hour, minute, second }: WallTime, withSeconds: boolean): string {
  return withSeconds ? `${two(hour)}:${two(minute)}:${two(second)}` : `${two(hour)}:${two(minute)}`;
}

function utcOf({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetText(offsetMs: number): string {
  if (offsetMs === 0) return "UTC";
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const rest = minutes % 60 === 0 ? "" : `:${two(minutes % 60)}`;
  return `UTC${offsetMs < 0 ? "−" : "+"}${Math.floor(minutes / 60)}${rest}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
