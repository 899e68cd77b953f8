import { plainAmount } from "../../domain/money.ts";
import { wallIn } from "../calendar.ts";
import type { Statement, StatementRow } from "../ledger.ts";
import type { Account, Party } from "../party.ts";
import type { Payment } from "../payment.ts";
import { cellsOf, type PoliceTable } from "./police-set.ts";

const HEADERS =
  "交易卡号,交易账号,账户开户名称,开户人证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,对手身份证号,对手开户银行,摘要说明,交易币种,交易网点名称,交易网点代码,交易发生地,交易是否成功,传票号,终端号,IP地址,MAC地址,对手交易余额,交易流水号,日志号,凭证种类,凭证号,交易柜员号,商户名称,商户号,备注,交易类型,查询反馈结果原因".split(
    ",",
  );

/** A row that cannot be read, printed after one of the account's rows: one column holds what it should not. */
export interface SpoiltRow {
  readonly account: Account;
  /** After the last row before this time, UTC milliseconds. */
  readonly after: number;
  readonly column: "交易时间" | "交易金额";
  readonly text: string;
}

/** The transactions table of one bank: account by account, each in time order. */
export function policeTransactions(statements: readonly Statement[], spoilt: readonly SpoiltRow[]): PoliceTable {
  const serials = serialNumbers(statements);
  const rows = statements.flatMap((statement) => {
    const printed = statement.rows.map((row) => ({ row, cells: valuesOf(statement.account, row, serials.get(row) ?? "") }));
    const ruined = spoilt
      .filter(({ account }) => account === statement.account)
      .flatMap(({ after, column, text }) => {
        const model = printed.findLast(({ row }) => row.at < after);
        return model
          ? [{ row: model.row, cells: { ...model.cells, [column]: text, 交易流水号: `${model.cells.交易流水号}X` } }]
          : [];
      });
    return printed
      .flatMap((line) => [line, ...ruined.filter(({ row }) => row === line.row)])
      .map(({ cells }) => cellsOf(HEADERS, cells));
  });
  return { headers: HEADERS, rows };
}

/** The bank's own running number over all its accounts, by printed time. */
function serialNumbers(statements: readonly Statement[]): ReadonlyMap<StatementRow, string> {
  const rows = statements
    .flatMap((statement) => statement.rows)
    .sort((a, b) => a.at - b.at || a.payment.number - b.payment.number);
  return new Map(rows.map((row, index) => [row, String(70_000_001 + index * 3)]));
}

function valuesOf(account: Account, { payment, side, at, balance }: StatementRow, serial: string): Record<string, string> {
  const other = side === "in" ? payment.from : payment.to;
  const { currency } = account;
  return {
    交易卡号: account.card ?? "",
    交易账号: account.number,
    账户开户名称: account.holder.name,
    开户人证件号码: account.holder.document,
    交易时间: wallIn("china", at),
    交易金额: plainAmount({ minor: payment.minor, currency }),
    交易余额: plainAmount({ minor: balance, currency }),
    收付标志: side === "in" ? "进" : "出",
    ...counterpartyCells(other),
    摘要说明: payment.memo,
    交易币种: currency,
    交易网点名称: `${account.bank.name}营业部`,
    交易网点代码: `${account.bank.issuer}001`,
    交易发生地: payment.place ?? "",
    交易是否成功: payment.failed ? "失败" : "成功",
    传票号: payment.reference ?? "",
    ...(side === "out" ? deviceCells(account, payment) : {}),
    交易流水号: serial,
    备注: payment.note,
    交易类型: payment.channel,
    查询反馈结果原因: payment.failed ? "账户状态异常" : "",
  };
}

/** What the payer used: a terminal, or a telephone or computer on the net. */
function deviceCells({ ip, mac }: Account, { channel, terminal }: Payment): Record<string, string> {
  if (channel === "网上银行") return { IP地址: ip ?? "", MAC地址: mac ?? "" };
  return channel === "手机银行" ? { IP地址: ip ?? "" } : { 终端号: terminal ?? "" };
}

function counterpartyCells(other: Party): Record<string, string> {
  if (other.kind === "cash") return { 现金标志: "现金" };
  if (other.kind === "clearing") return { 交易对手账卡号: other.printed, 现金标志: "转账", 对手户名: other.name };
  return {
    交易对手账卡号: other.printed,
    现金标志: "转账",
    对手户名: other.masked ? `*${other.holder.name.slice(1)}` : other.holder.name,
    对手开户银行: other.bank.name,
  };
}
