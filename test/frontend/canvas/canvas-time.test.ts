import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { extentOf, histogram } from "../../../frontend/state/canvas/histogram.ts";
import { momentsOf, playedUntil, waitBetween } from "../../../frontend/state/canvas/playback.ts";
import { litBy, narrowed, paidSums } from "../../../frontend/state/canvas/shown-transfers.ts";
import { inTimeOrder } from "../../../frontend/state/canvas/single-transfers.ts";

const NOON = Date.UTC(2025, 2, 14, 12);

function transferAt(index: number, second: number, amount = "10.00"): CanvasTransfer {
  const money = { amount, currency: "CNY" };
  const at = { at: new Date(NOON + second * 1000).toISOString().replace(".000Z", "Z"), precision: "second" } as const;
  return { id: `t${index}`, from: `card:${index % 3}`, to: "card:9", paid: money, received: money, at, apart: 0, memo: null };
}

const transfers = fc
  .array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 60 })
  .map((seconds) => seconds.map((second, index) => transferAt(index, second)).sort(inTimeOrder));

describe("the time line", () => {
  it("puts every transfer of the canvas under exactly one bar", () => {
    fc.assert(
      fc.property(transfers, fc.integer({ min: 1, max: 120 }), (all, bars) => {
        const extent = extentOf(all);
        const drawn = extent ? histogram(all, extent, bars, "CNY") : [];
        expect(drawn.reduce((sum, bar) => sum + bar.transfers, 0)).toBe(all.length);
      }),
    );
  });

  it("adds up the amounts of one currency alone", () => {
    const all = [transferAt(0, 0, "5.00"), transferAt(1, 10, "7.00")];
    const units = (currency: string) => histogram(all, { from: NOON, until: NOON + 10_000 }, 2, currency).map((bar) => bar.units);
    expect(units("CNY")).toEqual([5, 7]);
    expect(units("THB")).toEqual([0, 0]);
  });

  it("keeps what lies in a brushed stretch, both ends included, and lights up its accounts and flows", () => {
    const all = [transferAt(0, 0), transferAt(1, 60), transferAt(2, 120)];
    const some = narrowed(all, { from: NOON, until: NOON + 60_000 }, null);
    expect(some.map(({ id }) => id)).toEqual(["t0", "t1"]);
    expect(litBy(some).nodes).toEqual(new Set(["card:0", "card:1", "card:9"]));
    expect(litBy(some).edges).toContain("card:1>card:9");
  });

  it("adds sums exactly, one a currency", () => {
    expect(paidSums([transferAt(0, 0, "0.10"), transferAt(1, 1, "0.20")])).toEqual([{ amount: "0.30", currency: "CNY" }]);
  });
});

describe("playback", () => {
  it("shows equal instants together and in the end everything, each once", () => {
    fc.assert(
      fc.property(transfers, (all) => {
        const moments = momentsOf(all);
        const times = moments.map(({ at }) => at);
        expect(new Set(times).size).toBe(times.length);
        expect(playedUntil(moments, moments.length - 1)).toEqual(all);
      }),
    );
  });

  it("waits as long as the case did at its speed, and jumps what nobody would sit through", () => {
    const [first, second, third] = momentsOf([transferAt(0, 0), transferAt(1, 60), transferAt(2, 7_200)]);
    if (!first || !second || !third) throw new Error("three moments");
    expect(waitBetween(first, second, 60)).toEqual({ ms: 1_000, isJump: false });
    expect(waitBetween(second, third, 60)).toEqual({ ms: 2_000, isJump: true });
  });
});
