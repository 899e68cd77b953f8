import { parseCurrency } from "../../backend/domain/currency.ts";
import { plainAmount } from "../../backend/domain/money.ts";
import { say } from "../../backend/domain/sentence.ts";
import { factOf } from "../fact-draft.ts";
import { type CsvProfile, cellAt, columnIndex, type Table } from "../profile.ts";
import { readAmount } from "../read-amount.ts";
import { isIssue, type Reading, rowIssue } from "../row.ts";
import { amlsimAccount, STEP_ONE } from "./amlsim.ts";

/** Accounts of IBM/AMLSim with their opening balances. */
export const amlsimNodes: CsvProfile = {
  kind: "csv",
  name: "amlsim-nodes",
  title: "AMLSim accounts",
  zone: "UTC",
  assumes: [say("reading.openingBalances", { currency: "USD", day: "2017-01-01 UTC" })],
  encodings: ["utf-8"],
  required: ["nodeid", "init_balance"],
  labels: ["isFraud", "fraudStep"],
  rowReader,
};

const USD = parseCurrency("USD");

function rowReader(table: Table): (cells: readonly string[]) => Reading {
  const node = columnIndex(table, "nodeid");
  const opening = columnIndex(table, "init_balance");
  return (cells) => {
    const account = amlsimAccount(cellAt(cells, node));
    if (account === null) return rowIssue("nodeid", cellAt(cells, node), say("row.notAccount"));
    const balance = readAmount(cellAt(cells, opening), USD, "init_balance");
    if (isIssue(balance)) return balance;
    return factOf(account, [["balance", `${plainAmount(balance)} USD`]], { at: STEP_ONE, precision: "day" });
  };
}
