import { type AccountId, isTraversable } from "../../backend/domain/account.ts";
import type { Identifier, IdentifierKind } from "../../backend/domain/record.ts";
import { say } from "../../backend/domain/sentence.ts";
import { chineseCounterparty, ownChineseAccount } from "../chinese-account.ts";
import { readChineseCurrency } from "../chinese-currency.ts";
import { joinTexts, type MovementDraft, statementMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readOptionalAmount, readPositiveAmount } from "../read-amount.ts";
import { readTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** 交易明细信息: the movements that Chinese banks return to a police bank query, each seen from 交易卡号. */
export const policeTransactions: CsvProfile = {
  kind: "csv",
  name: "police-transactions",
  title: "Police bank query, transactions (交易明细信息)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["交易卡号", "交易账号", "交易时间", "交易金额", "交易余额", "收付标志", "交易对手账卡号", "交易是否成功"],
  labels: [],
  rowReader,
};

const COLUMNS = [
  "交易卡号 交易账号 账户开户名称 开户人证件号码 交易时间 交易金额 交易余额 收付标志 交易对手账卡号 现金标志 对手户名 对手身份证号",
  "摘要说明 交易币种 交易网点名称",
  "交易发生地 交易是否成功 传票号 终端号 IP地址 MAC地址 交易流水号 备注 交易类型",
]
  .join(" ")
  .split(" ");

/** A blank cell says nothing of failure. */
const SETTLED: ReadonlySet<string> = new Set(["成功", "交易成功", ""]);

const IN: ReadonlySet<string> = new Set(["进", "入", "收"]);
const OUT: ReadonlySet<string> = new Set(["出", "付", "支"]);

const IDENTIFIER_COLUMNS: readonly (readonly [string, IdentifierKind])[] = [
  ["IP地址", "ip"],
  ["MAC地址", "mac"],
  ["终端号", "terminal"],
  ["开户人证件号码", "id-document"],
];

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const indexes = new Map(COLUMNS.map((column) => [column, columnIndex(table, column)]));
  const at = (column: string): number => indexes.get(column) ?? -1;
  const identifiers = IDENTIFIER_COLUMNS.map(([column, kind]) => [at(column), kind] as const);
  const index = {
    card: at("交易卡号"),
    account: at("交易账号"),
    name: at("账户开户名称"),
    time: at("交易时间"),
    amount: at("交易金额"),
    balance: at("交易余额"),
    direction: at("收付标志"),
    other: at("交易对手账卡号"),
    cash: at("现金标志"),
    otherName: at("对手户名"),
    otherDocument: at("对手身份证号"),
    currency: at("交易币种"),
    succeeded: at("交易是否成功"),
    sequence: at("交易流水号"),
    reference: at("传票号"),
    memo: at("摘要说明"),
    remark: at("备注"),
    channel: at("交易类型"),
    branch: at("交易网点名称"),
    place: at("交易发生地"),
  };
  return (cells) => {
    const currency = readChineseCurrency(cellAt(cells, index.currency), "交易币种");
    if (isIssue(currency)) return currency;
    const said = readAll({
      own: readOwn(cells, index.card, index.account),
      at: readTime(cellAt(cells, index.time), YEAR_FIRST, table.clock, "交易时间"),
      amount: readPositiveAmount(cellAt(cells, index.amount), currency, "交易金额"),
      balanceAfter: readOptionalAmount(cellAt(cells, index.balance), currency, "交易余额"),
      incoming: readIncoming(cellAt(cells, index.direction)),
    });
    if (isIssue(said)) return said;
    const { own, at, amount, balanceAfter, incoming } = said;
    const otherName = textAt(cells, index.otherName);
    const isCash = cellAt(cells, index.cash).includes("现金");
    const other = chineseCounterparty(own, cellAt(cells, index.other), otherName ?? "", isCash);
    return statementMovement(
      { own, ownName: textAt(cells, index.name), other, otherName, incoming, amount, at },
      {
        status: SETTLED.has(cellAt(cells, index.succeeded)) ? "settled" : "failed",
        balanceAfter,
        sequence: textAt(cells, index.sequence),
        reference: textAt(cells, index.reference),
        memo: joinTexts(textAt(cells, index.memo), textAt(cells, index.remark)),
        channel: textAt(cells, index.channel),
        place: joinTexts(textAt(cells, index.place), textAt(cells, index.branch)),
        identifiers: [
          ...identifiersOf(cells, own, identifiers),
          ...(isTraversable(other) ? identifiersOf(cells, other, [[index.otherDocument, "id-document"]]) : []),
        ],
      },
    );
  };
}

function readOwn(cells: readonly string[], card: number, account: number): AccountId | RowIssue {
  const own = ownChineseAccount(cellAt(cells, card), cellAt(cells, account));
  return own ?? rowIssue("交易卡号", cellAt(cells, card), say("row.noCardOrAccount"));
}

function readIncoming(cell: string): boolean | RowIssue {
  if (IN.has(cell)) return true;
  return OUT.has(cell) ? false : rowIssue("收付标志", cell, say("row.neitherWay", { into: "进", out: "出" }));
}

function identifiersOf(
  cells: readonly string[],
  account: AccountId,
  columns: readonly (readonly [number, IdentifierKind])[],
): MovementDraft["identifiers"] {
  const found: Identifier[] = [];
  for (const [index, kind] of columns) {
    const value = textAt(cells, index);
    if (value !== null) found.push({ account, kind, value });
  }
  return found;
}
