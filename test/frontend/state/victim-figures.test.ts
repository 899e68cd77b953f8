import { describe, expect, it } from "vitest";
import type { EndingsDocument } from "../../../backend/api/contract/endings.ts";
import { heldOf, limbsOf } from "../../../frontend/state/victim-figures.ts";

const cny = (amount: string) => ({ amount, currency: "CNY" });
type Line = EndingsDocument["victims"][number]["lines"][number];
const line = (account: string, fifo: string, lifo: string, least: string, most: string, kind = "held"): Line => ({
  kind,
  account,
  rules: [
    { rule: "haircut", money: cny(fifo) },
    { rule: "fifo", money: cny(fifo) },
    { rule: "lifo", money: cny(lifo) },
    { rule: "libr", money: cny(fifo) },
  ],
  least: cny(least),
  most: cny(most),
  at: { at: "2025-03-14T06:00:00Z", precision: "second" },
});
const victim = (...lines: Line[]) => ({
  label: "V01",
  lost: [cny("100.00")],
  lines,
  held: [{ least: cny("70.00"), most: cny("75.00") }],
  layers: [],
});

describe("what still stands of a victim's money", () => {
  it("is summed by one rule, and its span is that of the sums, not of each account; what left sight is not in it", () => {
    const both = victim(
      line("a", "60.00", "40.00", "35.00", "60.00"),
      line("b", "10.00", "30.00", "10.00", "30.00"),
      line("cash", "5.00", "5.00", "5.00", "5.00", "cash"),
    );
    expect([heldOf(both, "fifo"), heldOf(both, "lifo")]).toEqual([[cny("70.00")], [cny("70.00")]]);
    expect([heldOf(both, "least"), heldOf(both, "most")]).toEqual([[cny("70.00")], [cny("75.00")]]);
  });

  it("is not known, never zero, of a report that no statement shows", () => {
    expect(heldOf(undefined, "fifo")).toBeNull();
  });
});

describe("the provisions by which a victim gets money back", () => {
  it("are named once each, and not where the share is nothing", () => {
    const share = (amount: string) => [{ label: "V01", money: cny(amount) }];
    const plan = {
      lines: [
        { rule: "cn-8-3", shares: share("5.00") },
        { rule: "cn-8-3", shares: share("6.00") },
        { rule: "cn-8-1", shares: share("0.00") },
      ],
      legal: [
        { id: "cn-8-1", country: "CN", provision: "Art 8 limb 1" },
        { id: "cn-8-3", country: "CN", provision: "Art 8 limb 3" },
      ],
    };
    expect(limbsOf(plan, "V01")).toEqual(["CN Art 8 limb 3"]);
  });
});
