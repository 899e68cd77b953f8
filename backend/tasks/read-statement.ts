import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { ALWAYS, type TransferPage } from "../store/transfer-store.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

export interface StatementView {
  readonly page: TransferPage;
  readonly in: TransferPage["sums"];
  readonly out: TransferPage["sums"];
}

const MOST_ROWS = 2_000;

/** The account's transfers in time order, at most 2,000, with exact totals. */
export async function readStatement(context: TaskContext, caseId: CaseId, account: AccountId): Promise<StatementView> {
  const { transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const page = (direction: "in" | "out" | "both", cap: number) =>
      transfers.transfersOf(
        { accounts: [account], direction, period: ALWAYS, counterparties: null, least: null, order: "time", cap },
        scope,
      );
    return { page: await page("both", MOST_ROWS), in: (await page("in", 0)).sums, out: (await page("out", 0)).sums };
  });
}
