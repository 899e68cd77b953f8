import type { CaseId } from "../domain/case.ts";
import type { HoldPlan } from "../domain/hold-plan.ts";
import { caseScope } from "./case-scope.ts";
import { traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { perform, type TaskContext } from "./task.ts";
import { traceStarts } from "./trace-payment.ts";

/** What to hold now of the victims' money, as amounts in accounts. No report named: all of the case. */
export async function planHolds(
  context: TaskContext,
  request: { case: CaseId; reports: readonly string[]; asOf: number | null },
): Promise<HoldPlan> {
  return perform(context, { task: "plan-holds", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const origins = { kind: "reports", numbers: request.reports } as const;
    const starts = await traceStarts(context, request.case, scope, origins, "forward");
    const trace = await traceIn(context, request.case, scope, {
      starts,
      asOf: request.asOf,
      direction: "forward",
      rules: null,
      limits: {},
    });
    return holdPlanOf(context, request.case, scope, trace);
  });
}
