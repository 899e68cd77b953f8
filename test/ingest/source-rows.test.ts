import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { proposeMapping } from "../../ingest/propose-mapping.ts";
import { sourceKey, sourceRowBytes } from "../../ingest/source-rows.ts";
import { FILE, inChunks, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

describe("the original of a row", () => {
  it("is its exact bytes, with its cells and the header's", async () => {
    const bytes = policeFile([
      policeRow(),
      policeRow({ 摘要说明: 'two\nlines, "quoted"'.replaceAll('"', "") }),
      policeRow({ 对手户名: "王芳" }),
    ]);
    const { rows: read } = await readAllRows(bytes, "x.csv");
    const refs = read.map(({ source }) => source);
    const { header, rows, encoding } = await sourceRowBytes(inChunks(bytes, 100), refs, { name: "x.csv" });
    expect(encoding).toBe("gb18030");
    expect(header[0]).toBe("交易卡号");
    expect(rows.size).toBe(refs.length);
    const joined = Buffer.concat([...rows.values()].map((row) => row.bytes));
    expect(bytes.subarray(bytes.length - joined.length)).toEqual(joined);
    expect(rows.get(sourceKey({ row: 2, path: null }))?.cells).toContain("张伟");
  });

  it("is the element of a JSON list, brace to brace", async () => {
    const element = '{"number": "V{1}", "note": "a \\" b"}';
    const bytes = utf8(`{"case": "reports", "reports": [ {"number":"V0"},\n ${element} ], "x": [{}]}`);
    const { rows } = await sourceRowBytes(inChunks(bytes, 10), [{ file: FILE, row: null, path: "/reports/1" }], {
      name: "r.json",
    });
    expect(Buffer.from(rows.get("/reports/1")?.bytes ?? []).toString()).toBe(element);
  });

  it("is the element of an XML statement, first to last character", async () => {
    const entry = '<ns:Ntry a="名"><ns:Amt Ccy="USD">1.00</ns:Amt><ns:CdtDbtInd>CRDT</ns:CdtDbtInd></ns:Ntry>';
    const account = "<ns:Acct><ns:Id><ns:IBAN>GB33BUKB20201555555555</ns:IBAN></ns:Id></ns:Acct>";
    const bytes = utf8(
      `\uFEFF<ns:Document xmlns:ns="camt.053.001.02"><ns:BkToCstmrStmt>\r\n<!-- 注 --><ns:Stmt>${account}<ns:Ntry/>\r\n${entry}</ns:Stmt></ns:BkToCstmrStmt></ns:Document>`,
    );
    const path = "/Document/BkToCstmrStmt/Stmt[1]/Ntry[2]";
    for (const size of [1, 5, 10_000]) {
      const { rows } = await sourceRowBytes(inChunks(bytes, size), [{ file: FILE, row: null, path }], { name: "c.xml" });
      expect(Buffer.from(rows.get(path)?.bytes ?? []).toString()).toBe(entry);
    }
  });

  it("of a workbook is its cells as CSV, found by sheet and row", async () => {
    const sheet = utils.aoa_to_sheet([
      ["账号", "6222000000000001230"],
      ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额", "余额", "交易对手名称", "交易对手账号", "附言"],
      ["1", "2025/12/03 14:06:51", "支付", "", 3.88, 1981.33, '张三, "店"', "6222000000000000009", ""],
    ]);
    const bytes: Uint8Array = write({ SheetNames: ["明细"], Sheets: { 明细: sheet } }, { type: "buffer", bookType: "xlsx" });
    const ref = { file: FILE, row: null, path: "/明细/3" };
    const { rows, header } = await sourceRowBytes(inChunks(bytes, 999), [ref], { name: "b.xlsx" });
    expect(header[0]).toBe("顺序号");
    expect(Buffer.from(rows.get(ref.path)?.bytes ?? []).toString()).toBe(
      '1,2025/12/03 14:06:51,支付,,3.88,1981.33,"张三, ""店""",6222000000000000009,\r\n',
    );
  });

  it("of a mapped file is its exact bytes, cut by its own delimiter", async () => {
    const text = "Datum;Text;Betrag;Saldo\n14.03.2025;a, b;-1,50;8,50\n15.03.2025;c;2,00;10,50\n";
    const answers = { name: "x", institution: "bank:099", zone: "UTC", currency: "EUR" };
    const { mapping } = proposeMapping(utf8(text), "x.csv", answers);
    const ref = { file: FILE, row: 2, path: null };
    const { rows } = await sourceRowBytes(inChunks(utf8(text)), [ref], { name: "x.csv", mapping: mapping ?? undefined });
    expect(Buffer.from(rows.get("2")?.bytes ?? []).toString()).toBe("14.03.2025;a, b;-1,50;8,50\n");
    expect(rows.get("2")?.cells).toEqual(["14.03.2025", "a, b", "-1,50", "8,50"]);
  });

  it("is absent for a row that the file does not have", async () => {
    const { rows } = await sourceRowBytes(inChunks(policeFile([policeRow()])), [{ file: FILE, row: 99, path: null }], {
      name: "x.csv",
    });
    expect(rows.size).toBe(0);
  });
});
