import { describe, expect, it } from "vitest";
import { rejectsCsv } from "../../ingest/rejects-csv.ts";
import { FILE, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

describe("the list of rejected rows", () => {
  it("has the source's columns, then row, column, reason and remedy", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30" })]), "x.csv");
    const [head, row] = rejectsCsv(reading.header(), rejected).split("\r\n");
    expect(head).toMatch(/^\uFEFF交易卡号,.*,row,column,reason,remedy$/);
    expect(row).toMatch(/,2025-02-30,.*,2,交易时间,no such day,"Correct it, import this row again\."$/);
  });

  it("can be corrected and imported again", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30" })]), "x.csv");
    const corrected = rejectsCsv(reading.header(), rejected).replace("2025-02-30", "2025-02-28");
    expect((await readAllRows(utf8(corrected), "again.csv")).records).toHaveLength(1);
  });

  it("holds no cell that a spreadsheet would run", () => {
    const cells = ['=HYPERLINK("x")', "@a", "+1 800", "-5.00", "-a", "\tx"];
    const rows = [
      {
        outcome: "rejected",
        source: { file: FILE, row: 1, path: null },
        row: 1,
        column: "c",
        value: "",
        reason: "r",
        remedy: "",
        cells,
      } as const,
    ];
    const text = rejectsCsv(["a", "b", "c", "d", "e", "f"], rows);
    expect(text.split("\r\n")[1]).toBe(`"'=HYPERLINK(""x"")",'@a,'+1 800,-5.00,'-a,'\tx,1,c,r,`);
  });
});
