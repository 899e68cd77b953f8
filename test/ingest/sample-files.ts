import iconv from "iconv-lite";
import { inEnglish } from "../../backend/domain/print-sentence.ts";
import type { FileId } from "../../backend/domain/record.ts";
import { type FileReading, type ReadOptions, readFile } from "../../ingest/read-file.ts";
import type { AcceptedRow, ReadRow, RejectedRow } from "../../ingest/row.ts";

export const FILE = "0".repeat(64) as FileId;

const TRANSACTION_HEADER =
  "交易卡号,交易账号,账户开户名称,开户人证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,对手身份证号,对手开户银行,摘要说明,交易币种,交易网点名称,交易网点代码,交易发生地,交易是否成功,传票号,终端号,IP地址,MAC地址,对手交易余额,交易流水号,日志号,凭证种类,凭证号,交易柜员号,商户名称,商户号,备注,交易类型,查询反馈结果原因".split(
    ",",
  );

/** A row of card 6222000000000000001 that gets CNY 480,000.00, with the cells named changed. */
export function policeRow(changed: Readonly<Record<string, string>> = {}): readonly string[] {
  const cells: Record<string, string> = {
    交易卡号: "6222000000000000001",
    交易账号: "0100200300",
    账户开户名称: "张伟",
    交易时间: "2025-03-14 14:02:11",
    交易金额: "480000.00",
    交易余额: "481260.00",
    收付标志: "进",
    交易对手账卡号: "6217000000000000099",
    现金标志: "转账",
    对手户名: "李娜",
    摘要说明: "货款",
    交易币种: "CNY",
    交易是否成功: "成功",
    传票号: "REF1",
    交易流水号: "17",
    IP地址: "203.0.113.7",
    交易类型: "手机银行",
    ...changed,
  };
  return TRANSACTION_HEADER.map((column) => cells[column] ?? "");
}

/** The police set's transactions as banks send them: GB18030, CRLF, a tab after every value. */
export function policeFile(rows: readonly (readonly string[])[]): Uint8Array {
  return tabbedFile([TRANSACTION_HEADER, ...rows]);
}

export function tabbedFile(rows: readonly (readonly string[])[]): Uint8Array {
  return iconv.encode(rows.map((cells) => `${cells.map((cell) => `${cell}\t`).join(",")}\r\n`).join(""), "gb18030");
}

export async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

export interface WholeReading {
  readonly reading: FileReading;
  readonly rows: readonly ReadRow[];
  readonly records: readonly AcceptedRow[];
  readonly rejected: readonly RejectedRow[];
}

/** Everything that a file gives. */
export async function readAllRows(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
  options: Partial<ReadOptions> = {},
): Promise<WholeReading> {
  const chunks = bytes instanceof Uint8Array ? inChunks(bytes) : bytes;
  const reading = await readFile(chunks, { name, file: FILE, ...options });
  const rows: ReadRow[] = [];
  for await (const batch of reading.batches) rows.push(...batch);
  return {
    reading,
    rows,
    records: rows.filter((row) => row.outcome === "record"),
    rejected: rows.filter((row) => row.outcome === "rejected"),
  };
}

/** The record of a file's only row. */
export async function onlyRecord(bytes: Uint8Array, name: string): Promise<AcceptedRow["record"]> {
  const { rows } = await readAllRows(bytes, name);
  const [row] = rows;
  if (rows.length !== 1 || row?.outcome !== "record")
    throw new Error(`not one record: ${JSON.stringify(rows.at(0), bigintText)}`);
  return row.record;
}

function bigintText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** Rejected rows with reason and remedy in English. */
export function inWords(rejected: readonly RejectedRow[]) {
  return rejected.map((row) => ({ ...row, reason: inEnglish(row.reason), remedy: inEnglish(row.remedy) }));
}
