import { describe, expect, it } from "vitest";
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

  it("is absent for a row that the file does not have", async () => {
    const { rows } = await sourceRowBytes(inChunks(policeFile([policeRow()])), [{ file: FILE, row: 99, path: null }], {
      name: "x.csv",
    });
    expect(rows.size).toBe(0);
  });
});
