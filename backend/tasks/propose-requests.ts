import { holderFacts } from "../analysis/hold/holder-facts.ts";
import { proposeRequests as proposalsFor } from "../analysis/hold/propose-requests.ts";
import type { CaseId } from "../domain/case.ts";
import type { CaseRequest } from "../domain/request.ts";
import { accountFacts } from "./account-facts.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { opened } from "./requests.ts";
import { perform, type TaskContext } from "./task.ts";

/** Drafts what the hold plan and the missing statements call for, one letter a bank and kind; what is asked already is not drafted again. */
export async function proposeRequests(
  context: TaskContext,
  request: { case: CaseId; asOf: number | null },
): Promise<readonly CaseRequest[]> {
  const { stores } = context;
  return perform(context, { task: "manage-requests", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const starts = startsOf(await caseReports(context, request.case));
    const wanted = { starts, asOf: request.asOf, direction: "forward", rules: null, limits: {} } as const;
    const trace = await traceIn(context, request.case, scope, wanted);
    const plan = await holdPlanOf(context, request.case, scope, trace);
    const accounts = trace.layers.map(({ account }) => account).sort();
    const facts = holderFacts(await accountFacts(stores.transfers, accounts, scope));
    const carried = [...new Set(trace.rules.flatMap(({ transfers }) => transfers.map(({ transfer }) => transfer)))].sort();
    const proposed = proposalsFor(plan, trace, {
      bankName: (account) => facts(account, "bank-name")[0] ?? null,
      transfers: await stores.transfers.transfersById(carried, scope),
      existing: await stores.cases.requests(request.case),
    });
    const drafts = proposed.map((one) => opened(context, { ...one, basis: null, about: null }, context.newId()));
    for (const draft of drafts) await stores.cases.saveRequest(request.case, draft);
    return drafts;
  });
}
