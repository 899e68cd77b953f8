import { type AccountId, partialAccount } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { joinTexts, statementMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readOptionalAmount } from "../read-amount.ts";
import { readDebitCredit } from "../read-debit-credit.ts";
import { readTime } from "../read-time.ts";
import { isIssue, type Reading, readAll } from "../row.ts";
import { ownThaiAccount, ownThaiName, thaiAccountIn, unnamedThai } from "../thai-account.ts";

/** A KBank (004) statement as CSV: three rows of account data, then Gregorian dates and grouped amounts. */
export const thaiKbank: CsvProfile = {
  kind: "csv",
  name: "thai-kbank",
  title: "Statement, KBank (004)",
  zone: "Asia/Bangkok",
  assumes: [],
  encodings: ["utf-8", "windows-874"],
  required: ["Transaction Date", "Transaction", "Withdrawal (Baht)", "Deposit (Baht)", "Account/Prompt"],
  labels: [],
  rowReader,
};

const THB = parseCurrency("THB");
const SHAPE = { order: "day-month-year", era: "gregorian" } as const;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const own = ownThaiAccount(table, "004");
  const ownName = ownThaiName(table);
  const at = (column: string): number => columnIndex(table, column);
  const [date, time, what] = [at("Transaction Date"), at("Transaction Time"), at("Transaction")];
  const [withdrawal, deposit, balance] = [at("Withdrawal (Baht)"), at("Deposit (Baht)"), at("Outstanding Balance (Baht)")];
  const [channel, other, details] = [at("Channel"), at("Account/Prompt"), at("Details")];
  return (cells) => {
    const said = readAll({
      at: readTime(`${cellAt(cells, date)} ${cellAt(cells, time)}`.trim(), SHAPE, table.clock, "Transaction Date"),
      moved: readDebitCredit(
        { cell: cellAt(cells, withdrawal), column: "Withdrawal (Baht)" },
        { cell: cellAt(cells, deposit), column: "Deposit (Baht)" },
        THB,
      ),
      balanceAfter: readOptionalAmount(cellAt(cells, balance), THB, "Outstanding Balance (Baht)"),
    });
    if (isIssue(said)) return said;
    const words = `${cellAt(cells, what)} ${cellAt(cells, channel)}`;
    return statementMovement(
      {
        own,
        ownName,
        other: counterparty(own, cellAt(cells, other), words),
        otherName: nameIn(cellAt(cells, details)),
        ...said.moved,
        at: said.at,
      },
      {
        balanceAfter: said.balanceAfter,
        memo: joinTexts(textAt(cells, what), textAt(cells, details)),
        channel: textAt(cells, channel),
      },
    );
  };
}

/** "From SOMCHAI J" or "To SOMCHAI J" in the details; other texts are no names. */
function nameIn(details: string): string | null {
  return /^(?:From|To)\s+(.+)$/.exec(details)?.[1] ?? null;
}

function counterparty(own: AccountId, shown: string, words: string): AccountId {
  if (shown === "") return unnamedThai(own, words, "");
  return thaiAccountIn(shown) ?? partialAccount(own, shown);
}
