import type { AccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Instant } from "../../backend/domain/instant.ts";
import { say } from "../../backend/domain/sentence.ts";
import { wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table, textAt } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** PaySim, simulated mobile money (Lopez-Rojas 2016): a step is an hour; names that start with M are merchants. */
export const paysim: CsvProfile = {
  kind: "csv",
  name: "paysim",
  title: "PaySim transactions",
  zone: "UTC",
  assumes: [say("reading.stepHours", { start: "2017-01-01 00:00 UTC" }), say("reading.currency", { currency: "USD" })],
  encodings: ["utf-8"],
  required: ["step", "type", "amount", "nameOrig", "oldbalanceOrg", "nameDest"],
  labels: ["isFraud", "isFlaggedFraud"],
  rowReader,
};

const USD = parseCurrency("USD");
const STEP_ONE = Date.UTC(2017, 0, 1);
const STEP_MS = 3_600_000;

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const [step, type, amount, orig, dest] = ["step", "type", "amount", "nameOrig", "nameDest"].map((column) =>
    columnIndex(table, column),
  );
  return (cells) => {
    const said = readAll({
      at: readStep(cellAt(cells, step ?? -1)),
      amount: readPositiveAmount(cellAt(cells, amount ?? -1), USD, "amount"),
      orig: readName(cellAt(cells, orig ?? -1), "nameOrig"),
      dest: readName(cellAt(cells, dest ?? -1), "nameDest"),
    });
    if (isIssue(said)) return said;
    const kind = textAt(cells, type ?? -1);
    const [payer, payee] = kind === "CASH_IN" || kind === "CASH-IN" ? [said.dest, said.orig] : [said.orig, said.dest];
    return wholeMovement(payer, payee, said.amount, said.at, { channel: kind });
  };
}

function readName(cell: string, column: string): AccountId | RowIssue {
  return /^[CM]\d+$/.test(cell) ? (`wallet:paysim:${cell}` as AccountId) : rowIssue(column, cell, say("row.notCustomer"));
}

function readStep(cell: string): Instant | RowIssue {
  if (!/^[1-9]\d{0,5}$/.test(cell)) return rowIssue("step", cell, say("row.notStep"));
  return { at: STEP_ONE + (Number(cell) - 1) * STEP_MS, precision: "minute" };
}
