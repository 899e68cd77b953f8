import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { chineseAccount } from "../chinese-account.ts";
import { readChineseCurrency } from "../chinese-currency.ts";
import { factOf } from "../fact-draft.ts";
import { joinTexts } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readAmount } from "../read-amount.ts";
import { isIssue, type Reading, type RowIssue, rowIssue } from "../row.ts";

/** 子账户信息: accounts under an account, from a police bank query. Each has money of its own, and says under which account it stands. */
export const policeSubAccounts: CsvProfile = {
  kind: "csv",
  name: "police-sub-accounts",
  title: "Police bank query, sub-accounts (子账户信息)",
  zone: "Asia/Shanghai",
  assumes: [],
  encodings: ["utf-8", "gb18030"],
  required: ["开户账号", "子账户账号", "余额", "子账户类别", "子账户序号", "币种"],
  labels: [],
  rowReader,
};

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [main, sub, balance, currency] = [at("开户账号"), at("子账户账号"), at("余额"), at("币种")];
  const [bank, kind, number, status] = [at("银行名称"), at("子账户类别"), at("子账户序号"), at("账户状态")];
  return (cells) => {
    const account = chineseAccount(cellAt(cells, main));
    if (account === null) return rowIssue("开户账号", cellAt(cells, main), say("row.notAccount"));
    const told = readBalance(cellAt(cells, balance), cellAt(cells, currency));
    if (isIssue(told)) return told;
    const own = chineseAccount(cellAt(cells, sub));
    const note = joinTexts(textAt(cells, kind), textAt(cells, number));
    return factOf(own ?? account, [
      ["sub-account-of", own === null || own === account ? null : account],
      ["balance", told],
      ["bank-name", textAt(cells, bank)],
      ["status", textAt(cells, status)],
      ["note", note === null ? null : `sub-account ${note}`],
    ]);
  };
}

function readBalance(cell: string, currencyCell: string): string | null | RowIssue {
  if (cell === "") return null;
  const currency = readChineseCurrency(currencyCell, "币种");
  if (isIssue(currency)) return currency;
  const balance = readAmount(cell, currency, "余额");
  return isIssue(balance) ? balance : `${plainAmount(balance)} ${currency}`;
}
