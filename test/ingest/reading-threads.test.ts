import { describe, expect, it } from "vitest";
import { policeFile, policeRow, readAllRows } from "./sample-files.ts";

const ROWS = 9_000;
const LONG = "附言".repeat(150);

/** Over 5 MB of the police layout: equal rows, failed ones, wide and negative amounts, and rows that cannot be read. */
function largeFile(): Uint8Array {
  return policeFile(Array.from({ length: ROWS }, (_, row) => policeRow({ 备注: LONG, ...oddities(row) })));
}

function oddities(row: number): Readonly<Record<string, string>> {
  const every = (nth: number, cells: Readonly<Record<string, string>>) => (row % nth === 0 ? cells : {});
  return {
    交易金额: String(row % 500),
    摘要说明: `货款 ${row % 700}`,
    ...every(3, { 收付标志: "出" }),
    ...every(7, { 交易余额: "-5.00" }),
    ...every(11, { IP地址: "" }),
    ...every(41, { 交易是否成功: "失败" }),
    ...every(53, { 交易时间: "2025-02-30 00:00:00" }),
    ...every(997, { 交易金额: "12345678901234567890123.45" }),
  };
}

describe("a large delimited file", () => {
  const bytes = largeFile();

  it("gives the same rows and ids whether other threads read it or none does", async () => {
    const alone = await readAllRows(bytes, "x_交易明细信息.csv", { threads: 0 });
    const shared = await readAllRows(bytes, "x_交易明细信息.csv", { threads: 2 });
    expect(alone.rows).toHaveLength(ROWS);
    expect(alone.rejected.length).toBeGreaterThan(100);
    expect(new Set(alone.records.map(({ record }) => record.id)).size).toBe(alone.records.length);
    expect(shared.rows).toEqual(alone.rows);
    expect(shared.reading.totals()).toEqual(alone.reading.totals());
  });

  it("is refused with the same words at a fault that another thread meets", async () => {
    const broken = Buffer.from(bytes);
    broken[broken.length - 1_000] = 0xff;
    const refusal = (threads: number) => readAllRows(broken, "x_交易明细信息.csv", { threads }).catch((error: unknown) => error);
    const alone = await refusal(0);
    expect(alone).toMatchObject({ kind: "file-unreadable" });
    expect(await refusal(2)).toEqual(alone);
  });

  it("stops at once when it is cancelled", async () => {
    const cancelled = new AbortController();
    setTimeout(() => cancelled.abort(), 20);
    await expect(readAllRows(bytes, "x_交易明细信息.csv", { threads: 1, signal: cancelled.signal })).rejects.toMatchObject({
      kind: "cancelled",
    });
  });
});
