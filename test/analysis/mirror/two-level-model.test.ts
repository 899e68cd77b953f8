import { describe, expect, it } from "vitest";
import { forward, type Seen, smoothed, type Wander } from "../../../backend/analysis/mirror/two-level-model.ts";

const HOUR = 3_600_000;
const WANDER: Wander = { sd: 0.001, spread: 0.0004, market: 0.0007 };
const SEEN: readonly Seen[] = [
  { at: 0, value: -0.011, way: 0 },
  { at: 3 * HOUR, value: -0.014, way: 1 },
  { at: 20 * HOUR, value: -0.009, way: 0 },
];
const BEFORE = { spread: 0.02 ** 2, market: 0.01 ** 2 };

/** Covariance of a level at two moments: what was open before, and what it wandered until the earlier of the two. */
function covariance(a: number, b: number): { readonly spread: number; readonly market: number } {
  const hours = Math.min(SEEN[a]?.at ?? 0, SEEN[b]?.at ?? 0) / HOUR;
  return { spread: BEFORE.spread + WANDER.spread ** 2 * hours, market: BEFORE.market + WANDER.market ** 2 * hours };
}

function between(a: number, wayA: 0 | 1, b: number, wayB: 0 | 1): number {
  const { spread, market } = covariance(a, b);
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

const OBSERVED = SEEN.map(({ way: wayA }, a) =>
  SEEN.map(({ way: wayB }, b) => between(a, wayA, b, wayB) + (a === b ? WANDER.sd ** 2 : 0)),
);

describe("the spread and the market behind pairs", () => {
  it("lie where the joint normal distribution of all pairs puts them", () => {
    const weights = solved(
      OBSERVED,
      SEEN.map(({ value }) => value),
    );
    const levels = smoothed(SEEN, WANDER);
    for (const way of [0, 1] as const) {
      for (const place of SEEN.keys()) {
        const covariances = SEEN.map(({ way: other }, b) => between(place, way, b, other));
        const mean = covariances.reduce((sum, value, b) => sum + value * (weights[b] ?? 0), 0);
        const variance =
          between(place, way, place, way) -
          covariances.reduce((sum, value, b) => sum + value * (solved(OBSERVED, covariances)[b] ?? 0), 0);
        expect(levels[way].mean[place]).toBeCloseTo(mean, 10);
        expect(levels[way].variance[place]).toBeCloseTo(variance, 12);
      }
    }
  });

  it("are likelier under their own deviations than under far smaller ones", () => {
    const calm = { sd: 0.0001, spread: 0, market: 0 };
    expect(forward(SEEN, WANDER).nats).toBeGreaterThan(forward(SEEN, calm).nats);
  });
});
