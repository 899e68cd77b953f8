import iconv from "iconv-lite";
import type { AccountId } from "../../backend/domain/account.ts";
import type { CaseFile } from "../../backend/scenario/case-file.ts";
import type { DemoCase } from "../../backend/scenario/demo-case.ts";

/** One row of a bank's transactions table, read back without any of the code that wrote it. */
export interface PoliceRow {
  readonly bank: string;
  readonly own: AccountId;
  readonly other: string;
  readonly incoming: boolean;
  readonly at: string;
  readonly amount: string;
  readonly balance: string;
  readonly settled: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

export function policeRows({ files }: DemoCase): readonly PoliceRow[] {
  return files.filter(({ path }) => path.endsWith("交易明细信息.csv")).flatMap(rowsOf);
}

export function fileNamed({ files }: DemoCase, part: string): CaseFile {
  const file = files.find(({ path }) => path.includes(part));
  if (!file) throw new Error(`no file is named ${part}`);
  return file;
}

export function textOf({ bytes }: CaseFile, encoding = "utf8"): string {
  return iconv.decode(Buffer.from(bytes), encoding);
}

export function tableOf(file: CaseFile): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = textOf(file, "gb18030").split("\r\n");
  const columns = header.split(",").map((cell) => cell.slice(0, -1));
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split(",");
      if (cells.length !== columns.length || !cells.every((cell) => cell.endsWith("\t"))) throw new Error(`odd row: ${line}`);
      return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").slice(0, -1)]));
    });
}

export function isReadable(cells: Readonly<Record<string, string>>): boolean {
  return /^\d+\.\d\d$/.test(cells.交易金额 ?? "") && !cells.交易时间?.startsWith("2025-02-30");
}

function rowsOf(file: CaseFile): PoliceRow[] {
  const bank = (file.path.split("/")[1] ?? "").split("_")[0] ?? "";
  return tableOf(file)
    .filter(isReadable)
    .map((cells) => {
      const own = (cells.交易卡号 ? `card:${cells.交易卡号}` : `bank:cn:${cells.交易账号}`) as AccountId;
      return {
        bank,
        own,
        other: otherOf(own, cells),
        incoming: cells.收付标志 === "进",
        at: `${new Date(`${cells.交易时间?.replace(" ", "T")}+08:00`).toISOString().slice(0, 19)}Z`,
        amount: cells.交易金额 ?? "",
        balance: cells.交易余额 ?? "",
        settled: cells.交易是否成功 === "成功",
        cells,
      };
    });
}

function otherOf(own: AccountId, cells: Readonly<Record<string, string>>): string {
  const number = cells.交易对手账卡号 ?? "";
  if (number === "") return `end:cash~${own}`;
  if (cells.对手户名?.includes("财付通")) return "clearing:tenpay";
  if (number.includes("*")) return `partial:${own}~${number}`;
  return number.length >= 15 && number.startsWith("62") ? `card:${number}` : `bank:cn:${number}`;
}
