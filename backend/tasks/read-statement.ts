import { accountTotals } from "../analysis/account-totals.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { ALWAYS, type TransferPage } from "../store/transfer-store.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export interface StatementView {
  /** The account that has the number asked for, by its main id. */
  readonly account: AccountId;
  readonly page: TransferPage;
  readonly in: TransferPage["sums"];
  readonly out: TransferPage["sums"];
}

const MOST_ROWS = 2_000;

/** The account's transfers in time order, at most 2,000, with exact totals. */
export async function readStatement(context: TaskContext, caseId: CaseId, number: AccountId): Promise<StatementView> {
  const { transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const account = (await transfers.joins(scope)).mainOf(number);
    const query = { accounts: [account], direction: "both", period: ALWAYS, counterparties: null, least: null } as const;
    const [page, { graph }] = await Promise.all([
      transfers.transfersOf({ ...query, order: "time", cap: MOST_ROWS }, scope),
      context.graphs.loaded(transfers, scope),
    ]);
    return { account, page, in: accountTotals(graph, account, "in").sums, out: accountTotals(graph, account, "out").sums };
  });
}
