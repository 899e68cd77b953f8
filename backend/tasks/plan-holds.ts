import { DEFAULT_SHARE, holdOutlook } from "../analysis/hold/hold-outlook.ts";
import type { CaseId } from "../domain/case.ts";
import type { HoldOutlook, HoldPlan } from "../domain/hold-plan.ts";
import { pictureOfAll } from "./case-picture.ts";
import { caseScope } from "./case-scope.ts";
import { traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { perform, type TaskContext } from "./task.ts";
import { traceStarts } from "./trace-payment.ts";

/** A plan, and what it means beyond its lines. */
export interface PlannedHolds {
  readonly plan: HoldPlan;
  readonly outlook: HoldOutlook;
}

/** What to hold now of the victims' money, as amounts in accounts. No report named: all of the case. share: 0..1, of the smallest set. */
export async function planHolds(
  context: TaskContext,
  request: { case: CaseId; reports: readonly string[]; asOf: number | null; share?: number },
): Promise<PlannedHolds> {
  return perform(context, { task: "plan-holds", case: request.case }, async () => {
    const detection = await context.stores.cases.detection(request.case);
    const share = request.share ?? DEFAULT_SHARE;
    const known = await pictureOfAll(context, request);
    if (known) return { plan: known.holdPlan, outlook: holdOutlook(known.holdPlan, known.trace, detection, share) };
    const scope = await caseScope(context, request.case);
    const origins = { kind: "reports", numbers: request.reports } as const;
    const starts = await traceStarts(context, request.case, scope, origins, "forward");
    const wanted = { starts, direction: "forward", rules: null, limits: {} } as const;
    const trace = await traceIn(context, request.case, scope, { ...wanted, asOf: request.asOf });
    const later = request.asOf === null ? trace : await traceIn(context, request.case, scope, { ...wanted, asOf: null });
    const plan = await holdPlanOf(context, request.case, scope, trace);
    return { plan, outlook: holdOutlook(plan, later, detection, share) };
  });
}
