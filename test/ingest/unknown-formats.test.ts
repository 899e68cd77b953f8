import { describe, expect, it } from "vitest";
import { workbookOf } from "../../backend/scenario/hostile/samples.ts";
import { readAllRows, utf8 } from "./sample-files.ts";

const HEADER = "交易卡号,交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易币种,交易是否成功";
const ROW = "6222000000000000001,0100200300,2025-03-14 14:02:11,480000.00,481260.00,进,6217000000000000099,CNY,成功";

function refusal(content: string, name = "x.csv"): Promise<string> {
  return readAllRows(utf8(content), name).then(
    () => "read",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("a text that no format reads", () => {
  it("is told which columns the nearest format needs beside its own", async () => {
    const cut = (line: string) => line.split(",").toSpliced(5, 1).join(",");
    expect(await refusal(`查询结果\n${cut(HEADER)}\n${cut(ROW)}\n`)).toBe(
      "x.csv: Row 2 is nearly the header of Police bank query, transactions (交易明细信息), without 收付标志. Ask the bank for the whole table. Say how its columns are read: choose it on the import screen, or map it and then import --map.",
    );
  });

  it("is called by its own columns where no format is near", async () => {
    expect(await refusal("Day,Paid out,Paid in,Left\n01/02/03,5,,5\n02/02/03,,2,7\n")).toContain(
      "No known format has the columns Day, Paid out, Paid in, Left (row 1).",
    );
  });

  it("is told from a table whose header is missing, and from no table at all", async () => {
    expect(await refusal(`${ROW}\n${ROW}\n`)).toContain("A table of 9 columns without a header row.");
    expect(await refusal("Dear officer,\nplease find attached.\nRegards\n")).toContain("and no table");
    expect(await refusal('{"a":1}', "a.json")).toContain("and no table");
  });

  it.each([
    [`${HEADER}\r${ROW}\r`, "Lines that end as on old Macs (a carriage return alone). Save it with line feeds, import that."],
    [
      "<!DOCTYPE html><html><table></table></html>",
      "A web page, not a statement. Open it in a spreadsheet, save it as CSV, import that.",
    ],
    ["{\\rtf1 hello}", "A text document, not a statement. Ask the sender for the statement as CSV or XML."],
    ["\n\n \n", "Nothing but blank lines. Fetch it again from where it came."],
  ])("that is something else is called by its name", async (content, sentence) => {
    expect(await refusal(content)).toBe(`x.csv: ${sentence}`);
  });

  it("is a workbook whose first sheet lacks a column that its nearest format needs", async () => {
    const rows = [HEADER.split(",").slice(0, -1), ROW.split(",").slice(0, -1)];
    await expect(readAllRows(workbookOf(rows), "x.xlsx")).rejects.toThrow(
      /nearly the header of Police bank query.*without 交易是否成功/,
    );
  });
});

describe("a known table that a spreadsheet saved again", () => {
  it.each([";", "\t", "|"])("is read with %j between its cells", async (delimiter) => {
    const told = [HEADER, ROW].map((line) => line.replaceAll(",", delimiter));
    const { reading, records } = await readAllRows(utf8(`${told.join("\n")}\n`), "x.csv");
    const byComma = await readAllRows(utf8(`${HEADER}\n${ROW}\n`), "x.csv");
    expect(reading.delimiter).toBe(delimiter);
    expect(records).toEqual(byComma.records);
  });

  it("is read so on other threads as well", async () => {
    const [header, row] = [HEADER, ROW].map((line) => line.replaceAll(",", ";"));
    const { records, rejected } = await readAllRows(utf8(`${header}\n${`${row}\n`.repeat(45_000)}`), "x.csv", { threads: 1 });
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(45_000);
  });
});
