import { describe, expect, it } from "vitest";
import { forward, type Seen, smoothed, type Wander } from "../../../backend/analysis/mirror/two-level-model.ts";

const HOUR = 3_600_000;
const WALK: Wander = { sd: 0.001, spread: 0.0004, market: 0.0007, isPinned: false };
const PINNED: Wander = { ...WALK, isPinned: true };
const SEEN: readonly Seen[] = [
  { at: 0, value: -0.011, way: 0 },
  { at: 3 * HOUR, value: -0.014, way: 1 },
  { at: 20 * HOUR, value: -0.009, way: 0 },
  { at: 29 * HOUR, value: -0.012, way: 1 },
];
const BEFORE = { spread: 0.02 ** 2, market: 0.01 ** 2 };

/** Covariance of a level at two moments: what was open before, and what it wandered until the earlier of the two. */
function covariance(a: number, b: number, wander: Wander): { readonly spread: number; readonly market: number } {
  const [one, two] = [SEEN[a]?.at ?? 0, SEEN[b]?.at ?? 0].sort((x, y) => x - y) as [number, number];
  const walked = BEFORE.market + wander.market ** 2 * (one / HOUR);
  const market = wander.isPinned ? wander.market ** 2 * bridged(one / HOUR, two / HOUR) : walked;
  return { spread: BEFORE.spread + wander.spread ** 2 * (one / HOUR), market };
}

/** Covariance of a Brownian bridge over each day of 24 hours; moments of different days have none. */
function bridged(one: number, two: number): number {
  return Math.floor(one / 24) === Math.floor(two / 24) ? ((one % 24) * (24 - (two % 24))) / 24 : 0;
}

function near(value: number): unknown {
  return expect.closeTo(value, 12);
}

function between([a, wayA]: readonly [number, 0 | 1], [b, wayB]: readonly [number, 0 | 1], wander: Wander): number {
  const { spread, market } = covariance(a, b, wander);
  return spread + (wayA === wayB ? market : -market);
}

/** Solves a small linear system by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    for (let row = 0; row < rows.length; row += 1) {
      if (row === pivot) continue;
      const factor = (rows[row]?.[pivot] ?? 0) / (rows[pivot]?.[pivot] ?? 1);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (rows[pivot]?.[column] ?? 0));
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function observed(wander: Wander): readonly (readonly number[])[] {
  return SEEN.map(({ way: wayA }, a) =>
    SEEN.map(({ way: wayB }, b) => between([a, wayA], [b, wayB], wander) + (a === b ? wander.sd ** 2 : 0)),
  );
}

describe("the spread and the market behind pairs", () => {
  it.each([
    ["that walks on", WALK],
    ["that is back at its published rate each midnight", PINNED],
  ])("lie where the joint normal distribution of all pairs puts them, with a market %s", (_, wander) => {
    const values = SEEN.map(({ value }) => value ?? 0);
    const weights = solved(observed(wander), values);
    const levels = smoothed(SEEN, wander);
    for (const way of [0, 1] as const) {
      for (const place of SEEN.keys()) {
        const covariances = SEEN.map(({ way: other }, b) => between([place, way], [b, other], wander));
        const mean = covariances.reduce((sum, value, b) => sum + value * (weights[b] ?? 0), 0);
        const explained = solved(observed(wander), covariances);
        const variance =
          between([place, way], [place, way], wander) -
          covariances.reduce((sum, value, b) => sum + value * (explained[b] ?? 0), 0);
        expect(levels[way].mean[place]).toBeCloseTo(mean, 10);
        expect(levels[way].variance[place]).toBeCloseTo(variance, 12);
      }
    }
  });

  it.each([WALK, PINNED])(
    "move nowhere by a moment without a pair, of which the others tell less than a pair would",
    (wander) => {
      const moment = { at: 22 * HOUR, way: 0, value: null } as const;
      const [a, b, c, d] = SEEN as readonly [Seen, Seen, Seen, Seen];
      const unseen = smoothed([a, b, c, moment, d], wander);
      const told = smoothed([a, b, c, { ...moment, value: -0.01 }, d], wander);
      const seen = smoothed(SEEN, wander);
      for (const way of [0, 1] as const) {
        expect([...unseen[way].mean].filter((_, place) => place !== 3)).toEqual([...seen[way].mean].map(near));
        expect(unseen[way].variance[3]).toBeGreaterThan(told[way].variance[3] ?? Infinity);
      }
    },
  );

  it("are likelier under their own deviations than under far smaller ones", () => {
    const calm = { ...WALK, sd: 0.0001, spread: 0, market: 0 };
    expect(forward(SEEN, WALK).nats).toBeGreaterThan(forward(SEEN, calm).nats);
  });
});
