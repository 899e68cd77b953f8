import type { AccountId } from "../backend/domain/account.ts";
import type { Currency } from "../backend/domain/currency.ts";
import { say } from "../backend/domain/sentence.ts";
import { wholeMovement } from "./movement-draft.ts";
import { cellAt, columnIndex, type Table, textAt } from "./profile.ts";
import { readPositiveAmount } from "./read-amount.ts";
import { readTime, YEAR_FIRST } from "./read-time.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "./row.ts";
import { isTronAddress } from "./tron-address.ts";

/** Where one of Tronscan's exports says what moved. */
export interface TronscanToken {
  readonly column: string;
  readonly currencyOf: (cell: string) => Currency | RowIssue;
  readonly channel: string;
}

/** Columns that every export of transfers has. */
export const TRONSCAN_COLUMNS = ["Transaction Hash", "Block", "Time", "From", "To", "Amount"] as const;

export const POISONING = [say("reading.poisoning")];

const DONE: ReadonlySet<string> = new Set(["", "success", "confirmed", "true"]);

/** The reader of an export's rows: each a transfer of a ledger of neither side. */
export function tronscanReader(token: TronscanToken) {
  return (table: Table): ((cells: readonly string[]) => Reading) => {
    const at = (column: string): number => columnIndex(table, column);
    const [hash, block, time, from, to] = [at("Transaction Hash"), at("Block"), at("Time"), at("From"), at("To")];
    const [amount, told, status] = [at("Amount"), at(token.column), at("Status")];
    return (cells) => {
      const currency = token.currencyOf(cellAt(cells, told));
      if (isIssue(currency)) return currency;
      const said = readAll({
        at: readTime(cellAt(cells, time), YEAR_FIRST, table.clock, "Time"),
        payer: readAddress(cellAt(cells, from), "From"),
        payee: readAddress(cellAt(cells, to), "To"),
        paid: readPositiveAmount(cellAt(cells, amount), currency, "Amount"),
      });
      if (isIssue(said)) return said;
      const isDone = said.paid.minor > 0n && DONE.has(cellAt(cells, status).toLowerCase());
      return wholeMovement(said.payer, said.payee, said.paid, said.at, {
        status: isDone ? "settled" : "failed",
        sequence: textAt(cells, block),
        reference: textAt(cells, hash),
        channel: token.channel,
      });
    };
  };
}

function readAddress(cell: string, column: string): AccountId | RowIssue {
  return isTronAddress(cell) ? (`tron:${cell}` as AccountId) : rowIssue(column, cell, say("row.noAddressOf", { chain: "TRON" }));
}
