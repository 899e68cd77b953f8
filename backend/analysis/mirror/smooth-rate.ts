import { float } from "../suspicion/numbers.ts";
import type { Legs } from "./legs.ts";
import type { LikelyPair } from "./pairing.ts";
import type { RateTrack } from "./rate-chain.ts";
import { forward, type Level, type Seen, smoothed, type Wander } from "./two-level-model.ts";

/** With fewer pairs the coarser track stays. */
const LEAST_PAIRS = 8;
/** How far single pairs are off the rate, and how far the spread and the market wander in an hour, as tried. */
const DEVIATIONS = Array.from({ length: 11 }, (_, step) => 0.0002 * 1.45 ** step);
const SPREAD_WANDERS = [0, 0.00004, 0.00008, 0.00016, 0.00032, 0.0008];
const MARKET_WANDERS = [0, 0.0001, 0.0002, 0.0004, 0.0008, 0.0016];
/** Standard normal: 90 % lie within so many standard deviations. */
const NINETY = 1.645;

/** The rate of each way, and how far single pairs are off it, as the pairs have it likeliest. */
export interface SmoothRates {
  readonly tracks: readonly RateTrack[];
  readonly sd: number;
}

/**
 * The rate of each way from the pairs of both: a spread that the customer loses either way, and a market that has moved
 * since its rate was published, which helps one way by what it costs the other. Both wander; how much, and how far pairs
 * are off, is what makes the pairs likeliest. The market may also be back at its rate
 * whenever one is published. moments: when else the rates are asked for. null for too few pairs.
 */
export function smoothRates(
  pairs: readonly (readonly LikelyPair[])[],
  legs: Legs,
  moments: Iterable<number>,
): SmoothRates | null {
  const seen = pairs.flatMap((own, way) =>
    own.map(({ first, margin }): Seen => ({ at: float(legs.at, first), value: margin, way: way === 0 ? 0 : 1 })),
  );
  if (seen.length < LEAST_PAIRS) return null;
  seen.sort(inOrder);
  const likely = likelyWanders(seen);
  const known = new Set(seen.map(({ at }) => at));
  const others = [...new Set(moments)].filter((at) => !known.has(at));
  const all = [...seen, ...others.map((at): Seen => ({ at, value: null, way: 0 }))].sort(inOrder);
  const levels = likely.map(({ wander }) => smoothed(all, wander));
  const at = Float64Array.from(all, (one) => one.at);
  const tracks = pairs.map((_, way) =>
    mixedTrack(
      at,
      levels.map((both) => both[way === 0 ? 0 : 1]),
      likely,
    ),
  );
  return { tracks, sd: likely.reduce((sum, { share, wander }) => sum + share * wander.sd, 0) };
}

function inOrder(a: Seen, b: Seen): number {
  return a.at - b.at || a.way - b.way || (a.value ?? 0) - (b.value ?? 0);
}

/** Wanders so much less likely than the likeliest (nats) are left out. */
const LEFT_OUT = 5;

interface LikelyWander {
  readonly wander: Wander;
  readonly nats: number;
  /** Of all tried. */
  readonly share: number;
}

/** Which deviations the pairs speak for, each with its share of the belief: to take one alone would be too sure. */
function likelyWanders(seen: readonly Seen[]): readonly LikelyWander[] {
  const tried = DEVIATIONS.flatMap((sd) =>
    SPREAD_WANDERS.flatMap((spread) =>
      MARKET_WANDERS.flatMap((market) =>
        [false, true].map((isPinned) => {
          const wander = { sd, spread, market, isPinned };
          return { wander, nats: forward(seen, wander).nats };
        }),
      ),
    ),
  );
  const most = tried.reduce((a, { nats }) => Math.max(a, nats), Number.NEGATIVE_INFINITY);
  const kept = tried.filter(({ nats }) => nats >= most - LEFT_OUT);
  const whole = kept.reduce((sum, { nats }) => sum + Math.exp(nats - most), 0);
  return kept.map((one) => ({ ...one, share: Math.exp(one.nats - most) / whole }));
}

function mixedTrack(at: Float64Array, levels: readonly Level[], likely: readonly LikelyWander[]): RateTrack {
  const [mean, square] = [new Float64Array(at.length), new Float64Array(at.length)];
  for (const [number, level] of levels.entries()) {
    const share = likely[number]?.share ?? 0;
    for (let place = 0; place < at.length; place += 1) {
      const one = float(level.mean, place);
      mean[place] = float(mean, place) + share * one;
      square[place] = float(square, place) + share * (one * one + float(level.variance, place));
    }
  }
  const sd = square.map((one, place) => Math.sqrt(Math.max(0, one - float(mean, place) ** 2)));
  return {
    at,
    mean,
    sd,
    low: mean.map((one, place) => one - NINETY * float(sd, place)),
    high: mean.map((one, place) => one + NINETY * float(sd, place)),
    nats: Math.max(...likely.map(({ nats }) => nats)),
  };
}
