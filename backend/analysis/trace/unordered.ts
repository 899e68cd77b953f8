import { AMOUNT_RULES, type Trace } from "../../domain/trace.ts";
import type { AccountLedger } from "./account-ledger.ts";
import type { Pocket } from "./run-rule.ts";
import type { Walk } from "./walk.ts";

/**
 * Followed accounts in which rows that the trace walked could stand in another order, with the number of such rows; by
 * account. Rows before the first traced arrival, or after asOf, change nothing and do not count.
 */
export function unorderedRows({ runs, ledger }: Walk, asOf: number): Trace["unordered"] {
  const rows = new Map<string, { readonly account: Pocket["account"]; readonly rows: number }>();
  for (const rule of AMOUNT_RULES) {
    for (const pocket of runs.get(rule)?.pockets ?? []) {
      const found = ledger(pocket.account, pocket.currency);
      const count = found ? undecidedRows(found, pocket, asOf) : 0;
      const key = `${pocket.account}\u0000${pocket.currency}`;
      if (count > (rows.get(key)?.rows ?? 0)) rows.set(key, { account: pocket.account, rows: count });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

function undecidedRows({ rows, undecided }: AccountLedger, { entries }: Pocket, asOf: number): number {
  const walked = new Set(entries.map(({ step }) => step.transfer.id));
  return undecided
    .map(({ from, until }) => rows.slice(from, until).filter(({ transfer }) => transfer.at.at <= asOf))
    .filter((group) => group.length > 1 && group.some(({ transfer }) => walked.has(transfer.id)))
    .reduce((sum, group) => sum + group.length, 0);
}
