import { float } from "../suspicion/numbers.ts";
import { type DeskFit, tracksOf } from "./desk-fit.ts";
import type { DeskSearch } from "./desk-search.ts";
import type { Direction } from "./directions.ts";
import type { FoundDesk } from "./find-desks.ts";
import { directionsOf } from "./grow-desk.ts";
import { chosenFrom, type LikelyPair, likelyPairs, type PairedLegs, pairUp } from "./pairing.ts";
import { type Drift, type RateTrack, type Terms, trackPlace } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { movedSeconds } from "./shift-test.ts";
import { smoothRates } from "./smooth-rate.ts";
import { type SplitDeal, splitDeals } from "./splits.ts";
import { furtherRates, RATE_NATS } from "./tiers.ts";
import { withoutLegs } from "./views.ts";

/** A deal that the desk's rate explains; transfer numbers. */
export interface Deal {
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  /** Units of the second currency for one of the first, as this deal has it. */
  readonly rate: number;
  /** The rate of this tier at the deal's time, and within what it lies with 90 %. */
  readonly usual: RateSpan;
  /** Which of the desk's rates: 0 for the usual one. */
  readonly tier: number;
  readonly nats: number;
  /** Other pairings of either leg that fit nearly as well. */
  readonly rivals: readonly { readonly firsts: readonly number[]; readonly seconds: readonly number[] }[];
}

export interface RateSpan {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** One way of a desk. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly pairs: readonly Deal[];
  readonly splits: readonly Deal[];
  /** Pairs that chance alone would make, from second legs moved by days. */
  readonly byChance: number;
  /** How far each further rate is from the usual one, as ln. */
  readonly furtherRates: readonly number[];
  /** Transfers of the members that nothing explains: netted, settled elsewhere, or other business. */
  readonly residue: { readonly firsts: readonly number[]; readonly seconds: readonly number[] };
}

/** Further rates show only where pairs are held to be near the usual one, and that one to move little. */
const NARROW = 0.0008;
const SLOW: Drift = { keptMs: 5 * 86_400_000, move: 0.001 };

/**
 * What the desk settled, each way: pairs first, then deals in parts, then what is left. A desk that haggles and one with
 * several rates look alike at first: both readings are worked out, and the likelier one stands.
 */
export function settleDesk(search: DeskSearch, { members, fit }: FoundDesk): readonly [Way, Way] {
  const directions = directionsOf(search, members);
  const narrow: DeskFit = { ...fit, terms: { ...fit.terms, sd: Math.min(NARROW, fit.terms.sd), drift: SLOW } };
  const [haggling, tiered] = [settleWays(search, directions, fit), settleWays(search, directions, narrow)];
  return worthOf(tiered) > worthOf(haggling) ? tiered : haggling;
}

function worthOf(ways: readonly Way[]): number {
  return ways.reduce(
    (sum, { pairs, furtherRates: further }) => sum + pairs.reduce((all, { nats }) => all + nats, 0) - RATE_NATS * further.length,
    0,
  );
}

function settleWays(search: DeskSearch, directions: readonly [Direction, Direction], fit: DeskFit): readonly [Way, Way] {
  const coarse = tracksOf(directions, fit, search.rooms);
  const first = directions.map(
    (direction, way) => pairUp(direction, { track: trackOf(coarse, way), terms: fit.terms, tiers: [0] }).pairs,
  );
  const { ins } = search.tills;
  const moments = directions.flatMap(({ firsts }) => Array.from(firsts.numbers, (leg) => float(ins.at, leg)));
  const smooth = smoothRates(first, ins, moments);
  const tracks = smooth?.tracks ?? coarse;
  const terms = smooth === null ? fit.terms : { ...fit.terms, sd: smooth.sd };
  const settle = (way: 0 | 1): Way => settleWay(search, directions[way], trackOf(tracks, way), terms);
  return [settle(0), settle(1)];
}

function trackOf(tracks: readonly RateTrack[], way: number): RateTrack {
  const track = tracks[way];
  if (track === undefined) throw new Error("a way without a track");
  return track;
}

function settleWay(search: DeskSearch, direction: Direction, track: RateTrack, terms: Terms): Way {
  const usual = pairUp(direction, { track, terms, tiers: [0] });
  const further = furtherRates(direction, track, terms, usual.pairs);
  const tiers = [0, ...further];
  const paired = further.length === 0 ? usual : pairUp(direction, { track, terms, tiers });
  const open = withoutLegs(direction, paired.pairs);
  const splits = splitDeals(open, track, terms, paired.lag);
  const left = withoutLegs(
    open,
    splits.flatMap(({ firsts, seconds }) => firsts.flatMap((first) => seconds.map((second) => ({ first, second })))),
  );
  const { firsts, seconds, crossing } = direction;
  const transfer = {
    first: (leg: number) => firsts.legs.transfer[leg] ?? -1,
    second: (leg: number) => seconds.legs.transfer[leg] ?? -1,
  };
  return {
    from: crossing.first,
    to: crossing.second,
    pairs: paired.pairs.map((pair) => dealOfPair(direction, track, tiers, pair, paired)),
    splits: splits.map((split) => dealOfSplit(direction, track, split)),
    byChance: chancePairs(search, direction, { track, terms, tiers, lag: paired.lag }),
    furtherRates: further,
    residue: {
      firsts: Array.from(left.firsts.numbers, transfer.first),
      seconds: Array.from(left.seconds.numbers, transfer.second),
    },
  };
}

/** Moved by these shares of the records' days, second legs meet first ones by chance alone. */
const SHIFTS = [0.15, 0.28, 0.42] as const;

function chancePairs({ span }: DeskSearch, direction: Direction, rule: Parameters<typeof likelyPairs>[1]): number {
  const counts = SHIFTS.map((share) => chosenFrom(likelyPairs(movedSeconds(direction, share, span), rule)).length);
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** A rival lies within so many standard deviations of the rate, in the usual window of time. */
const RIVAL_REACH = 3;

function dealOfPair(
  { crossing, firsts, seconds }: Direction,
  track: RateTrack,
  tiers: readonly number[],
  pair: LikelyPair,
  { likely }: PairedLegs,
): Deal {
  const rivals = likely.filter(
    (other) =>
      (other.first === pair.first) !== (other.second === pair.second) &&
      Math.abs(other.off) <= RIVAL_REACH * other.sd &&
      other.waitMs <= SETTINGS.latestMs,
  );
  const name = ({ first, second }: Pick<LikelyPair, "first" | "second">) => ({
    firsts: [firsts.legs.transfer[first] ?? -1],
    seconds: [seconds.legs.transfer[second] ?? -1],
  });
  const at = float(firsts.legs.at, pair.first);
  return {
    ...name(pair),
    rate: Math.exp(crossing.rate(at) + pair.margin),
    usual: spanAt(crossing.rate(at) + (tiers[pair.tier] ?? 0), track, at),
    tier: pair.tier,
    nats: pair.nats,
    rivals: rivals.map(name),
  };
}

function dealOfSplit(
  { crossing, firsts, seconds }: Direction,
  track: RateTrack,
  { firsts: ins, seconds: outs, nats }: SplitDeal,
): Deal {
  const at = float(firsts.legs.at, ins[0] ?? 0);
  const sum = (levels: Float64Array, legs: readonly number[]) =>
    legs.reduce((total, leg) => total + Math.exp(float(levels, leg)), 0);
  return {
    firsts: ins.map((leg) => firsts.legs.transfer[leg] ?? -1),
    seconds: outs.map((leg) => seconds.legs.transfer[leg] ?? -1),
    rate: sum(seconds.legs.level, outs) / sum(firsts.legs.level, ins),
    usual: spanAt(crossing.rate(at), track, at),
    tier: 0,
    nats,
    rivals: [],
  };
}

function spanAt(publicRate: number, track: RateTrack, at: number): RateSpan {
  const place = trackPlace(track, at) ?? 0;
  const rate = (margin: number): number => Math.exp(publicRate + margin);
  return { rate: rate(float(track.mean, place)), low: rate(float(track.low, place)), high: rate(float(track.high, place)) };
}
