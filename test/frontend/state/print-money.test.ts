import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, moneyListText, moneyText, mostPlaces, negated } from "../../../frontend/state/print-money.ts";

const cny = (amount: string) => ({ amount, currency: "CNY" });

describe("money on screen", () => {
  it("is one exact string in every language", () => {
    expect(moneyText(cny("480000.00"))).toBe("CNY 480,000.00");
    expect(amountText(cny("-78740.00"))).toBe("−78,740.00");
    expect(amountText({ amount: "13342.500000", currency: "USDT" })).toBe("13,342.50");
  });

  it("says zero as 0.00 and nothing at all as the word given", () => {
    expect(amountText(cny("0.00"))).toBe("0.00");
    expect(moneyListText([], "none")).toBe("none");
  });

  it("stacks currencies and never adds them", () => {
    expect(moneyListText([cny("1.00"), { amount: "2.00", currency: "THB" }], "none")).toBe("CNY 1.00 · THB 2.00");
  });

  it("keeps decimal points of a column under each other by its most places", () => {
    expect(mostPlaces([cny("1.00"), null, { amount: "2.000000", currency: "USDT" }])).toBe(2);
    expect(mostPlaces([cny("1.00"), { amount: "2.503400", currency: "USDT" }])).toBe(4);
  });

  it("turns a sign twice into the same amount, and zero never gets one", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (minor) => {
        const sign = minor < 0n ? "-" : "";
        const digits = (minor < 0n ? -minor : minor).toString().padStart(3, "0");
        const money = cny(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
        expect(negated(negated(money))).toEqual(money);
      }),
    );
    expect(negated(cny("0.00"))).toEqual(cny("0.00"));
  });
});
