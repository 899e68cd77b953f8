import { describe, expect, it } from "vitest";
import { FILE, readAllRows, utf8 } from "./sample-files.ts";

const V01 = {
  number: "V01",
  toldAt: "2025-03-14T14:26:00+08:00",
  paidAt: "2025-03-14T14:02:11+08:00",
  amount: "480000.00",
  currency: "CNY",
  payer: "6217000000000000099",
  payee: "…00000001",
};

const EXPECTED = {
  number: "V01",
  toldAt: { at: Date.parse("2025-03-14T14:26:00+08:00"), precision: "second" },
  paidAt: { at: Date.parse("2025-03-14T14:02:11+08:00"), precision: "second" },
  amount: { minor: 48_000_000n, currency: "CNY" },
  payer: "6217000000000000099",
  payee: "…00000001",
  payerName: null,
  payeeName: null,
  note: null,
};

describe("victim reports", () => {
  it("are read from JSON, each with its place", async () => {
    const { rows } = await readAllRows(
      utf8(JSON.stringify({ case: "2025-0314", reports: [V01, { ...V01, number: "V02" }] })),
      "reports.json",
    );
    expect(rows).toMatchObject([
      { outcome: "report", report: { ...EXPECTED, source: { file: FILE, row: null, path: "/reports/0" } } },
      { outcome: "report", report: { number: "V02", source: { path: "/reports/1" } } },
    ]);
  });

  it("are read from CSV as the same", async () => {
    const text = `report,told,paid,amount,currency,payer,payee,payer name,payee name,note
V01,${V01.toldAt},${V01.paidAt},480000.00,CNY,${V01.payer},…00000001,,,
`;
    const { rows } = await readAllRows(utf8(text), "reports.csv");
    expect(rows).toMatchObject([{ outcome: "report", report: { ...EXPECTED, source: { row: 2 } } }]);
  });

  it.each([
    [{ toldAt: "2025-03-14 14:26:00" }, "toldAt"],
    [{ toldAt: "2025-02-30T14:26:00+08:00" }, "toldAt"],
    [{ amount: 480_000 }, "amount"],
    [{ amount: "480,00" }, "amount"],
    [{ currency: "RMB" }, "currency"],
    [{ number: "" }, "number"],
  ])("are rejected for %o", async (changed, column) => {
    const { rejected } = await readAllRows(utf8(JSON.stringify({ reports: [{ ...V01, ...changed }] })), "reports.json");
    expect(rejected).toMatchObject([{ column, source: { path: "/reports/0" } }]);
  });

  it("are unreadable as a whole when the JSON is broken", async () => {
    await expect(readAllRows(utf8('{"reports": [{"number": '), "reports.json")).rejects.toMatchObject({
      kind: "file-unreadable",
    });
    await expect(readAllRows(utf8('{"reports": ["V01"]}'), "reports.json")).rejects.toMatchObject({ kind: "file-unreadable" });
  });
});
