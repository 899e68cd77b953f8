import { type AccountId, endOf, partialAccount } from "../backend/domain/account.ts";
import { parseCurrency } from "../backend/domain/currency.ts";
import type { MovementStatus } from "../backend/domain/record.ts";
import { chineseCounterparty } from "./chinese-account.ts";
import { readChineseCurrency } from "./chinese-currency.ts";
import { joinTexts, statementMovement } from "./movement-draft.ts";
import { labelledText, ownAccountOf } from "./own-account.ts";
import { columnIndex, type Table } from "./profile.ts";
import { readBalance, readStatementMoney } from "./read-statement-money.ts";
import { readTime } from "./read-time.ts";
import { isIssue, type Reading, readAll } from "./row.ts";
import type { StatementLayout } from "./statement-layout.ts";

/** Text of a row's cell by its column's name; "" where the row or the file has none. */
export type ColumnText = (name: string) => string;

/** What a format needs beyond its layout. */
export interface LayoutRules {
  /** Columns that a layout may name although the file has them only as part of others. */
  readonly derive?: Readonly<Record<string, (column: ColumnText, table: Table) => string>>;
  readonly status?: (column: ColumnText) => MovementStatus;
  /** Whether a row moves money inside the own account: from one of its pockets to another. */
  readonly isInternal?: (column: ColumnText) => boolean;
}

/** The reader of a statement's rows by its layout. Each row gives a movement of the own account, or the first reason why not. */
export function statementReader(layout: StatementLayout, rules: LayoutRules = {}) {
  return (table: Table): ((cells: readonly string[]) => Reading) => {
    const columns = columnTexts(table, rules);
    const ownOf = ownAccountOf(layout, table);
    const ownName = layout.ownName === null ? null : labelledText(table.preamble, layout.ownName);
    return (cells) => readRow(layout, columns(cells), ownOf, { ownName, table, rules });
  };
}

interface StatementContext {
  readonly ownName: string | null;
  readonly table: Table;
  readonly rules: LayoutRules;
}

function readRow(
  layout: StatementLayout,
  column: ColumnText,
  ownOf: ReturnType<typeof ownAccountOf>,
  { ownName, table, rules }: StatementContext,
): Reading {
  const currency = "code" in layout.currency ? parseCurrency(layout.currency.code) : readCurrency(column, layout.currency.column);
  if (isIssue(currency)) return currency;
  const balance = layout.balance;
  const said = readAll({
    at: readTime(timeText(column, layout), layout.time.shape, table.clock, layout.time.columns.join(" ")),
    money: readStatementMoney(layout, column, currency),
    balanceAfter: balance === null ? null : readBalance(column(balance), layout.decimalComma, currency, balance),
  });
  if (isIssue(said)) return said;
  const own = ownOf(column);
  const otherName = layout.otherName === null ? null : given(column(layout.otherName));
  const memo = textOf(column, layout.memo);
  const channel = textOf(column, layout.channel);
  const other = rules.isInternal?.(column) ? own : counterparty(layout, column, own, otherName, `${memo} ${channel}`);
  return statementMovement(
    { own, ownName, other, otherName, ...said.money, at: said.at },
    {
      status: rules.status?.(column) ?? "settled",
      balanceAfter: said.balanceAfter,
      sequence: layout.sequence === null ? null : given(column(layout.sequence)),
      reference: layout.reference === null ? null : given(column(layout.reference)),
      memo,
      channel,
      place: textOf(column, layout.place),
    },
  );
}

function textOf(column: ColumnText, names: readonly string[]): string | null {
  const [first, ...others] = names;
  if (first === undefined) return null;
  return others.length === 0 ? given(column(first)) : joinTexts(...names.map((name) => given(column(name))));
}

/** Finds columns once a file; a derived column goes before one of the file. The text of a row holds until the next is asked for. */
function columnTexts(table: Table, { derive = {} }: LayoutRules): (cells: readonly string[]) => ColumnText {
  const indexes = new Map<string, number>();
  let row: readonly string[] = [];
  const column: ColumnText = (name) => {
    const derived = Object.hasOwn(derive, name) ? derive[name] : undefined;
    if (derived) return derived(column, table);
    const index = indexes.get(name) ?? columnIndex(table, name);
    indexes.set(name, index);
    return row[index] ?? "";
  };
  return (cells) => {
    row = cells;
    return column;
  };
}

/** Exporters write nothing as a dash, a slash or a line of dashes. */
function given(text: string): string | null {
  return text === "" || /^[-/—]+$/.test(text) ? null : text;
}

function readCurrency(column: ColumnText, name: string) {
  return readChineseCurrency(column(name), name);
}

/** "20250101 185319" as 2025-01-01 18:53:19; other times as they are. */
function timeText(column: ColumnText, { time }: StatementLayout): string {
  const text = time.columns.map(column).join(" ").replace(/\s+/g, " ").trim();
  return MARKED.test(text)
    ? text
    : text.replace(/^(\d{4})(\d{2})(\d{2})(?=$|[ T])/, "$1-$2-$3").replace(/ (\d{2})(\d{2})(\d{2})$/, " $1:$2:$3");
}

const MARKED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const TRON = /^T[1-9A-HJ-NP-Za-km-z]{33}$/;
const ETH = /^0x[0-9a-fA-F]{40}$/;
const WHOLE = /^[0-9A-Za-z-]{6,}$/;

function counterparty(
  { otherNumber, otherInstitution }: StatementLayout,
  column: ColumnText,
  own: AccountId,
  name: string | null,
  words: string,
): AccountId {
  const number = (otherNumber === null ? null : given(column(otherNumber))) ?? "";
  if (number === "" && name === null) return namelessEnd(own, words);
  if (TRON.test(number)) return `tron:${number}` as AccountId;
  if (ETH.test(number)) return `eth:${number.toLowerCase()}` as AccountId;
  if (otherInstitution === "bank:cn") return chineseCounterparty(own, number, name ?? "", false);
  return WHOLE.test(number)
    ? (`${otherInstitution}:${number}` as AccountId)
    : partialAccount(own, number === "" ? (name ?? "blank") : number);
}

/** Interest, fee or cash where the row names nobody and its words say so; else a blank of this account. */
function namelessEnd(own: AccountId, words: string): AccountId {
  if (/利息税|手续费|年费|\bFEE\b/i.test(words)) return endOf(own, "fee");
  if (/结息|利息|\bINTEREST\b/i.test(words)) return endOf(own, "interest");
  if (/现金|ATM|取款|\bCASH\b|WITHDRAWAL/i.test(words)) return endOf(own, "cash");
  return partialAccount(own, "blank");
}
