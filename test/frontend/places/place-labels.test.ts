import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cluster } from "../../../frontend/state/places/clusters.ts";
import { markLabels } from "../../../frontend/state/places/place-labels.ts";

const SIZE = { width: 640, height: 400 };
const mark = (id: string, x: number, y: number): Cluster => ({ id, x, y, places: [] });

describe("the words beside the marks of the map", () => {
  it("stand to the right, and at the right edge of the map to the left", () => {
    const labels = markLabels([mark("a", 100, 100), mark("b", 600, 300)], () => "海陵银行营业部", SIZE);
    expect([labels.get("a")?.anchor, labels.get("b")?.anchor]).toEqual(["start", "end"]);
  });

  it("give way to another mark and its words", () => {
    const labels = markLabels([mark("a", 300, 200), mark("b", 340, 200)], () => "branch", SIZE);
    expect([labels.get("a")?.anchor, labels.get("b")?.anchor]).toEqual(["end", "start"]);
  });

  it("are left out where there is no room, whatever the order", () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      mark(`m${index}`, 300 + (index % 8) * 26, 180 + Math.floor(index / 8) * 26),
    );
    const count = markLabels(crowd, () => "a long name of a branch", SIZE).size;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(crowd.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(crowd, { minLength: crowd.length }), (shuffled) => {
        expect(markLabels(shuffled, () => "a long name of a branch", SIZE).size).toBe(count);
      }),
      { numRuns: 20 },
    );
  });
});
