import type { Currency } from "../backend/domain/currency.ts";
import type { Money } from "../backend/domain/money.ts";
import { say } from "../backend/domain/sentence.ts";
import { readAmount } from "./read-amount.ts";
import { type DirectedAmount, readDebitCredit } from "./read-debit-credit.ts";
import { isIssue, type RowIssue, rowIssue } from "./row.ts";
import type { MoneyPlace, StatementLayout } from "./statement-layout.ts";

/** Amount and direction of a row as its layout tells them. An issue where either cannot be read. */
export function readStatementMoney(
  { money, decimalComma }: StatementLayout,
  column: (name: string) => string,
  currency: Currency,
): DirectedAmount | RowIssue {
  const amount = (name: string): string => plainNumber(column(name), decimalComma);
  if (money.kind === "two-columns") {
    return readDebitCredit(
      { cell: amount(money.out), column: money.out },
      { cell: amount(money.into), column: money.into },
      currency,
    );
  }
  const signed = readAmount(amount(money.column), currency, money.column);
  if (isIssue(signed)) return signed;
  if (money.kind === "signed") return directed(signed, signed.minor < 0n === (money.negative === "in"));
  const incoming = readMark(money, column(money.mark));
  if (isIssue(incoming)) return incoming;
  return directed(signed, signed.minor < 0n ? !incoming : incoming);
}

/** A balance; null where it is blank or masked ("xx,yyy.zz"). */
export function readBalance(cell: string, decimalComma: boolean, currency: Currency, column: string): Money | null | RowIssue {
  const number = plainNumber(cell, decimalComma);
  return number === "" || /[*xX]/.test(number) ? null : readAmount(number, currency, column);
}

/** "¥1,234.50" as 1,234.50; "1.234,50" as 1234.50 where the comma is the decimal sign. A dash alone is nothing. */
function plainNumber(cell: string, decimalComma: boolean): string {
  const number = cell.replaceAll(/[¥￥\s\u00a0]/g, "").replace("−", "-");
  if (number === "-" || number === "--") return "";
  if (!decimalComma) return number;
  return /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d*)?$/.test(number)
    ? number.replaceAll(".", "").replace(",", ".")
    : `${number} (comma?)`;
}

function directed({ minor, currency }: Money, incoming: boolean): DirectedAmount {
  return { incoming, amount: { minor: minor < 0n ? -minor : minor, currency } };
}

function readMark({ mark, into, out }: Extract<MoneyPlace, { kind: "marked" }>, cell: string): boolean | RowIssue {
  if (into.includes(cell)) return true;
  return out.includes(cell) ? false : rowIssue(mark, cell, say("row.neitherWay", { into: into.join(", "), out: out.join(", ") }));
}
