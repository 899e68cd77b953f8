/** Wall-clock parts as a statement prints them, already in the Gregorian calendar. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = (zone: string) =>
  new Intl.DateTimeFormat("en-US-u-nu-latn-ca-gregory", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });

/** The clock of one IANA zone. Make it once for a file: it remembers the offset of each day. */
export interface ZoneClock {
  readonly zone: string;
  /** UTC milliseconds of a wall time, or null where the day does not exist (30 February). A time that a clock change skips reads as the later one. */
  toUtc(wall: WallTime): number | null;
  /** Wall time at a UTC millisecond. */
  toWall(ms: number): WallTime;
}

export function zoneClock(zone: string): ZoneClock {
  const format = formatters(zone);
  const offsets = new Map<number, number>();
  const toWall = (ms: number): WallTime => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(ms)) parts[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return { year, month, day, hour, minute, second };
  };
  const offsetAt = (ms: number): number => {
    const hourStart = Math.floor(ms / 3_600_000) * 3_600_000;
    let offset = offsets.get(hourStart);
    if (offset === undefined) {
      offset = utcOfWall(toWall(hourStart)) - hourStart;
      offsets.set(hourStart, offset);
    }
    return offset;
  };
  const toUtc = (wall: WallTime): number | null => {
    const asUtc = utcOfWall(wall);
    if (!exists(wall, asUtc)) return null;
    const guess = asUtc - offsetAt(asUtc);
    return asUtc - offsetAt(guess);
  };
  return { zone, toUtc, toWall };
}

function utcOfWall({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function exists(wall: WallTime, asUtc: number): boolean {
  const date = new Date(asUtc);
  const inRange = wall.hour < 24 && wall.minute < 60 && wall.second < 60;
  return (
    inRange && date.getUTCFullYear() === wall.year && date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day
  );
}
