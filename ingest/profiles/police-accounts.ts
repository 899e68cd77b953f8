import { instantToJson } from "../../backend/domain/instant.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { ownChineseAccount } from "../chinese-account.ts";
import { readChineseCurrency } from "../chinese-currency.ts";
import { chineseHolder, factOf } from "../fact-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readAmount } from "../read-amount.ts";
import { readOptionalTime, YEAR_FIRST } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** 账户信息: what Chinese banks say of an account in answer to a police bank query. */
export const policeAccounts: CsvProfile = {
  kind: "csv",
  name: "police-accounts",
  title: "Police bank query, accounts (账户信息)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["账户开户名称", "开户人证件号码", "交易卡号", "交易账号", "账号开户时间", "账户余额", "账户状态", "最后交易时间"],
  labels: [],
  rowReader,
};

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [card, account, balance, currency] = [at("交易卡号"), at("交易账号"), at("账户余额"), at("币种")];
  const [opened, closed, last] = [at("账号开户时间"), at("销户日期"), at("最后交易时间")];
  const [holder, name, status, bank, branch] = [
    at("开户人证件号码"),
    at("账户开户名称"),
    at("账户状态"),
    at("账号开户银行"),
    at("开户网点"),
  ];
  const note = at("备注");
  const time = (cells: readonly string[], index: number, column: string) =>
    readOptionalTime(cellAt(cells, index), YEAR_FIRST, table.clock, column);

  return (cells) => {
    const own = ownChineseAccount(cellAt(cells, card), cellAt(cells, account));
    if (own === null) return rowIssue("交易卡号", cellAt(cells, card), say("row.noCardOrAccount"));
    const said = readAll({
      opened: time(cells, opened, "账号开户时间"),
      closed: time(cells, closed, "销户日期"),
      last: time(cells, last, "最后交易时间"),
      balance: readBalance(cellAt(cells, balance), cellAt(cells, currency)),
    });
    if (isIssue(said)) return said;
    const asOf = said.last ? ` as of ${instantToJson(said.last).at}` : "";
    const document = textAt(cells, holder);
    return factOf(
      own,
      [
        ["holder", document && chineseHolder(document)],
        ["holder-name", textAt(cells, name)],
        ["opened", textAt(cells, opened)],
        ["closed", textAt(cells, closed)],
        ["status", textAt(cells, status)],
        ["balance", said.balance && said.balance + asOf],
        ["bank-name", textAt(cells, bank)],
        ["branch", textAt(cells, branch)],
        ["same-account", own.startsWith("card:") && cellAt(cells, account) !== "" ? `bank:cn:${cellAt(cells, account)}` : null],
        ["note", textAt(cells, note)],
      ],
      said.opened,
      said.closed,
    );
  };
}

function readBalance(cell: string, currencyCell: string): string | null | RowIssue {
  if (cell === "") return null;
  const currency = readChineseCurrency(currencyCell, "币种");
  if (isIssue(currency)) return currency;
  const balance = readAmount(cell, currency, "账户余额");
  return isIssue(balance) ? balance : `${plainAmount(balance)} ${balance.currency}`;
}
