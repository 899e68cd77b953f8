import type { AccountId } from "../domain/account.ts";
import { type Money, sumByCurrency } from "../domain/money.ts";
import { cell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { accountIn, paidOf, transfersIn } from "./flow-reading.ts";

/** All that one account paid or was paid: exact, one sum of what payers paid a currency. */
export interface AccountTotals {
  readonly total: number;
  readonly counterparties: number;
  readonly sums: readonly Money[];
}

/** Nothing for an account that the graph has no transfer of. A transfer to itself counts in both directions. */
export function accountTotals(graph: FlowGraph, account: AccountId, direction: "in" | "out"): AccountTotals {
  const number = accountIn(graph, account);
  if (number < 0) return { total: 0, counterparties: 0, sums: [] };
  const [incidence, across] = direction === "in" ? [graph.in, graph.from] : [graph.out, graph.to];
  const transfers = [...transfersIn(incidence, number)];
  return {
    total: transfers.length,
    counterparties: new Set(transfers.map((transfer) => cell(across, transfer))).size,
    sums: sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer))),
  };
}
