import { float } from "../suspicion/numbers.ts";
import { numbersOfTills, type Tills } from "./legs.ts";
import { mostNats } from "./most-nats.ts";
import { ANY_DRIFT, type ChainRoom, chainNats, type Terms } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { type Matches, viewByFirst, viewBySecond } from "./views.ts";

/** Shares of mirrored legs and deviations that are tried. */
const TRIED: readonly Terms[] = [0.08, 0.35].flatMap((share) => [0.0008, 0.0022].map((sd) => ({ share, sd, drift: ANY_DRIFT })));
const FIRST_TRY: Terms = { share: 0.2, sd: 0.0012, drift: ANY_DRIFT };
const LEAST_FIRST_TRY = 0.5;
/** Sums of a few hundred logarithms are off by less, in nats. */
const ROUNDING = 1e-6;

/** What speaks for one hidden rate between two tills. */
export interface PairNats {
  /** 0 where nothing does. */
  readonly nats: number;
  /**
   * By how much the ln of how common any amount of either till is may change while nothing surely speaks for the pair; below 0 where
   * it has to be computed again.
   */
  readonly room: number;
}

const OPEN = -1;

/** What the matches of money into one till with money out of another say; edges need more than 0 nats. */
export function pairNats({ ins, outs }: Tills, into: number, outOf: number, matches: Matches, chain: ChainRoom): PairNats {
  const firsts = { legs: ins, numbers: numbersOfTills(ins, [into]) };
  const seconds = { legs: outs, numbers: numbersOfTills(outs, [outOf]) };
  const legs = { first: new Set(matches.first).size, second: new Set(matches.second).size };
  const most = mostNats(firsts, seconds, matches, FIRST_TRY, chain.grid.step);
  if (most < LEAST_FIRST_TRY - ROUNDING) return { nats: 0, room: roomBelow(LEAST_FIRST_TRY, most, legs.first) };
  // Most of the others end at the first side's view: the second one is made only for those that do not.
  const byFirst = viewByFirst(firsts, seconds, matches);
  const first = chainNats(byFirst, FIRST_TRY, chain);
  if (first < LEAST_FIRST_TRY) return { nats: 0, room: roomBelow(LEAST_FIRST_TRY, first, legs.first) };
  const bySecond = viewBySecond(firsts, seconds, matches);
  const second = chainNats(bySecond, FIRST_TRY, chain);
  if (second < LEAST_FIRST_TRY) return { nats: 0, room: roomBelow(LEAST_FIRST_TRY, second, legs.second) };
  let [nats, room] = [0, Number.POSITIVE_INFINITY];
  for (const terms of TRIED) {
    const tried = chainNats(byFirst, terms, chain);
    const other = tried > nats ? chainNats(bySecond, terms, chain) : null;
    nats = Math.max(nats, Math.min(tried, other ?? tried));
    const roomOfOther = other === null ? OPEN : roomBelow(0, other, legs.second);
    room = Math.min(room, Math.max(roomBelow(0, tried, legs.first), roomOfOther));
  }
  return { nats, room: nats > 0 ? OPEN : room };
}

/**
 * Each leg with a match is a factor of the likelihood that changes at most as the rarity of what it matches does: what is missing
 * to the bound may be shared out among them.
 */
function roomBelow(bound: number, nats: number, legs: number): number {
  return (bound - 2 * ROUNDING - nats) / legs;
}

/** Windows in which a desk's margins crowd, and how unlikely by chance (nats) a crowd must be to be looked at. */
const CROWDS = [
  { width: 0.0025, nats: 2.2 },
  { width: 0.008, nats: 2.2 },
] as const;

/** Whether some margins crowd as chance hardly does: a cheap look before the costly one. */
export function isPromising(margins: Float64Array): boolean {
  const sorted = Float64Array.from(margins).sort();
  const band = SETTINGS.band[1] - SETTINGS.band[0];
  return CROWDS.some(({ width, nats }) => {
    let most = 0;
    let first = 0;
    for (let place = 0; place < sorted.length; place += 1) {
      while (float(sorted, place) - float(sorted, first) > width) first += 1;
      most = Math.max(most, place - first + 1);
    }
    if (most < SETTINGS.leastMatches) return false;
    const expected = Math.max(0.3, ((sorted.length - most) * width) / (band - width));
    return most > expected && most * Math.log(most / expected) - (most - expected) >= nats;
  });
}
