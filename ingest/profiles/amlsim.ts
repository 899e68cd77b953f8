import type { AccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import type { Instant } from "../../backend/domain/instant.ts";
import { say } from "../../backend/domain/sentence.ts";
import { wholeMovement } from "../movement-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table } from "../profile.ts";
import { readPositiveAmount } from "../read-amount.ts";
import { isIssue, type Reading, type RowIssue, readAll, rowIssue } from "../row.ts";

/** Transactions of IBM/AMLSim: step numbers without a date or a currency. */
export const amlsim: CsvProfile = {
  kind: "csv",
  name: "amlsim",
  title: "AMLSim transactions",
  zone: "UTC",
  assumes: [say("reading.stepDays", { start: "2017-01-01 UTC" }), say("reading.currency", { currency: "USD" })],
  encodings: ["utf-8"],
  required: ["sourceNodeId", "targetNodeId", "value", "time"],
  labels: ["isFraud", "alertID"],
  rowReader,
};

/** AMLSim's first step, and the day that a step lasts. */
export const STEP_ONE = Date.UTC(2017, 0, 1);
export const STEP_MS = 86_400_000;

const USD = parseCurrency("USD");

/** An account of AMLSim, or null for blank. */
export function amlsimAccount(node: string): AccountId | null {
  return /^[\w-]+$/.test(node) ? (`bank:amlsim:${node}` as AccountId) : null;
}

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const from = columnIndex(table, "sourceNodeId");
  const to = columnIndex(table, "targetNodeId");
  const value = columnIndex(table, "value");
  const time = columnIndex(table, "time");
  return (cells) => {
    const said = readAll({
      payer: readNode(cellAt(cells, from), "sourceNodeId"),
      payee: readNode(cellAt(cells, to), "targetNodeId"),
      amount: readPositiveAmount(cellAt(cells, value), USD, "value"),
      at: readStep(cellAt(cells, time)),
    });
    return isIssue(said) ? said : wholeMovement(said.payer, said.payee, said.amount, said.at, {});
  };
}

function readNode(cell: string, column: string): AccountId | RowIssue {
  return amlsimAccount(cell) ?? rowIssue(column, cell, say("row.notAccount"));
}

function readStep(cell: string): Instant | RowIssue {
  if (!/^[1-9]\d{0,5}$/.test(cell)) return rowIssue("time", cell, say("row.notStep"));
  return { at: STEP_ONE + (Number(cell) - 1) * STEP_MS, precision: "day" };
}
