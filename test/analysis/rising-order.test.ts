import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { risingOrder } from "../../backend/analysis/suspicion/rising-order.ts";

/** Few values that tie, both zeros, infinities, and neighbours that differ in their lowest bits alone. */
const close = fc.integer({ min: 0, max: 40 }).map((step) => 1 + step * Number.EPSILON);
const value = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, 2.5, Infinity, -Infinity), close);

describe("rows by value", () => {
  it("stand as a stable sort by comparison puts them", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (some) => {
        const byComparison = some.map((_, row) => row).sort((a, b) => compare(some[a] ?? 0, some[b] ?? 0) || a - b);
        expect([...risingOrder(Float64Array.from(some))]).toEqual(byComparison);
      }),
      { numRuns: 1_000 },
    );
  });

  it("cannot be told where one is not a number", () => {
    expect(() => risingOrder(Float64Array.of(1, Number.NaN))).toThrow("row 1 is not a number");
  });
});

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
