import type { Currency } from "../backend/domain/currency.ts";
import type { Money } from "../backend/domain/money.ts";
import { say } from "../backend/domain/sentence.ts";
import { readPositiveAmount } from "./read-amount.ts";
import { isIssue, type RowIssue, rowIssue } from "./row.ts";

/** Money of a row with one column for each direction. */
export interface DirectedAmount {
  readonly incoming: boolean;
  readonly amount: Money;
}

interface DirectionCell {
  readonly cell: string;
  readonly column: string;
}

/** The amount and its direction. An issue when both columns or neither has one; "0.00" counts as none. */
export function readDebitCredit(debit: DirectionCell, credit: DirectionCell, currency: Currency): DirectedAmount | RowIssue {
  const out = isNothing(debit.cell);
  const into = isNothing(credit.cell);
  if (out && into) return rowIssue(credit.column, credit.cell, say("row.noAmountInEither", { column: debit.column }));
  if (!out && !into) return rowIssue(credit.column, credit.cell, say("row.amountInBoth", { column: debit.column }));
  const filled = out ? credit : debit;
  const amount = readPositiveAmount(filled.cell, currency, filled.column);
  return isIssue(amount) ? amount : { incoming: out, amount };
}

function isNothing(cell: string): boolean {
  return /^-?0*(\.0*)?$/.test(cell);
}
