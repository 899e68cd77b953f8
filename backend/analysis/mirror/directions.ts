import { float, int } from "../suspicion/numbers.ts";
import { eachLeg, type LegIndex, legIndex } from "./leg-index.ts";
import { type Crossing, legsOfTills, type Tills } from "./legs.ts";
import { SETTINGS } from "./settings.ts";
import { type Matches, type Party, type View, viewsOf } from "./views.ts";

/** Money in on one side and out on the other, of a whole desk. */
export interface Direction {
  readonly crossing: Crossing;
  readonly firsts: Party;
  readonly seconds: Party;
  readonly matches: Matches;
  /** As the first legs see the second ones, and the other way round. */
  readonly views: readonly [View, View];
}

/** Which amounts are compared: the window of time and the band of margins. */
export interface Reach {
  readonly latestMs: number;
  readonly band: readonly [number, number];
}

export const WHOLE_BAND: Reach = { latestMs: SETTINGS.latestMs, band: SETTINGS.band };

/** All legs into some tills against all legs out of others. */
export function directionOf(tills: Tills, crossing: Crossing, into: readonly number[], outOf: readonly number[]): Direction {
  const firsts = { legs: tills.ins, numbers: legsOfTills(tills.ins, into) };
  const seconds = { legs: tills.outs, numbers: legsOfTills(tills.outs, outOf) };
  return directionBetween(crossing, firsts, seconds);
}

export function directionBetween(crossing: Crossing, firsts: Party, seconds: Party): Direction {
  const matches = matchesOf(crossing, firsts, legIndex(seconds.legs, seconds.numbers), WHOLE_BAND);
  return { crossing, firsts, seconds, matches, views: viewsOf(firsts, seconds, matches) };
}

/** Every first leg with every indexed second leg that fits it; in the order of the first legs given, then as the index has them. */
export function matchesOf({ rate }: Crossing, { legs, numbers }: Party, index: LegIndex, { latestMs, band }: Reach): Matches {
  const [first, second, margin]: [number[], number[], number[]] = [[], [], []];
  for (const leg of numbers) {
    const at = float(legs.at, leg);
    const even = float(legs.level, leg) + rate(at);
    const until = float(legs.until, leg) + latestMs;
    eachLeg(index, at + SETTINGS.earliestMs, until, even + band[0], even + band[1], (other) => {
      if (int(legs.transfer, leg) === int(index.legs.transfer, other)) return;
      first.push(leg);
      second.push(other);
      margin.push(float(index.legs.level, other) - even);
    });
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), margin: Float64Array.from(margin) };
}
