import type { AccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { parseMoney, plainAmount } from "../domain/money.ts";
import { USD } from "./party.ts";
import type { ScoredTruth, TruthPattern, TruthTransfer } from "./truth.ts";

/**
 * What AMLSim planted, from its own two files: accounts with isFraud, and the transfers between two such accounts, grouped
 * by receiver. Times are step numbers there and stay open. The 254 exactly repeated rows count once.
 * Throws bad-input when a file has not the columns it should.
 */
export function amlsimTruth(nodesCsv: string, transactionsCsv: string): ScoredTruth {
  const nodes = readColumns(nodesCsv, "nodes.csv", ["nodeid", "isFraud"]);
  const fraud = new Set(nodes.filter(({ isFraud }) => isFraud === "1").map(({ nodeid }) => nodeid));
  const byReceiver = new Map<string, TruthTransfer[]>();
  const rows = readColumns(transactionsCsv, "transactions.csv", ["sourceNodeId", "targetNodeId", "value"]);
  for (const { sourceNodeId, targetNodeId, value } of rows) {
    if (!fraud.has(sourceNodeId) || !fraud.has(targetNodeId)) continue;
    const amount = plainAmount(parseMoney(value, USD));
    const transfer = { from: accountOf(sourceNodeId), to: accountOf(targetNodeId), amount, currency: USD, at: null };
    byReceiver.set(targetNodeId, [...(byReceiver.get(targetNodeId) ?? []), transfer]);
  }
  const patterns = [...byReceiver].map(([target, transfers]): TruthPattern => patternOf(target, transfers));
  return { patterns, lookAlikes: [], bystanders: [] };
}

function patternOf(target: string, transfers: readonly TruthTransfer[]): TruthPattern {
  const accounts = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))].sort();
  return { family: "fan-in", label: target, accounts, transfers };
}

function accountOf(node: string): AccountId {
  return `bank:amlsim:${node}` as AccountId;
}

/** The rows of a file whose cells are numbers, never quoted, with only the columns asked for. */
function readColumns<Column extends string>(csv: string, name: string, wanted: readonly Column[]): Record<Column, string>[] {
  const [header = "", ...lines] = csv.split(/\r?\n/);
  const names = header.split(",");
  const missing = wanted.find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw new LedgerhoundError("bad-input", `${name} has no column ${missing}. Give the file that AMLSim wrote.`, { name });
  }
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(wanted.map((column) => [column, cells[names.indexOf(column)] ?? ""])) as Record<Column, string>;
    });
}
