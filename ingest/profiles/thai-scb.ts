import { type AccountId, partialAccount } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { say } from "../../backend/domain/sentence.ts";
import { statementMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readOptionalAmount } from "../read-amount.ts";
import { type DirectedAmount, readDebitCredit } from "../read-debit-credit.ts";
import { readTime } from "../read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";
import { ownThaiAccount, ownThaiName, thaiAccountIn, unnamedThai } from "../thai-account.ts";

/** An SCB (014) statement as CSV: Thai rows of account data, then Buddhist dates, codes and a description that names the other side. */
export const thaiScb: CsvProfile = {
  kind: "csv",
  name: "thai-scb",
  title: "Statement, SCB (014)",
  zone: "Asia/Bangkok",
  assumes: [say("reading.buddhistShort")],
  encodings: ["windows-874", "utf-8"],
  required: ["Date", "Time", "Code", "Channel", "Debit", "Credit", "Balance", "Description"],
  labels: [],
  rowReader,
};

const THB = parseCurrency("THB");
const SHAPE = { order: "day-month-year", era: "buddhist" } as const;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const own = ownThaiAccount(table, "014");
  const ownName = ownThaiName(table);
  const at = (column: string): number => columnIndex(table, column);
  const [date, time, code, channel] = [at("Date"), at("Time"), at("Code"), at("Channel")];
  const [debit, credit, balance, description] = [at("Debit"), at("Credit"), at("Balance"), at("Description")];
  return (cells) => {
    const said = readAll({
      at: readTime(`${cellAt(cells, date)} ${cellAt(cells, time)}`.trim(), SHAPE, table.clock, "Date"),
      moved: readMoved(cellAt(cells, code), cellAt(cells, debit), cellAt(cells, credit)),
      balanceAfter: readOptionalAmount(cellAt(cells, balance), THB, "Balance"),
    });
    if (isIssue(said)) return said;
    const text = cellAt(cells, description);
    const { other, otherName } = counterparty(own, text, cellAt(cells, channel));
    return statementMovement(
      { own, ownName, other, otherName, ...said.moved, at: said.at },
      { balanceAfter: said.balanceAfter, memo: textAt(cells, description), channel: textAt(cells, channel) },
    );
  };
}

/** X1 is money in, X2 money out; the columns must say the same. */
function readMoved(code: string, debit: string, credit: string): DirectedAmount | RowIssue {
  const moved = readDebitCredit({ cell: debit, column: "Debit" }, { cell: credit, column: "Credit" }, THB);
  if (isIssue(moved)) return moved;
  const contradicts = (code === "X1" && !moved.incoming) || (code === "X2" && moved.incoming);
  return contradicts ? rowIssue("Code", code, say("row.contradicts")) : moved;
}

/** "กสิกรไทย (KBANK) /X685027 name": a bank and the last digits. */
const MASKED = /^(.*\([A-Z0-9]+\)\s*\/[Xx]\d+)\s*(.*)$/;
const WHOLE = /\d{3}-\d{10,15}\s*(.*)$/;

function counterparty(
  own: AccountId,
  text: string,
  channel: string,
): { readonly other: AccountId; readonly otherName: string | null } {
  const account = thaiAccountIn(text);
  if (account) return { other: account, otherName: named(WHOLE.exec(text)?.[1]) };
  const masked = MASKED.exec(text);
  if (masked) return { other: partialAccount(own, masked[1] ?? text), otherName: named(masked[2]) };
  return { other: unnamedThai(own, `${text} ${channel}`, text), otherName: null };
}

function named(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
