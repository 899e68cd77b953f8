import { describe, expect, it } from "vitest";
import type { CommunityLayer } from "../../../frontend/state/canvas/bubbles.ts";
import { chartOf, chartOfMap, isSeenIn, litOnMap } from "../../../frontend/state/canvas/time-chart.ts";

const NOON = Date.UTC(2025, 2, 14, 12);
const iso = (ms: number) => new Date(NOON + ms).toISOString();
const at = (ms: number) => ({ at: iso(ms), precision: "second" }) as const;
const paid = (transfers: number, amount: string, currency: string) => ({ transfers, sum: { amount, currency } });
const NOTHING = { transfers: 0, sums: [] };

function bubble(id: number, first: number | null, last: number | null) {
  const seen = { first: first === null ? null : at(first), last: last === null ? null : at(last) };
  return { id, size: 3, in: NOTHING, out: NOTHING, inside: NOTHING, ...seen, victims: [], findings: 0 };
}

const LINE = { transfers: 1, sums: [], basis: "computed" as const };
const layer: CommunityLayer = {
  version: 1,
  bubbles: { "community|1": bubble(1, 0, 1_000), "community|2": bubble(2, 1_000, 2_000), "community|3": bubble(3, null, null) },
  discs: {},
  open: { "community|2": { shown: ["A", "B"], rest: 1, brought: [] } },
  lines: { l: { ...LINE, id: "l", from: "community|1", to: "rest|2", first: at(1_500), last: at(2_000) } },
  times: [
    { from: iso(0), until: iso(1_000), paid: [paid(2, "5.00", "CNY"), paid(1, "70.00", "THB")] },
    { from: iso(1_000), until: iso(2_000), paid: [paid(3, "9.00", "CNY")] },
  ],
  alone: 0,
  apart: 0,
};

describe("the time line over the map of communities", () => {
  it("has every transfer in its bars, adds up the amounts of the most frequent currency and counts the others", () => {
    expect(chartOfMap(layer)).toEqual({
      extent: { from: NOON, until: NOON + 2_000 },
      bars: [
        { from: NOON, until: NOON + 1_000, transfers: 3, units: 5 },
        { from: NOON + 1_000, until: NOON + 2_000, transfers: 3, units: 9 },
      ],
      currency: "CNY",
      others: 1,
    });
    expect(chartOfMap({ ...layer, times: [] })).toBeNull();
    expect(chartOf([])).toBeNull();
  });

  it("lights up what was seen in a brushed stretch; what nobody saw is in none", () => {
    const late = { from: NOON + 1_200, until: NOON + 3_000 };
    const account = (first: number, last: number) => ({ first: at(first), last: at(last) });
    const accounts = { A: account(0, 500), B: account(500, 1_500), ELSEWHERE: account(1_300, 1_400) };
    const lit = litOnMap({ accounts, flows: {} }, layer, late);
    expect([...lit.nodes].sort()).toEqual(["B", "community|2", "rest|2"]);
    expect([...lit.edges]).toEqual(["l"]);
    expect(Object.values(layer.bubbles).filter((each) => isSeenIn(each, null))).toHaveLength(3);
  });
});
