import { endingsOf } from "../analysis/endings.ts";
import { suspectFigures } from "../analysis/suspect-figures.ts";
import type { CaseId } from "../domain/case.ts";
import type { CaseEndings } from "../domain/endings.ts";
import { accountFacts } from "./account-facts.ts";
import { caseScope } from "./case-scope.ts";
import { caseTags } from "./case-tags.ts";
import { traceIn, transferSource } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";
import { traceStarts } from "./trace-payment.ts";

/** Where the victims' money ended, by every rule, and the figures of everyone whose account it reached. */
export async function readEndings(
  context: TaskContext,
  request: { case: CaseId; reports: readonly string[]; asOf: number | null },
): Promise<CaseEndings> {
  const { stores, graphs } = context;
  return perform(context, { task: "trace-payment", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const origins = { kind: "reports", numbers: request.reports } as const;
    const starts = await traceStarts(context, request.case, scope, origins, "forward");
    const wanted = { starts, asOf: request.asOf, direction: "forward", rules: null, limits: {} } as const;
    const trace = await traceIn(context, request.case, scope, wanted);
    const tags = await caseTags(stores, request.case, scope);
    const detection = await stores.cases.detection(request.case);
    const accounts = trace.layers.map(({ account }) => account).sort();
    const rows = await transferSource(context, await graphs.loaded(stores.transfers, scope), scope)(accounts);
    const known = rows.filter(({ at }) => at.at <= trace.asOf);
    const facts = await accountFacts(stores.transfers, accounts, scope);
    return {
      ...endingsOf(trace, { tags, detection, transfers: starts.map(({ transfer }) => transfer) }),
      suspects: suspectFigures(trace, { facts, tags, transfers: known }),
    };
  });
}
