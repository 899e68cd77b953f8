import type { CaseId } from "../domain/case.ts";
import type { CaseLeads } from "../domain/case-lead.ts";
import { leadsOf } from "./case-leads.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** The leads of the case's latest findings, for everybody who may read them. */
export async function readLeads(context: TaskContext, caseId: CaseId): Promise<CaseLeads> {
  const { cases, transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    return leadsOf(transfers, await cases.detection(caseId), scope);
  });
}
