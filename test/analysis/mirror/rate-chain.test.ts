import { describe, expect, it } from "vitest";
import {
  ANY_DRIFT,
  ChainRoom,
  chainNats,
  type RateGrid,
  rateGrid,
  rateTrack,
  type Terms,
} from "../../../backend/analysis/mirror/rate-chain.ts";
import type { View } from "../../../backend/analysis/mirror/views.ts";

const HOUR = 3_600_000;
const GRID = rateGrid(-0.003, 0.003, 0.001);
const TERMS: Terms = { share: 0.3, sd: 0.001, drift: ANY_DRIFT };

/** Three legs: with two matches, with none, with one. */
const VIEW: View = {
  size: 3,
  leg: Int32Array.of(0, 1, 2),
  at: Float64Array.of(0, 5 * HOUR, 40 * HOUR),
  starts: Int32Array.of(0, 2, 2, 3),
  margin: Float64Array.of(-0.001, 0.0021, -0.0004),
  chance: Float64Array.of(1.5, 0.8, 2),
  match: Int32Array.of(0, 1, 2),
};

/** What time does to a certain rate, as a row of probabilities: the engine's own step, one rate at a time. */
function transitions(grid: RateGrid, ms: number): readonly Float64Array[] {
  const room = new ChainRoom(grid);
  return Array.from({ length: grid.bins }, (_, from) => {
    const belief = new Float64Array(grid.bins);
    belief[from] = 1;
    room.age(belief, ms, ANY_DRIFT);
    return belief;
  });
}

function emission(bin: number, place: number): number {
  const rate = GRID.least + bin * GRID.step;
  const wide = Math.hypot(TERMS.sd, GRID.step / Math.sqrt(12));
  let sum = 1 - TERMS.share;
  for (let match = VIEW.starts[place] ?? 0; match < (VIEW.starts[place + 1] ?? 0); match += 1) {
    const z = (rate - (VIEW.margin[match] ?? 0)) / wide;
    if (Math.abs(z) <= 4)
      sum += (TERMS.share * Math.exp(-0.5 * z * z)) / (wide * Math.sqrt(2 * Math.PI) * (VIEW.chance[match] ?? 1));
  }
  return sum;
}

/** Every path of rates with its weight. */
function* paths(): Generator<readonly [readonly number[], number]> {
  const [first, second] = [transitions(GRID, 5 * HOUR), transitions(GRID, 35 * HOUR)];
  for (let a = 0; a < GRID.bins; a += 1) {
    for (let b = 0; b < GRID.bins; b += 1) {
      for (let c = 0; c < GRID.bins; c += 1) {
        const moves = (first[a]?.[b] ?? 0) * (second[b]?.[c] ?? 0);
        yield [[a, b, c], (moves * emission(a, 0) * emission(b, 1) * emission(c, 2)) / GRID.bins];
      }
    }
  }
}

describe("the chain of a hidden rate", () => {
  it("is as likely as all paths of rates together", () => {
    let total = 0;
    for (const [, weight] of paths()) total += weight;
    expect(chainNats(VIEW, TERMS, new ChainRoom(GRID))).toBeCloseTo(Math.log(total), 10);
  });

  it("believes at each leg what all paths through it say", () => {
    const track = rateTrack(VIEW, TERMS, new ChainRoom(GRID));
    let total = 0;
    const sums = [0, 0, 0];
    for (const [path, weight] of paths()) {
      total += weight;
      for (const [place, bin] of path.entries()) sums[place] = (sums[place] ?? 0) + weight * (GRID.least + bin * GRID.step);
    }
    for (const [place, sum] of sums.entries()) expect(track.mean[place]).toBeCloseTo(sum / total, 10);
    expect(track.nats).toBeCloseTo(Math.log(total), 10);
  });

  it("moves a belief alike in both directions of time", () => {
    const rows = transitions(GRID, 9 * HOUR);
    for (const [from, row] of rows.entries())
      for (const [to, share] of row.entries()) expect(share).toBeCloseTo(rows[to]?.[from] ?? -1, 12);
  });

  it("says nothing for a view without legs", () => {
    const none = { ...VIEW, size: 0, starts: Int32Array.of(0), at: new Float64Array(0) };
    expect(chainNats(none, TERMS, new ChainRoom(GRID))).toBe(0);
  });
});
