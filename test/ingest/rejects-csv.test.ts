import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../backend/domain/print-sentence.ts";
import { say } from "../../backend/domain/sentence.ts";
import { TH } from "../../backend/domain/sentences/th/words.ts";
import { CORRECTION_COLUMNS } from "../../ingest/correction.ts";
import { rejectsCsv } from "../../ingest/rejects-csv.ts";
import { FILE, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

describe("the list of rejected rows", () => {
  it("has the source's columns, then row, column, reason, remedy and the source's hash", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30" })]), "x.csv");
    const [head, row] = rejectsCsv(reading.header(), rejected).split("\r\n");
    expect(head).toMatch(/^\uFEFF交易卡号,.*,row,column,reason,remedy,source$/);
    expect(row).toMatch(/,2025-02-30,.*,2,交易时间,no such day,"Correct it, import this row again\.",0{64}$/);
  });

  it("says why in the language asked for, under the same columns", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30" })]), "x.csv");
    const [head, row] = rejectsCsv(reading.header(), rejected, { printer: { ...ENGLISH, words: TH } }).split("\r\n");
    expect(head).toMatch(/,row,column,reason,remedy,source$/);
    expect(row).toMatch(/,2,交易时间,ไม่มีวันนี้ในปฏิทิน,แก้ไขแล้วนำเข้าแถวนี้อีกครั้ง,0{64}$/);
  });

  it("can be corrected and imported again", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30" })]), "x.csv");
    const corrected = rejectsCsv(reading.header(), rejected).replace("2025-02-30", "2025-02-28");
    expect((await readAllRows(utf8(corrected), "again.csv")).records).toHaveLength(1);
  });

  it("comes back in any delimiter, with what a spreadsheet was kept from running as the source had it", async () => {
    const { reading, rejected } = await readAllRows(policeFile([policeRow({ 交易时间: "2025-02-30", 备注: "=1+1" })]), "x.csv");
    const corrected = rejectsCsv(reading.header(), rejected).replace("2025-02-30", "2025-02-28");
    expect(corrected).toContain("'=1+1");
    const [again] = (await readAllRows(utf8(corrected), "again.csv")).records;
    expect(again?.record).toMatchObject({ memo: expect.stringMatching(/ · =1\+1$/) });
    expect(rejectsCsv(["a", "b"], [], { delimiter: ";" })).toBe("\uFEFFa;b;row;column;reason;remedy;source\r\n");
  });

  it("of an exporter that writes no UTF-8 is read all the same, by its byte order mark", async () => {
    const head = [
      "交易时间",
      "交易分类",
      "交易对方",
      "对方账号",
      "商品说明",
      "收/支",
      "金额",
      "收/付款方式",
      "交易状态",
      "交易订单号",
      "商家订单号",
      "备注",
    ];
    const cells = ["2025-03-14 10:00:00", "转账红包", "李娜", "", "转账", "支出", "5.00", "余额", "交易成功", "1", "", ""];
    const rows = [head, cells].map((row, index) => [
      ...row,
      ...(index === 0 ? CORRECTION_COLUMNS : ["30", "金额", "x", "y", FILE]),
    ]);
    const text = `\uFEFF${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;
    const { reading, records } = await readAllRows(utf8(text), "again.csv");
    expect([reading.profile, records.length]).toEqual(["alipay", 1]);
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
        reason: say("row.noAmount"),
        remedy: say("mend.nothing"),
        cells,
      } as const,
    ];
    const text = rejectsCsv(["a", "b", "c", "d", "e", "f"], rows);
    expect(text.split("\r\n")[1]).toBe(`"'=HYPERLINK(""x"")",'@a,'+1 800,-5.00,'-a,"'\tx",1,c,no amount,Nothing to do.,${FILE}`);
  });
});
