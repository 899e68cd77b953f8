import { describe, expect, test } from "vitest";
import { digitsOf, fitsNumber, matchReport } from "../../backend/analysis/match-report.ts";
import { parseAccountId } from "../../backend/domain/account.ts";
import { type Instant, parseTime } from "../../backend/domain/instant.ts";
import type { FileId } from "../../backend/domain/record.ts";
import type { VictimReport } from "../../backend/domain/victim-report.ts";
import { amount } from "../cases/movement.ts";
import { transfer } from "../cases/transfer.ts";

const at = (text: string, precision: Instant["precision"] = "second"): Instant => ({ at: parseTime(text), precision });
const A1 = "card:6222021001216217";
const V01 = "bank:102:6222020200112233445";

const REPORT: VictimReport = {
  number: "V01",
  toldAt: at("2025-03-14T14:26:00+08:00"),
  paidAt: at("2025-03-14T14:02:11+08:00"),
  amount: amount("480000.00 CNY"),
  payer: null,
  payee: "…01216217",
  payerName: null,
  payeeName: null,
  note: null,
  source: { file: "f".repeat(64) as FileId, row: 2, path: null },
};
const paid = (id: string, time: string, more: { to?: string; from?: string; paid?: string } = {}) =>
  transfer({ id, from: V01, to: A1, paid: "480000.00 CNY", at: `2025-03-14T${time}+08:00`, ...more });

describe("a report is matched to the row it speaks of", () => {
  test("by last digits, amount and second", () => {
    const found = matchReport(REPORT, [paid("t1", "14:02:11"), paid("t2", "14:02:11", { paid: "48.00 CNY" })]);
    expect(found).toMatchObject({
      kind: "matched",
      transfer: "t1",
      basis: "8 digits fit 1 account; amount and second are equal",
    });
  });

  test("the equal second wins over another payment of the amount minutes away", () => {
    expect(matchReport(REPORT, [paid("t1", "14:05:00"), paid("t2", "14:02:11")])).toMatchObject({ transfer: "t2" });
  });

  test("within 30 minutes when the time is remembered roughly, and not beyond", () => {
    const roughly = { ...REPORT, paidAt: at("2025-03-14T14:20:00+08:00", "minute") };
    const basis = "8 digits fit 1 account; amount is equal, times within 30 minutes";
    expect(matchReport(roughly, [paid("t1", "14:02:11")])).toMatchObject({ kind: "matched", transfer: "t1", basis });
    expect(matchReport(roughly, [paid("t1", "13:50:00")]).kind).toBe("matched");
    expect(matchReport(roughly, [paid("t1", "13:49:59")]).kind).toBe("none");
  });

  test("two payments that fit alike stay two", () => {
    const day = { ...REPORT, paidAt: at("2025-03-14T00:00:00+08:00", "day") };
    const found = matchReport(day, [paid("t2", "14:02:11"), paid("t1", "09:00:00")]);
    expect(found).toMatchObject({
      kind: "several",
      transfers: ["t1", "t2"],
      basis: "8 digits fit 1 account; amount and day are equal",
    });
  });

  test("without a time of payment, in the day before it was told", () => {
    const untimed = { ...REPORT, paidAt: null };
    expect(matchReport(untimed, [paid("t1", "14:02:11")]).kind).toBe("matched");
    expect(matchReport(untimed, [paid("t1", "14:26:30")]).kind).toBe("none");
  });

  test("another payee, payer, amount or currency is not the payment", () => {
    expect(matchReport(REPORT, [paid("t1", "14:02:11", { to: "card:6222021001216218" })]).kind).toBe("none");
    expect(matchReport({ ...REPORT, payer: "尾号9999" }, [paid("t1", "14:02:11")]).kind).toBe("none");
    expect(matchReport(REPORT, [paid("t1", "14:02:11", { paid: "480000.00 THB" })]).kind).toBe("none");
    expect(matchReport(REPORT, []).kind).toBe("none");
  });

  test("a masked payer in the statement contradicts no number", () => {
    const masked = paid("t1", "14:02:11", { from: `partial:${A1}~6222****3445` });
    expect(matchReport({ ...REPORT, payer: "6222020200112233445" }, [masked]).kind).toBe("matched");
  });

  test("an unknown payee is said", () => {
    const found = matchReport({ ...REPORT, payee: null }, [paid("t1", "14:02:11")]);
    expect(found).toMatchObject({ basis: "payee's number not told; amount and second are equal" });
  });
});

test.each([
  ["6222 0210 0121 6217", true],
  ["６２２２０２１００１２１６２１７", true],
  ["…01216217", true],
  ["...6217", true],
  ["尾号6217", true],
  ["6222****6217", true],
  ["6222xxxx6217", true],
  ["6217", true],
  ["…01216218", false],
  ["622202100121621", false],
  ["6223****6217", false],
  ["17", false],
  ["", false],
])("%s as a hand wrote 6222021001216217: %s", (written, expected) => {
  expect(fitsNumber(digitsOf(written), parseAccountId(A1))).toBe(expected);
});
