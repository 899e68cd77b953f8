import fc from "fast-check";
import { expect, it } from "vitest";
import type { Legs } from "../../../backend/analysis/mirror/legs.ts";
import { mostNats } from "../../../backend/analysis/mirror/most-nats.ts";
import { ANY_DRIFT, ChainRoom, chainNats, rateGrid, type Terms } from "../../../backend/analysis/mirror/rate-chain.ts";
import { SETTINGS } from "../../../backend/analysis/mirror/settings.ts";
import { type Matches, type Party, viewByFirst } from "../../../backend/analysis/mirror/views.ts";

const HOUR = 3_600_000;
const ROOM = new ChainRoom(rateGrid(SETTINGS.band[0], SETTINGS.band[1], 0.001));

/** One till's legs at these hours, each of an amount as common as told. */
function party(told: readonly { readonly hour: number; readonly density: number }[]): Party {
  const size = told.length;
  const at = Float64Array.from(told, ({ hour }) => hour * HOUR).sort();
  const column = (): Int32Array => new Int32Array(size);
  const density = Float64Array.from(told, (leg) => leg.density);
  const starts = Int32Array.of(0, size);
  const legs: Legs = { size, starts, transfer: column(), till: column(), at, until: at, level: new Float64Array(size), density };
  return { legs, numbers: Int32Array.from({ length: size }, (_, leg) => leg) };
}

const legs = fc.array(fc.record({ hour: fc.nat(90), density: fc.constantFrom(0, 0.02, 0.5, 3) }), {
  minLength: 1,
  maxLength: 12,
});
const terms: fc.Arbitrary<Terms> = fc.record({
  share: fc.constantFrom(0.08, 0.2, 0.35),
  sd: fc.constantFrom(0.0008, 0.0022),
  drift: fc.constant(ANY_DRIFT),
});

/** Some of all pairs of legs that lie in the window, in order, with margins over the whole band and a little past it. */
function matchesOf(firsts: Party, seconds: Party, draws: readonly number[]): Matches {
  const pairs = [...firsts.numbers].flatMap((first) => [...seconds.numbers].map((second) => ({ first, second })));
  const near = pairs.filter(({ first, second }, place) => {
    const wait = (seconds.legs.at[second] ?? 0) - (firsts.legs.at[first] ?? 0);
    return wait >= SETTINGS.earliestMs && wait <= SETTINGS.latestMs && (draws[place % draws.length] ?? 0) % 2 === 0;
  });
  return {
    first: Int32Array.from(near, ({ first }) => first),
    second: Int32Array.from(near, ({ second }) => second),
    margin: Float64Array.from(near, (_, place) => -0.046 + ((draws[place % draws.length] ?? 0) % 60) * 0.001),
  };
}

it("the most that legs can say for a hidden rate is never less than what a chain of rates finds", () => {
  let some = 0;
  fc.assert(
    fc.property(legs, legs, fc.array(fc.nat(1_000), { minLength: 5, maxLength: 30 }), terms, (one, other, draws, tried) => {
      const [firsts, seconds] = [party(one), party(other)];
      const matches = matchesOf(firsts, seconds, draws);
      const nats = chainNats(viewByFirst(firsts, seconds, matches), tried, ROOM);
      expect(mostNats(firsts, seconds, matches, tried, ROOM.grid.step)).toBeGreaterThanOrEqual(nats - 1e-9);
      if (nats > 0) some += 1;
    }),
    { numRuns: 2_000, seed: 20_250_314 },
  );
  expect(some).toBeGreaterThan(200);
});
