import { describe, expect, it } from "vitest";
import { lastDays, rowDays } from "../../../frontend/state/row-days.ts";

const dayOf = (iso: string) => iso.slice(0, 10);
const row = (day: string) => ({
  transfer: day,
  at: { at: `${day}T04:00:00Z`, precision: "second" as const },
  direction: "in" as const,
  counterparty: "card:6222000000000000001",
  counterpartyName: null,
  money: { amount: "1.00", currency: "CNY" },
  balanceAfter: null,
  memo: null,
});
const page = { rows: [row("2025-03-11"), row("2025-03-11"), row("2025-03-13")] };
const days = lastDays("2025-03-14T06:41:00Z", 5, dayOf);

describe("the rows of an account by day", () => {
  it("are of the last days up to what is known", () => {
    expect(days).toEqual(["2025-03-10", "2025-03-11", "2025-03-12", "2025-03-13", "2025-03-14"]);
  });

  it("tell a day without rows from a day nobody knows of", () => {
    expect(rowDays(page, true, days, dayOf).map(({ kind }) => kind)).toEqual(["missing", "rows", "gap", "rows", "missing"]);
    expect(rowDays(page, true, days, dayOf)[1]).toEqual({ kind: "rows", rows: 2 });
  });

  it("never take silence for a gap without a statement of the account", () => {
    expect(rowDays(page, false, days, dayOf).map(({ kind }) => kind)).toEqual(["missing", "rows", "missing", "rows", "missing"]);
  });
});
