import { float, int } from "../suspicion/numbers.ts";
import { type Direction, matchesOf } from "./directions.ts";
import { legIndex } from "./leg-index.ts";
import { nearNats } from "./near-rate.ts";
import { bandAround, type LikelyPair } from "./pairing.ts";
import { type RateTrack, type Terms, trackPlace } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { viewsOf, withoutLegs } from "./views.ts";

/** A further rate lies so far from the usual one at most, is searched in such steps, and must bring so many nats. */
const FURTHEST = 0.02;
const STEP = 0.0005;
const MOST_RATES = 2;
export const RATE_NATS = 9;
const SHARES = [0.04, 0.12, 0.35] as const;

/**
 * How far each further rate of a desk is from its usual one (friends pay less): at most two, found in the legs that the
 * usual rate leaves unexplained.
 */
export function furtherRates(
  direction: Direction,
  track: RateTrack,
  terms: Terms,
  pairs: readonly LikelyPair[],
): readonly number[] {
  const found: number[] = [];
  const open = withoutLegs(direction, pairs);
  while (found.length < MOST_RATES) {
    const offset = bestOffset(open, track, terms, found);
    if (offset === null) break;
    found.push(offset);
  }
  return found;
}

function bestOffset(
  open: Pick<Direction, "crossing" | "firsts" | "seconds">,
  track: RateTrack,
  terms: Terms,
  known: readonly number[],
): number | null {
  const { crossing, firsts, seconds } = open;
  if (track.at.length === 0) return null;
  const sd = Math.hypot(terms.sd, STEP / 2);
  const band = bandAround(track, FURTHEST + 4 * sd);
  const raw = matchesOf(crossing, firsts, legIndex(seconds.legs, seconds.numbers), { latestMs: SETTINGS.latestMs, band });
  const margin = Float64Array.from(raw.margin, (one, match) => {
    const place = trackPlace(track, float(firsts.legs.at, int(raw.first, match))) ?? 0;
    return one - float(track.mean, place);
  });
  const views = viewsOf(firsts, seconds, { ...raw, margin });
  let best: number | null = null;
  let most: number = RATE_NATS;
  for (let offset = -FURTHEST; offset <= FURTHEST; offset += STEP) {
    if ([0, ...known].some((one) => Math.abs(one - offset) < 4 * sd)) continue;
    for (const share of SHARES) {
      const nats = Math.min(...views.map((view) => nearNats(view, { share, sd }, offset)));
      if (nats > most) [most, best] = [nats, offset];
    }
  }
  return best;
}
