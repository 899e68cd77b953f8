import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPairs, type PossiblePair } from "../../../backend/analysis/mirror/assignment.ts";

/** The greatest worth of any choice in which nobody stands twice, by trying all of them. */
function bruteForce(
  pairs: readonly PossiblePair[],
  from = 0,
  lefts: readonly number[] = [],
  rights: readonly number[] = [],
): number {
  const pair = pairs[from];
  if (pair === undefined) return 0;
  const without = bruteForce(pairs, from + 1, lefts, rights);
  if (lefts.includes(pair.left) || rights.includes(pair.right)) return without;
  return Math.max(without, pair.worth + bruteForce(pairs, from + 1, [...lefts, pair.left], [...rights, pair.right]));
}

const possible = fc.uniqueArray(
  fc.record({
    left: fc.integer({ min: 0, max: 4 }),
    right: fc.integer({ min: 10, max: 14 }),
    worth: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 11, selector: ({ left, right }) => `${left} ${right}` },
);

describe("the best pairs", () => {
  it("are worth as much as any choice can be, and use nobody twice", () => {
    fc.assert(
      fc.property(possible, (pairs) => {
        const chosen = bestPairs(pairs).map((place) => pairs[place]);
        expect(new Set(chosen.map((pair) => pair?.left)).size).toBe(chosen.length);
        expect(new Set(chosen.map((pair) => pair?.right)).size).toBe(chosen.length);
        expect(chosen.reduce((sum, pair) => sum + (pair?.worth ?? 0), 0)).toBe(bruteForce(pairs));
      }),
      { numRuns: 400 },
    );
  });

  it("give up the nearest pair where two further ones are worth more together", () => {
    const pairs = [
      { left: 1, right: 1, worth: 5 },
      { left: 1, right: 2, worth: 4 },
      { left: 2, right: 1, worth: 4 },
    ];
    expect(bestPairs(pairs)).toEqual([1, 2]);
  });

  it("are none where nothing is possible", () => {
    expect(bestPairs([])).toEqual([]);
  });
});
