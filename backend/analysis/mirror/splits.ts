import { float } from "../suspicion/numbers.ts";
import type { Direction } from "./directions.ts";
import type { LagHabit } from "./lag-habit.ts";
import { type RateTrack, type Terms, trackPlace } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import type { Party } from "./views.ts";

/** A deal with several legs on one side that together make the other's amount at the desk's rate. */
export interface SplitDeal {
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  readonly nats: number;
}

/** Parts looked at for one whole: the nearest in time. Above this, sums fit by chance anyway. */
const MOST_PARTS = 48;
/** Sums this near the whole tell how many would fit by chance. */
const AROUND = 0.05;
/** Sums further from the whole than so many standard deviations are none of it. */
const REACH = 3.5;
/** How rare deals in two and in three parts are, in nats. */
const RARITY = { two: Math.log(0.15), three: Math.log(0.06) } as const;

/** What legs are compared by: their value at the desk's rate, in the second legs' currency. */
interface Valued {
  readonly leg: number;
  readonly value: number;
  readonly at: number;
}

/** Deals in two or three parts on either side among legs that no pair explains, likeliest first, each leg in one at most. */
export function splitDeals(
  open: Pick<Direction, "crossing" | "firsts" | "seconds">,
  track: RateTrack,
  { sd }: Terms,
  lag: LagHabit,
): readonly SplitDeal[] {
  if (track.at.length === 0) return [];
  const firsts = valuedFirsts(open, track);
  const seconds = valued(open.seconds, (leg) => float(open.seconds.legs.level, leg));
  const wide = Math.hypot(sd, median(track.sd));
  const out = firsts.flatMap((whole) =>
    combinations(whole, seconds, wide, (part) => part.at - whole.at, lag).map(
      ({ parts, nats }): SplitDeal => ({ firsts: [whole.leg], seconds: parts, nats }),
    ),
  );
  const joined = seconds.flatMap((whole) =>
    combinations(whole, firsts, wide, (part) => whole.at - part.at, lag).map(
      ({ parts, nats }): SplitDeal => ({ firsts: parts, seconds: [whole.leg], nats }),
    ),
  );
  return eachOnce([...out, ...joined].sort(likeliestFirst));
}

function likeliestFirst(a: SplitDeal, b: SplitDeal): number {
  return b.nats - a.nats || (a.firsts[0] ?? 0) - (b.firsts[0] ?? 0) || (a.seconds[0] ?? 0) - (b.seconds[0] ?? 0);
}

function eachOnce(deals: readonly SplitDeal[]): readonly SplitDeal[] {
  const [first, second] = [new Set<number>(), new Set<number>()];
  return deals.filter(({ firsts, seconds }) => {
    if (firsts.some((leg) => first.has(leg)) || seconds.some((leg) => second.has(leg))) return false;
    for (const leg of firsts) first.add(leg);
    for (const leg of seconds) second.add(leg);
    return true;
  });
}

function valuedFirsts({ crossing, firsts }: Pick<Direction, "crossing" | "firsts">, track: RateTrack): readonly Valued[] {
  return valued(firsts, (leg) => {
    const at = float(firsts.legs.at, leg);
    return float(firsts.legs.level, leg) + crossing.rate(at) + float(track.mean, trackPlace(track, at) ?? 0);
  });
}

function valued({ legs, numbers }: Party, levelOf: (leg: number) => number): readonly Valued[] {
  return Array.from(numbers, (leg) => ({ leg, value: Math.exp(levelOf(leg)), at: float(legs.at, leg) }));
}

interface Combination {
  readonly parts: readonly number[];
  readonly nats: number;
}

/** Two or three parts whose sum is the whole, as far as more speaks for than the bound asks. */
function combinations(
  whole: Valued,
  all: readonly Valued[],
  sd: number,
  waitOf: (part: Valued) => number,
  lag: LagHabit,
): readonly Combination[] {
  const near = all.filter((part) => {
    const wait = waitOf(part);
    return part.value < whole.value && wait >= SETTINGS.earliestMs && wait <= SETTINGS.latestMs;
  });
  const parts = near
    .sort((a, b) => Math.abs(waitOf(a)) - Math.abs(waitOf(b)) || a.leg - b.leg)
    .slice(0, MOST_PARTS)
    .sort((a, b) => a.value - b.value || a.leg - b.leg);
  const natsOf = (sum: readonly Valued[], off: number, around: number, rarity: number): number => {
    const z = off / sd;
    const density = -0.5 * z * z - Math.log(sd * Math.sqrt(2 * Math.PI));
    return rarity + density - Math.log((around + 0.5) / (2 * AROUND)) + sum.reduce((nats, part) => nats + lag(waitOf(part)), 0);
  };
  return [
    ...fitting(sumsOfTwo(parts, whole.value), whole.value, sd, RARITY.two, natsOf),
    ...fitting(sumsOfThree(parts, whole.value), whole.value, sd, RARITY.three, natsOf),
  ];
}

type Sum = readonly Valued[];

function fitting(
  sums: readonly Sum[],
  whole: number,
  sd: number,
  rarity: number,
  natsOf: (sum: Sum, off: number, around: number, rarity: number) => number,
): readonly Combination[] {
  return sums.flatMap((sum) => {
    const off = Math.log(sum.reduce((total, { value }) => total + value, 0) / whole);
    if (Math.abs(off) > REACH * sd) return [];
    const nats = natsOf(sum, off, sums.length - 1, rarity);
    return nats > SETTINGS.leastSplit ? [{ parts: sum.map(({ leg }) => leg).sort((a, b) => a - b), nats }] : [];
  });
}

/** Pairs of parts (by rising value) whose sum is within AROUND of the whole. */
function sumsOfTwo(parts: readonly Valued[], whole: number, from = 0): readonly Sum[] {
  const [least, most] = [whole * Math.exp(-AROUND), whole * Math.exp(AROUND)];
  const sums: Sum[] = [];
  for (let low = from; low < parts.length; low += 1) {
    const one = parts[low];
    for (let high = parts.length - 1; high > low && one !== undefined; high -= 1) {
      const other = parts[high];
      if (other === undefined || one.value + other.value < least) break;
      if (one.value + other.value <= most) sums.push([one, other]);
    }
  }
  return sums;
}

function sumsOfThree(parts: readonly Valued[], whole: number): readonly Sum[] {
  const least = whole * Math.exp(-AROUND);
  return parts.flatMap((one, place) => {
    const rest = whole - one.value;
    if (rest <= one.value) return [];
    return sumsOfTwo(parts, rest, place + 1).flatMap((two): Sum[] => {
      const total = two.reduce((sum, { value }) => sum + value, one.value);
      return total >= least && total <= whole * Math.exp(AROUND) ? [[one, ...two]] : [];
    });
  });
}

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}
