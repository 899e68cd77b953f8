import type { CaseId } from "../domain/case.ts";
import type { CaseRequest } from "../domain/request.ts";
import { AMOUNT_RULES } from "../domain/trace.ts";
import { caseReports } from "./case-reports.ts";
import { caseScope } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import type { TaskContext } from "./task.ts";

/** The furthest layer that traced money reaches straight from the accounts of a request, as the case now stands; null: none. */
export async function openedLayer(context: TaskContext, caseId: CaseId, { accounts }: CaseRequest): Promise<number | null> {
  const scope = await caseScope(context, caseId);
  const starts = startsOf(await caseReports(context, caseId));
  const wanted = { starts, asOf: null, direction: "forward", rules: null, limits: {} } as const;
  const trace = await traceIn(context, caseId, scope, wanted);
  const asked = new Set(accounts.map(({ account }) => account));
  const onward = trace.rules
    .filter(({ rule }) => AMOUNT_RULES.includes(rule))
    .flatMap(({ transfers }) => transfers.filter(({ from }) => asked.has(from)));
  return onward.length === 0 ? null : onward.reduce((furthest, { layer }) => Math.max(furthest, layer), 0);
}
