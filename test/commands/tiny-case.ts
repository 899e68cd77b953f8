import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { policeFile, policeRow, utf8 } from "../ingest/sample-files.ts";
import type { Desk } from "./machine.ts";

export const TINY_CASE = "2025-0001";
/** The victim, the card it paid, and the two cards that the money went on to; no statement of the second is held. */
export const VICTIM = "card:6217000000000000099";
export const FIRST = "card:6222000000000000001";
export const SECOND = "card:6222000000000000012";
export const UNSEEN = "card:6214000000000000027";

const HOLDERS: Readonly<Record<string, string>> = { [VICTIM]: "李娜", [FIRST]: "张伟", [SECOND]: "王强", [UNSEEN]: "赵敏" };

interface Told {
  readonly of: string;
  readonly with: string;
  readonly at: string;
  readonly amount: string;
  readonly balance: string;
  readonly way: "进" | "出";
  readonly number: string;
}

/** The victim's bank: the payment out, and a row whose day does not exist. */
export const VICTIMS_BANK = "江州银行_交易明细信息.csv";
/** The other bank: the money in, and on again within seconds; a cash withdrawal; then it stands still. */
export const MULES_BANK = "海陵银行_交易明细信息.csv";
export const REPORT = "victim-report-V01.json";

const FILES: Readonly<Record<string, Uint8Array>> = {
  [VICTIMS_BANK]: policeFile([
    row({ of: VICTIM, with: FIRST, at: "2025-03-14 14:02:11", amount: "480000.00", balance: "20000.00", way: "出", number: "1" }),
    row({ of: VICTIM, with: FIRST, at: "2025-02-30 09:00:00", amount: "5.00", balance: "0.00", way: "出", number: "2" }),
  ]),
  [MULES_BANK]: policeFile([
    row({
      of: FIRST,
      with: VICTIM,
      at: "2025-03-14 14:02:12",
      amount: "480000.00",
      balance: "481260.00",
      way: "进",
      number: "11",
    }),
    row({
      of: FIRST,
      with: SECOND,
      at: "2025-03-14 14:02:19",
      amount: "200000.00",
      balance: "281260.00",
      way: "出",
      number: "12",
    }),
    row({ of: FIRST, with: UNSEEN, at: "2025-03-14 14:02:31", amount: "279000.00", balance: "2260.00", way: "出", number: "13" }),
    row({
      of: SECOND,
      with: FIRST,
      at: "2025-03-14 14:02:19",
      amount: "200000.00",
      balance: "200000.00",
      way: "进",
      number: "14",
    }),
    cash({ of: SECOND, with: "", at: "2025-03-14 14:09:30", amount: "20000.00", balance: "180000.00", way: "出", number: "15" }),
  ]),
  [REPORT]: utf8(`${JSON.stringify(report("V01", "480000.00"), null, 2)}\n`),
};

/** The bytes of one of the tiny case's files. */
export function tinyFile(name: string): Uint8Array {
  const bytes = FILES[name];
  if (!bytes) throw new Error(`the tiny case has no ${name}`);
  return bytes;
}

/** A report file of one report on the victim's payment. */
export function report(number: string, amount: string): unknown {
  const told = { toldAt: "2025-03-14T14:26:00+08:00", paidAt: "2025-03-14T14:02:00+08:00", amount, currency: "CNY" };
  const parties = { payer: "6217000000000000099", payee: "…00000001", payerName: "李娜", payeeName: "张伟" };
  return { case: TINY_CASE, reports: [{ number, ...told, ...parties, note: "called by a false officer" }] };
}

/** Writes a file into the desk's folder; answers its name. */
export async function lay(desk: Desk, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(desk.folder, { recursive: true });
  await writeFile(join(desk.folder, name), bytes);
  return name;
}

/** Opens the tiny case and imports its files, in order: the two banks', then the report. */
export async function importTinyCase(desk: Desk): Promise<unknown> {
  await desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud, V01");
  for (const [name, bytes] of Object.entries(FILES)) await lay(desk, name, bytes);
  return desk.json("import", ...Object.keys(FILES), "--case", TINY_CASE);
}

function cash(told: Told): readonly string[] {
  return row(told, { 交易对手账卡号: "", 对手户名: "", 现金标志: "现金", 摘要说明: "ATM取款" });
}

function row(told: Told, more: Readonly<Record<string, string>> = {}): readonly string[] {
  return policeRow({
    交易卡号: told.of.slice(5),
    交易账号: `01002${told.of.slice(-5)}`,
    账户开户名称: HOLDERS[told.of] ?? "",
    交易时间: told.at,
    交易金额: told.amount,
    交易余额: told.balance,
    收付标志: told.way,
    交易对手账卡号: told.with.slice(5),
    对手户名: HOLDERS[told.with] ?? "",
    摘要说明: "转账",
    传票号: "",
    交易流水号: told.number,
    IP地址: "",
    ...more,
  });
}
