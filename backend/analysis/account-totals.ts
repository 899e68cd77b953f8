import type { AccountId } from "../domain/account.ts";
import type { Money } from "../domain/money.ts";
import { intCell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { accountIn, sumPaid, sumReceived, transfersIn } from "./flow-reading.ts";

/** What one account paid, as payers were charged, and was paid, as it reached payees; one sum a currency. */
export interface AccountFlows {
  readonly in: { readonly transfers: number; readonly sums: readonly Money[] };
  readonly out: { readonly transfers: number; readonly sums: readonly Money[] };
}

/** The exact flows of an account, a transfer to itself in both directions; null where the graph has none of it. */
export function accountFlows(graph: FlowGraph, account: AccountId): AccountFlows | null {
  const number = accountIn(graph, account);
  if (number < 0) return null;
  const [into, out] = [transfersIn(graph.in, number), transfersIn(graph.out, number)];
  return {
    in: { transfers: into.length, sums: sumReceived(graph, into) },
    out: { transfers: out.length, sums: sumPaid(graph, out) },
  };
}

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
  const transfers = transfersIn(incidence, number);
  const others = new Set<number>();
  for (const transfer of transfers) others.add(intCell(across, transfer));
  return { total: transfers.length, counterparties: others.size, sums: sumPaid(graph, transfers) };
}
