import { planHolds } from "../analysis/hold-plan.ts";
import type { CaseId } from "../domain/case.ts";
import type { HoldPlan } from "../domain/hold-plan.ts";
import type { Scope } from "../domain/scope.ts";
import type { Trace } from "../domain/trace.ts";
import { accountFacts } from "./account-facts.ts";
import { caseTags } from "./case-tags.ts";
import type { CaseReading } from "./task.ts";

/** The hold plan of a forward trace, with what sources and officers say of the accounts that hold the money. */
export async function holdPlanOf({ stores }: CaseReading, caseId: CaseId, scope: Scope, trace: Trace): Promise<HoldPlan> {
  const accounts = [...new Set(trace.rules.flatMap(({ held }) => held.map(({ account }) => account)))].sort();
  const carried = [...new Set(trace.rules.flatMap(({ transfers }) => transfers.map(({ transfer }) => transfer)))].sort();
  return planHolds(trace, {
    facts: await accountFacts(stores.transfers, accounts, scope),
    transfers: await stores.transfers.transfersById(carried, scope),
    tags: await caseTags(stores, caseId, scope),
    detection: await stores.cases.detection(caseId),
  });
}
