import { describe, expect, it } from "vitest";
import type { RuleTraceDocument } from "../../../backend/api/contract/trace.ts";
import { currenciesOf, sankeyOf } from "../../../frontend/state/sankey.ts";

type Carried = RuleTraceDocument["transfers"][number];
const cny = (amount: string) => ({ amount, currency: "CNY" });
const carried = (transfer: string, from: string, to: string, second: number, amount: string, layer: number): Carried => ({
  transfer,
  from,
  to,
  at: { at: `2025-03-14T06:02:${String(second).padStart(2, "0")}Z`, precision: "second" },
  paid: cny(amount),
  money: cny(amount),
  shares: [],
  layer,
});
const TOLD = {
  transfers: [
    carried("t1", "v", "a", 1, "300.00", 1),
    carried("t2", "a", "c", 4, "100.00", 2),
    carried("t3", "a", "b", 2, "150.00", 2),
    carried("t4", "a", "b", 3, "50.00", 2),
    carried("t5", "b", "a", 9, "20.00", 1),
  ],
};
const TRACE = { origins: [{ label: "V01", transfer: "t1" }] };
const picture = (by: "layer" | "time") => sankeyOf(TRACE, TOLD, "CNY", by, 1000);
const xOf = (by: "layer" | "time") => Object.fromEntries(picture(by).places.map(({ account, x }) => [account, x]));

describe("the bands of a trace", () => {
  it("join all payments of a pair, exact to the cent, and leave what goes back undrawn but said", () => {
    const { bands, back } = picture("layer");
    expect(bands.map(({ from, to, money }) => [from, to, money.amount]).sort()).toEqual([
      ["a", "b", "200.00"],
      ["a", "c", "100.00"],
      ["v", "a", "300.00"],
    ]);
    expect(back).toEqual([cny("20.00")]);
  });

  it("stand in columns by layer, the first arrival on top", () => {
    const columns = xOf("layer");
    expect(columns.b).toBe(columns.c);
    expect(columns.a).toBeGreaterThan(columns.v ?? 0);
    const { places } = picture("layer");
    const top = (account: string) => places.find((place) => place.account === account)?.y ?? 0;
    expect(top("b")).toBeLessThan(top("c"));
  });

  it("stand in the order of first arrival when asked for time", () => {
    const order = Object.entries(xOf("time")).sort(([, a], [, b]) => a - b);
    expect(order.map(([account]) => account)).toEqual(["v", "a", "b", "c"]);
    expect(new Set(order.map(([, x]) => x)).size).toBe(4);
  });

  it("name the victim at the payer of the origin, and draw nothing of another currency", () => {
    expect(picture("layer").places.map(({ account, labels }) => [account, labels.join()])).toContainEqual(["v", "V01"]);
    expect(currenciesOf(TOLD)).toEqual(["CNY"]);
    expect(sankeyOf(TRACE, TOLD, "THB", "layer", 1000).bands).toEqual([]);
  });

  it("say how many accounts there are when only the largest are drawn", () => {
    const many = {
      transfers: [
        carried("t1", "v", "a", 1, "300.00", 1),
        ...Array.from({ length: 60 }, (_, n) => carried(`p${n}`, "a", `c${n}`, 5, `${n + 1}.00`, 2)),
      ],
    };
    const { accounts, places } = sankeyOf(TRACE, many, "CNY", "layer", 1000);
    expect(accounts).toEqual({ shown: 40, total: 62 });
    expect(places.map(({ account }) => account)).toContain("c59");
    expect(places.map(({ account }) => account)).not.toContain("c0");
  });
});
