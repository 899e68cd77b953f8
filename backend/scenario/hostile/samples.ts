import { utils, write } from "@e965/xlsx";
import iconv from "iconv-lite";
import { zipOf } from "./zip-of.ts";

/** A whole file as its sender made it, before anything happened to it. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const WALLET = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";

/** A small sound file of each kind of reader: legacy-encoded CSV, CSV, XML, SWIFT text, JSON, YAML, plain lines. */
export function textSamples(): readonly SampleFile[] {
  return [
    { name: "police.csv", bytes: policeSet() },
    { name: "abc.csv", bytes: text(abcStatement()) },
    { name: "camt.xml", bytes: text(camt()) },
    { name: "s.sta", bytes: text(mt940()) },
    { name: "logs.json", bytes: text(JSON.stringify({ result: [{ address: "0x1", topics: ["0x2"], data: "0x3" }] })) },
    { name: "pack.yaml", bytes: text(`title: x\ncreator: y\ntags:\n- address: ${WALLET}\n  currency: BTC\n`) },
    { name: "sanctioned_addresses_XBT.txt", bytes: text(`${WALLET}\n`.repeat(5)) },
  ];
}

/** A sound workbook of one statement, a formula among its texts. */
export function sampleWorkbook(): SampleFile {
  const header = ["顺序号", "交易日期", "交易类型", "存入金额", "取出金额", "余额", "交易对手名称", "交易对手账号", "附言"];
  const row = [1, "2025/12/03 14:06:51", "支付", "", 3.88, 1981.33, "张三", "6222000000000000009", "=1+1"];
  return { name: "b.xlsx", bytes: workbookOf([["账号", "6222000000000001230"], header, row]) };
}

/** XLSX bytes of one sheet. */
export function workbookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const bytes: Uint8Array = write(
    { SheetNames: ["明细"], Sheets: { 明细: sheet } },
    { type: "buffer", bookType: "xlsx", compression: true },
  );
  return Buffer.from(bytes);
}

/** A small archive that unpacks to 256 MiB. */
export function zipBomb(): SampleFile {
  return { name: "bomb.xlsx", bytes: zipOf("xl/worksheets/sheet1.xml", Buffer.alloc(268_435_456, " ")) };
}

function text(content: string): Buffer {
  return Buffer.from(content, "utf8");
}

/** Twenty equal rows of a police bank query: GB18030, CRLF, a tab after every value. */
function policeSet(): Buffer {
  const cells: readonly (readonly [column: string, value: string])[] = [
    ["交易卡号", "6222000000000000001"],
    ["交易账号", "0100200300"],
    ["账户开户名称", "张伟"],
    ["开户人证件号码", ""],
    ["交易时间", "2025-03-14 14:02:11"],
    ["交易金额", "480000.00"],
    ["交易余额", "481260.00"],
    ["收付标志", "进"],
    ["交易对手账卡号", "6217000000000000099"],
    ["对手户名", "李娜"],
    ["摘要说明", "货款"],
    ["交易币种", "CNY"],
    ["交易是否成功", "成功"],
    ["交易流水号", "17"],
    ["IP地址", "203.0.113.7"],
  ];
  const line = (values: readonly string[]): string => `${values.map((value) => `${value}\t`).join(",")}\r\n`;
  const header = line(cells.map(([column]) => column));
  return iconv.encode(header + line(cells.map(([, value]) => value)).repeat(20), "gb18030");
}

function abcStatement(): string {
  const header = "交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言\n";
  return header + "20240104,123456,结息,+0.01,123.35,--,0,,x\n".repeat(9);
}

function camt(): string {
  const entry =
    '<Ntry><Amt Ccy="USD">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-03-14</Dt></BookgDt></Ntry>';
  const account = "<Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></Acct>";
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>${account}${entry.repeat(5)}</Stmt></BkToCstmrStmt></Document>`;
}

function mt940(): string {
  const line = ":61:2503140314D6,00NTRFNONREF\n:86:166?00A?20B?32C\n";
  return `:20:S\n:25:12345678/1020304050\n:60F:C250313EUR1200,00\n${line.repeat(5)}:62F:C250314EUR1170,00\n-\n`;
}
