import { describe, expect, it } from "vitest";
import { checkBalances } from "../../ingest/check-balances.ts";
import type { ReadRow } from "../../ingest/row.ts";
import { policeFile, policeRow, readAllRows } from "./sample-files.ts";

const RUN = [
  policeRow({ 收付标志: "进", 交易金额: "100.00", 交易余额: "150.00" }),
  policeRow({ 收付标志: "出", 交易金额: "30.00", 交易余额: "120.00" }),
  policeRow({ 收付标志: "出", 交易金额: "999.00", 交易余额: "120.00", 交易是否成功: "失败" }),
  policeRow({ 收付标志: "出", 交易金额: "20.00", 交易余额: "100.00" }),
];

async function check(rows: readonly (readonly string[])[]) {
  const read = await readAllRows(policeFile(rows), "x.csv");
  return checkBalances(read.rows.flatMap(line));
}

function line(row: ReadRow) {
  return row.outcome === "record" && row.record.kind === "movement" ? [{ movement: row.record, source: row.source }] : [];
}

describe("running balances", () => {
  it("hold when each follows from the one before, failed rows aside", async () => {
    expect(await check(RUN)).toEqual({ accounts: 1, holding: 1, breaks: 0, listed: [] });
  });

  it("hold for a statement that lists the newest first", async () => {
    expect(await check(RUN.toReversed())).toMatchObject({ accounts: 1, holding: 1, breaks: 0 });
  });

  it("break at the row where a movement is missing, with the balance that should stand there", async () => {
    expect(await check(RUN.filter((_, index) => index !== 1))).toMatchObject({
      accounts: 1,
      holding: 0,
      breaks: 1,
      listed: [{ source: { row: 4 }, expected: { minor: 13_000n }, printed: { minor: 10_000n } }],
    });
  });

  it("are checked account by account, and not where only one is printed", async () => {
    const other = policeRow({ 交易卡号: "6222000000000000002", 交易余额: "1.00" });
    expect(await check([...RUN, other])).toMatchObject({ accounts: 1, holding: 1 });
    expect(await check([])).toEqual({ accounts: 0, holding: 0, breaks: 0, listed: [] });
  });
});
