import { describe, expect, it } from "vitest";
import { importMutated } from "../../backend/commands/soak-mutations.ts";
import { LedgerhoundError } from "../../backend/domain/errors.ts";
import { sampleWorkbook, workbookOf, zipBomb } from "../../backend/scenario/hostile/samples.ts";
import { zipOf } from "../../backend/scenario/hostile/zip-of.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { actorOf, contextOf } from "../tasks/context.ts";
import { readAllRows } from "./sample-files.ts";

/** The same code runs 10,000 files in `npm run soak -- ingest`. */
const FILES = 350;

describe("a mutated file", () => {
  it("is read or refused, never more and never less than its rows", async () => {
    const tally = await importMutated(FILES, async () => contextOf(await openMemoryStores(), actorOf("operator", [])));
    expect(tally.faults).toEqual([]);
    expect(tally.read + tally.refused).toBe(FILES);
    expect(tally.read).toBeGreaterThan(FILES / 10);
    expect(tally.refused).toBeGreaterThan(FILES / 10);
    const { rows, accepted, duplicates, corroborated, rejected } = tally.counts;
    expect(rows).toBeGreaterThan(FILES);
    expect(accepted + duplicates + corroborated + rejected).toBe(rows);
    expect(tally.grownBytes).toBeLessThan(805_306_368);
  });
});

describe("a hostile workbook", () => {
  const good = sampleWorkbook().bytes;

  it("is read with exact numbers, its formulas as texts", async () => {
    const { records } = await readAllRows(good, "b.xlsx");
    expect(records).toMatchObject([
      {
        source: { row: null, path: "/明细/3" },
        record: { from: "card:6222000000000001230", to: "card:6222000000000000009", paid: { minor: 388n }, memo: "支付 · =1+1" },
      },
    ]);
  });

  it("does not take an account number that the spreadsheet has rounded for a whole one", async () => {
    const header = ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额", "余额", "交易对手名称", "交易对手账号", "附言"];
    const row = [1, "2025/12/03 14:06:51", "支付", "", 3.88, 1981.33, "张三", Number("6222000000000000009"), ""];
    const { records } = await readAllRows(workbookOf([["账号", "6222000000000001230"], header, row]), "b.xlsx");
    expect(records[0]?.record).toMatchObject({ to: "partial:card:6222000000000001230~622200000000000…" });
  });

  it("is refused when it unpacks to a thousand times its size", async () => {
    const { name, bytes } = zipBomb();
    await expect(readAllRows(bytes, name)).rejects.toMatchObject({
      kind: "file-unreadable",
      message: expect.stringContaining("A workbook that unpacks to over 128 MiB."),
    });
  });

  it("is refused when it is an archive of something else, and over 50 MB", async () => {
    await expect(readAllRows(zipOf("a.txt", Buffer.from("x")), "a.zip")).rejects.toBeInstanceOf(LedgerhoundError);
    const large = Buffer.concat([good, Buffer.alloc(52_428_800)]);
    await expect(readAllRows(large, "b.xlsx")).rejects.toMatchObject({
      message: expect.stringContaining("A workbook over 50 MB. Export it as CSV"),
    });
  });
});
