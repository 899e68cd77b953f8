import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inChunks, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

const cell = fc.constantFrom(
  "6222000000000000001",
  "张伟",
  "2025-03-14 14:02:11",
  "12.30",
  "进",
  "出",
  "",
  "CNY",
  "𠀀é",
  "成功",
  'a"b',
);
const row = fc
  .tuple(fc.constantFrom("交易时间", "交易金额", "对手户名", "收付标志", "摘要说明"), cell)
  .map(([column, text]) => policeRow({ [column]: text }));

describe("reading a file", () => {
  it("gives every data row one outcome", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const { rows: read, records, rejected, reading } = await readAllRows(policeFile(rows), "x_交易明细信息.csv");
        expect(read).toHaveLength(rows.length);
        expect(records.length + rejected.length).toBe(rows.length);
        expect(reading.totals()).toEqual({ rows: rows.length, rejected: rejected.length });
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same answer however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 700 }), async (rows, size) => {
        const bytes = policeFile(rows);
        const whole = await readAllRows(bytes, "x.csv");
        const pieces = await readAllRows(inChunks(bytes, size), "x.csv");
        expect(pieces.rows).toEqual(whole.rows);
      }),
      { numRuns: 40 },
    );
  });

  it("counts row numbers from the file's first record, over blocks and quoted line breaks", async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},7,"1.00",1,"two\nlines"\n`);
    const { rows, reading } = await readAllRows(utf8(`sourceNodeId,targetNodeId,value,time,note\n${lines.join("")}`), "t.csv");
    expect(reading.totals()).toEqual({ rows: 20_000, rejected: 0 });
    expect(rows.map(({ source }) => source.row)).toEqual(lines.map((_, index) => index + 2));
  });

  it("does not let a row with stray quotes shift its neighbours", async () => {
    const text = 'sourceNodeId,targetNodeId,value,time,note\n1,2,1.00,1,"a" b"c\n3,4,1.00,1,d\n5,"6""",1.00,1,\n';
    const { rows } = await readAllRows(utf8(text), "t.csv");
    expect(rows.map(({ source }) => source.row)).toEqual([2, 3, 4]);
    expect(rows[1]).toMatchObject({ outcome: "record", record: { from: "bank:amlsim:3" } });
  });

  it("passes over blank rows and rejects rows of another width", async () => {
    const text = "sourceNodeId,targetNodeId,value,time\n\n1,2,3.00,1\n,,,\n1,2,3.00\n1,2,3.00,1,,\n1,2,3.00,1,5\n";
    const { rows } = await readAllRows(utf8(text), "t.csv");
    expect(rows.map(({ source, outcome }) => [source.row, outcome])).toEqual([
      [3, "record"],
      [5, "rejected"],
      [6, "record"],
      [7, "rejected"],
    ]);
  });

  it("tells how far it is after each batch", async () => {
    const seen: number[] = [];
    const bytes = utf8(`sourceNodeId,targetNodeId,value,time\n${"1,2,3.00,1\n".repeat(60_000)}`);
    await readAllRows(bytes, "t.csv", { progress: ({ rows }) => seen.push(rows) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(60_000);
  });
});
