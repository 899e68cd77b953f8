import { describe, expect, it } from "vitest";
import { inChunks, readAllRows, utf8 } from "./sample-files.ts";

const ACCOUNT =
  "<Acct><Id><Othr><Id>000111</Id></Othr></Id><Ownr><Nm>Mekong Trading</Nm></Ownr><Svcr><FinInstnId><BICFI>MKDBKHPPXXX</BICFI></FinInstnId></Svcr></Acct>";

function statement(body: string, version = "08", account = ACCOUNT): Uint8Array {
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\r\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>名1</MsgId></GrpHdr><Stmt><Id>1</Id>${account}${body}</Stmt></BkToCstmrStmt></Document>`,
  );
}

function entry(details: string, head = "<CdtDbtInd>CRDT</CdtDbtInd>"): string {
  return `<Ntry><Amt Ccy="USD">900.00</Amt>${head}<Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2025-03-14T10:00:00+07:00</DtTm></BookgDt><NtryDtls>${details}</NtryDtls></Ntry>`;
}

const PARTIES =
  "<RltdPties><Dbtr><Pty><Nm>Payer 名</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE02100100100006820101</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>Payee</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></CdtrAcct></RltdPties>";

describe("a camt.053 statement", () => {
  it("tells entries with counterparty, reference and text", async () => {
    const body = entry(
      `<TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>${PARTIES}<RmtInf><Ustrd>Invoice &amp; 7</Ustrd></RmtInf></TxDtls>`,
    );
    const { rows } = await readAllRows(statement(body), "camt.xml");
    expect(rows).toMatchObject([
      {
        record: { kind: "fact", subject: "bank:MKDBKHPP:000111", facts: [{ attribute: "holder-name", value: "Mekong Trading" }] },
      },
      {
        source: { row: null, path: "/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]" },
        record: {
          from: "bank:DE:DE02100100100006820101",
          to: "bank:MKDBKHPP:000111",
          side: "payee",
          fromName: "Payer 名",
          toName: "Mekong Trading",
          paid: { minor: 90_000n, currency: "USD" },
          at: { at: Date.parse("2025-03-14T03:00:00Z"), precision: "second" },
          reference: "E2E",
          memo: "Invoice & 7",
        },
      },
    ]);
  });

  it("tells each transaction of a batch with its own amount", async () => {
    const part = (amount: string) => `<TxDtls><Amt Ccy="USD">${amount}</Amt>${PARTIES}</TxDtls>`;
    const { records } = await readAllRows(statement(entry(part("400.00") + part("500.00"))), "camt.xml");
    expect(records.slice(1)).toMatchObject([
      { source: { path: expect.stringMatching(/Ntry\[1\]\/NtryDtls\[1\]\/TxDtls\[1\]$/) }, record: { paid: { minor: 40_000n } } },
      { source: { path: expect.stringMatching(/TxDtls\[2\]$/) }, record: { paid: { minor: 50_000n } } },
    ]);
  });

  it("reads a reversal as money that goes back where it came from", async () => {
    const body = entry(`<TxDtls>${PARTIES}</TxDtls>`, "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
    const { records } = await readAllRows(statement(body), "camt.xml");
    expect(records[1]).toMatchObject({
      record: { from: "bank:MKDBKHPP:000111", to: "bank:DE:DE02100100100006820101", side: "payer" },
    });
  });

  it("tells opening and closing balances with their day", async () => {
    const balance = (kind: string, sign: string) =>
      `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">5.00</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>2025-03-14</Dt></Dt></Bal>`;
    const { records } = await readAllRows(statement(balance("OPBD", "CRDT") + balance("CLBD", "DBIT"), "02"), "camt.xml");
    expect(records.slice(1)).toMatchObject([
      { record: { facts: [{ attribute: "balance", value: "5.00 USD" }, { attribute: "note" }], from: { precision: "day" } } },
      { record: { facts: [{ attribute: "balance", value: "-5.00 USD" }, { attribute: "note" }] } },
    ]);
  });

  it("rejects what is not booked", async () => {
    const body = entry("").replace("BOOK", "PDNG");
    expect((await readAllRows(statement(body), "camt.xml")).rejected).toMatchObject([{ column: "Sts", value: "PDNG" }]);
  });

  it("gives the same answer however the bytes arrive", async () => {
    const bytes = statement(entry(`<TxDtls>${PARTIES}</TxDtls>`) + entry(""));
    const whole = await readAllRows(bytes, "camt.xml");
    for (const size of [1, 2, 3, 7, 61]) expect((await readAllRows(inChunks(bytes, size), "camt.xml")).rows).toEqual(whole.rows);
  });

  it.each([
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY x "y">]><Document xmlns="camt.053.001.08"></Document>', "a DOCTYPE"],
    ["an unknown entity", '<Document xmlns="camt.053.001.08">&x;</Document>', "not well-formed"],
    ["an end before its last element closes", '<Document xmlns="camt.053.001.08"><BkToCstmrStmt>', "not well-formed"],
    ["elements without end", `<Document xmlns="camt.053.001.08">${"<a>".repeat(200)}`, "more than 64 deep"],
    ["no statement", '<Document xmlns="camt.053.001.08"></Document>', "holds no statement"],
    [
      "another encoding",
      '<?xml version="1.0" encoding="ISO-8859-1"?><Document xmlns="camt.053.001.08"></Document>',
      "ISO-8859-1",
    ],
    ["a text of 2 MB", `<Document xmlns="camt.053.001.08"><a>${"x".repeat(2_000_000)}</a></Document>`, "too long"],
  ])("is unreadable with %s", async (_, text, message) => {
    await expect(readAllRows(utf8(text), "camt.xml")).rejects.toMatchObject({
      kind: "file-unreadable",
      message: expect.stringContaining(message),
    });
  });

  it("is unreadable without an account", async () => {
    await expect(readAllRows(statement(entry(""), "08", ""), "camt.xml")).rejects.toMatchObject({ kind: "file-unreadable" });
  });
});
