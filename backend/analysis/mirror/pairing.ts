import { float, int } from "../suspicion/numbers.ts";
import { bestPairs } from "./assignment.ts";
import { type Direction, matchesOf } from "./directions.ts";
import { ANY_LAG, type LagHabit, lagHabit } from "./lag-habit.ts";
import { legIndex } from "./leg-index.ts";
import { type RateTrack, type Terms, trackPlace } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { countsOf } from "./views.ts";

/** A pair that the rate of a desk explains. */
export interface LikelyPair {
  readonly first: number;
  readonly second: number;
  /** ln(second ÷ first ÷ public rate), and how far that is from the desk's rate. */
  readonly margin: number;
  readonly off: number;
  /** Standard deviation of off, when the pair is one. */
  readonly sd: number;
  readonly waitMs: number;
  /** Which of the desk's rates: 0 for the usual one. */
  readonly tier: number;
  readonly nats: number;
}

/** What the legs of a direction are paired by. */
export interface PairRule {
  readonly track: RateTrack;
  readonly terms: Terms;
  /** How far each of the desk's rates is from the usual one; the usual one, 0, first. */
  readonly tiers: readonly number[];
  readonly lag: LagHabit;
}

export interface PairedLegs {
  readonly pairs: readonly LikelyPair[];
  /** Every pair within reach, those chosen among them. */
  readonly likely: readonly LikelyPair[];
  readonly lag: LagHabit;
}

/** Waits are learnt in so many rounds. */
const ROUNDS = 3;

/** The pairs of greatest total likelihood, each leg in one at most, and the waits that they show. */
export function pairUp(direction: Direction, rule: Omit<PairRule, "lag">): PairedLegs {
  let lag: LagHabit = ANY_LAG;
  let pairs: readonly LikelyPair[] = [];
  let likely: readonly LikelyPair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) lag = lagHabit(pairs.map(({ waitMs }) => waitMs));
    likely = likelyPairs(direction, { ...rule, lag });
    pairs = chosenFrom(likely);
  }
  return { pairs, likely, lag };
}

export function chosenFrom(likely: readonly LikelyPair[]): readonly LikelyPair[] {
  const wanted = likely.filter(({ nats }) => nats > SETTINGS.leastPair);
  const chosen = bestPairs(wanted.map(({ first, second, nats }) => ({ left: first, right: second, worth: nats })));
  return chosen.flatMap((place) => wanted[place] ?? []);
}

/** Every pair within reach of one of the desk's rates. Nats are the lesser of what either leg says. */
export function likelyPairs(direction: Direction, { track, terms, tiers, lag }: PairRule): readonly LikelyPair[] {
  const { firsts, seconds, crossing } = direction;
  if (track.at.length === 0) return [];
  const band = bandOf(track, terms, tiers);
  const matches = matchesOf(crossing, firsts, legIndex(seconds.legs, seconds.numbers), {
    latestMs: SETTINGS.latestKnownMs,
    band,
  });
  const counts = countsOf(firsts, seconds);
  const odds = Math.log(terms.share / (1 - terms.share));
  return Array.from(matches.first, (first, number): LikelyPair => {
    const second = int(matches.second, number);
    const margin = float(matches.margin, number);
    const waitMs = float(seconds.legs.at, second) - float(firsts.legs.at, first);
    const place = trackPlace(track, float(firsts.legs.at, first)) ?? 0;
    const sd = Math.hypot(float(track.sd, place), terms.sd);
    const { tier, off, nats } = nearestTier(margin - float(track.mean, place), sd, tiers);
    const byFirst = counts.first(first) * float(seconds.legs.density, second);
    const bySecond = counts.second(second) * float(firsts.legs.density, first);
    const chance = Math.log(Math.max(byFirst, bySecond, 1e-6));
    return { first, second, margin, off, sd, waitMs, tier, nats: odds + nats - chance + lag(waitMs) };
  });
}

/** So many standard deviations from every rate, and no further. */
const REACH = 4.5;

function bandOf(track: RateTrack, terms: Terms, tiers: readonly number[]): readonly [number, number] {
  const widest = Math.max(...track.sd);
  const [least, most] = bandAround(track, REACH * Math.hypot(widest, terms.sd));
  return [least + Math.min(...tiers), most + Math.max(...tiers)];
}

/** From the least to the most that the track's rate ever is, widened. */
export function bandAround({ mean }: RateTrack, wider: number): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of mean) [least, most] = [Math.min(least, one), Math.max(most, one)];
  return [least - wider, most + wider];
}

/** Each further rate is taken by so few that it must explain so much better. */
const TIER_NATS = Math.log(0.25);

function nearestTier(off: number, sd: number, tiers: readonly number[]): { tier: number; off: number; nats: number } {
  let best = { tier: 0, off, nats: Number.NEGATIVE_INFINITY };
  for (const [tier, offset] of tiers.entries()) {
    const z = (off - offset) / sd;
    const nats = -0.5 * z * z - Math.log(sd * Math.sqrt(2 * Math.PI)) + (tier === 0 ? 0 : TIER_NATS);
    if (nats > best.nats) best = { tier, off: off - offset, nats };
  }
  return best;
}
