import type { AccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { MovementStatus } from "../../backend/domain/record.ts";
import { wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { readTime, YEAR_FIRST } from "../read-time.ts";
import { IMPORT_AGAIN, isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";
import { isTronAddress } from "../tron-address.ts";

/** USDT transfers on TRON as Tronscan exports them. */
export const tronscanUsdt: CsvProfile = {
  kind: "csv",
  name: "tronscan-usdt",
  title: "Tronscan export, USDT",
  zone: "UTC",
  note: "Transfers of value 0 are address poisoning: kept as failed movements, never traced.",
  encodings: ["utf-8"],
  required: ["Transaction Hash", "Block", "Time", "From", "To", "Amount", "TokenContract"],
  labels: [],
  rowReader,
};

/** Tether's own contract on TRON (tether.to, supported protocols); any other token may call itself USDT. */
const USDT_CONTRACT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
const USDT = parseCurrency("USDT");

const DONE: ReadonlySet<string> = new Set(["", "success", "confirmed", "true"]);

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const at = (column: string): number => columnIndex(table, column);
  const [hash, block, time, from, to] = [at("Transaction Hash"), at("Block"), at("Time"), at("From"), at("To")];
  const [amount, contract, status] = [at("Amount"), at("TokenContract"), at("Status")];
  return (cells) => {
    const said = readAll({
      contract: readContract(cellAt(cells, contract)),
      at: readTime(cellAt(cells, time), YEAR_FIRST, table.clock, "Time"),
      payer: readAddress(cellAt(cells, from), "From"),
      payee: readAddress(cellAt(cells, to), "To"),
      paid: readPositiveAmount(cellAt(cells, amount), USDT, "Amount"),
    });
    if (isIssue(said)) return said;
    return wholeMovement(said.payer, said.payee, said.paid, said.at, {
      status: statusOf(cellAt(cells, status), said.paid.minor),
      sequence: textAt(cells, block),
      reference: textAt(cells, hash),
      channel: "TRC-20",
    });
  };
}

function readContract(cell: string): string | RowIssue {
  return cell === USDT_CONTRACT
    ? cell
    : rowIssue("TokenContract", cell, "not the USDT contract", "Leave this row out: another token.");
}

function readAddress(cell: string, column: string): AccountId | RowIssue {
  return isTronAddress(cell) ? (`tron:${cell}` as AccountId) : rowIssue(column, cell, "not a TRON address", IMPORT_AGAIN);
}

function statusOf(cell: string, minor: bigint): MovementStatus {
  return minor > 0n && DONE.has(cell.toLowerCase()) ? "settled" : "failed";
}
