import { returnPlan } from "../analysis/return-plan.ts";
import { type AccountId, accountNumber } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { Country } from "../domain/country.ts";
import type { ReturnPlan } from "../domain/return.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope } from "./case-scope.ts";
import { startsOf, traceIn, transferSource } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";

/** What each victim gets back of the money held, account by account; country null: by each account's own bank. */
export async function planReturn(
  context: TaskContext,
  request: { case: CaseId; country: Country | null; asOf: number | null },
): Promise<ReturnPlan> {
  const { stores, graphs } = context;
  return perform(context, { task: "plan-holds", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const reports = await caseReports(context, request.case);
    const starts = startsOf(reports);
    const wanted = { starts, asOf: request.asOf, direction: "forward", rules: null, limits: {} } as const;
    const trace = await traceIn(context, request.case, scope, wanted);
    const held = [...new Set(trace.rules.flatMap((rule) => rule.held.map(({ account }) => account)))].sort();
    const rows = await transferSource(context, await graphs.loaded(stores.transfers, scope), scope)(held);
    const deposits = new Map<AccountId, number>();
    for (const { to, at } of rows) if (at.at <= trace.asOf) deposits.set(to, (deposits.get(to) ?? 0) + 1);
    const open = reports.filter(({ payment }) => payment === null);
    return returnPlan(trace, {
      payments: starts.map(({ transfer }) => transfer),
      depositsInto: (account) => deposits.get(account) ?? 0,
      open: open.map(({ report: { number, amount, payee } }) => ({ number, amount, payee: namedAmong(held, payee) })),
      country: request.country,
    });
  });
}

/** The one account that ends with the digits a report names; null for none or several. */
function namedAmong(accounts: readonly AccountId[], payee: string | null): AccountId | null {
  const digits = (payee ?? "").replace(/\D/g, "");
  const fitting = digits.length < 4 ? [] : accounts.filter((account) => accountNumber(account).endsWith(digits));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
