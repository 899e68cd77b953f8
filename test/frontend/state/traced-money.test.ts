import { describe, expect, it } from "vitest";
import type { RuleTraceDocument } from "../../../backend/api/contract/trace.ts";
import { enteredMoney, layersOf, rulesOf } from "../../../frontend/state/traced-money.ts";

const cny = (amount: string) => ({ amount, currency: "CNY" });
const at = { at: "2025-03-14T06:02:19Z", precision: "second" } as const;
const carried = (to: string, money: string, shares: Record<string, string>) => ({
  transfer: `t ${to} ${money}`,
  from: "card:6222020000000001",
  to,
  at,
  paid: cny("200000.00"),
  money: cny(money),
  shares: Object.entries(shares).map(([label, part]) => ({ label, money: cny(part) })),
  layer: 2,
});

const FIFO: RuleTraceDocument = {
  held: [],
  ends: [],
  ledger: [],
  totalHeld: [],
  heldRange: null,
  otherwise: { held: [], ends: [] },
  transfers: [
    carried("b1", "198740.00", { V01: "78740.00", V02: "120000.00" }),
    carried("b1", "10.00", { V01: "10.00" }),
    carried("b2", "200000.00", { V01: "200000.00" }),
  ],
};

describe("traced money on screen", () => {
  it("sums what came into one account, of everybody or of one victim", () => {
    expect(enteredMoney(FIFO, "b1", null)).toEqual([cny("198750.00")]);
    expect(enteredMoney(FIFO, "b1", "V01")).toEqual([cny("78750.00")]);
    expect(enteredMoney(FIFO, "b3", "V01")).toEqual([]);
  });

  it("lists rules in the order of the field, whatever order the answer has", () => {
    expect(rulesOf({ rules: { libr: FIFO, fifo: FIFO, haircut: FIFO } })).toEqual(["haircut", "fifo", "libr"]);
  });

  it("puts accounts into their layers, nearest to the victim first", () => {
    const layers = [
      { account: "b1", layer: 2 },
      { account: "a1", layer: 1 },
      { account: "b2", layer: 2 },
    ];
    expect(layersOf({ layers })).toEqual([
      { layer: 1, accounts: ["a1"] },
      { layer: 2, accounts: ["b1", "b2"] },
    ]);
  });
});
