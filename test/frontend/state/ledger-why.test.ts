import { describe, expect, it } from "vitest";
import type { LedgerDocument } from "../../../backend/api/contract/trace.ts";
import { whyOf } from "../../../frontend/state/ledger-why.ts";

const cny = (amount: string) => ({ amount, currency: "CNY" });
const at = (clock: string) => ({ at: `2025-03-14T06:${clock}Z`, precision: "second" }) as const;
const line = (time: string | null, change: string | null, own: string, V02: string, V01: string): LedgerDocument => ({
  account: "a1",
  transfer: time === null ? null : `t ${time}`,
  at: time === null ? null : at(time),
  counterparty: null,
  change: change === null ? null : cny(change),
  own: cny(own),
  shares: [
    { label: "V02", money: cny(V02) },
    { label: "V01", money: cny(V01) },
  ],
  balance: cny("0.00"),
});
const ARRIVALS = [
  line(null, null, "1260.00", "0.00", "0.00"),
  line("01:50", "120000.00", "0.00", "120000.00", "0.00"),
  line("02:11", "480000.00", "0.00", "0.00", "480000.00"),
];
const saying = (parts: ReturnType<typeof whyOf>[number] = []) =>
  parts.map(({ label, since, money }) => [label ?? "own", since?.at.slice(14, 19) ?? null, money.amount]);

describe("why a payment carried what it carried", () => {
  it("is by age under oldest first: own, then V02 of 14:01:50, then V01 of 14:02:11", () => {
    const why = whyOf("fifo", [...ARRIVALS, line("02:19", "-200000.00", "-1260.00", "-120000.00", "-78740.00")]);
    expect(why.slice(0, 3)).toEqual([[], [], []]);
    expect(saying(why[3])).toEqual([
      ["own", null, "1260.00"],
      ["V02", "01:50", "120000.00"],
      ["V01", "02:11", "78740.00"],
    ]);
  });

  it("tells two arrivals of one victim apart, the newer first under newest first", () => {
    const lines = [
      ...ARRIVALS,
      line("02:15", "5.00", "0.00", "5.00", "0.00"),
      line("02:19", "-480010.00", "0.00", "-10.00", "-480000.00"),
    ];
    expect(saying(whyOf("lifo", lines)[4])).toEqual([
      ["V02", "02:15", "5.00"],
      ["V01", "02:11", "480000.00"],
      ["V02", "01:50", "5.00"],
    ]);
  });

  it("is a share of the payment under the rule in proportion", () => {
    const why = whyOf("haircut", [...ARRIVALS, line("02:19", "-200000.00", "-419.12", "-39916.18", "-159664.70")]);
    expect(why[3]?.map(({ label, share }) => [label, share])).toEqual([
      [null, 20],
      ["V02", 1995],
      ["V01", 7983],
    ]);
  });

  it("names no owner who paid nothing", () => {
    const why = whyOf("libr", [...ARRIVALS, line("02:19", "-1000.00", "-1000.00", "0.00", "0.00")]);
    expect(saying(why[3])).toEqual([["own", null, "1000.00"]]);
  });
});
