import { GraphWithoutRows } from "../../backend/commands/bench-neo4j-traces.ts";
import { OPERATOR } from "../../backend/domain/actor.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import type { Trace } from "../../backend/domain/trace.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { caseReports } from "../../backend/tasks/case-reports.ts";
import { caseScope } from "../../backend/tasks/case-scope.ts";
import { startsOf, traceIn } from "../../backend/tasks/case-trace.ts";
import { contextOf } from "../tasks/context.ts";

/** The trace of all of a case's reports, four hops by every rule: once with the case's rows in memory, once with each hop asked of the store. */
export async function tracesOf(stores: Stores, caseId: CaseId): Promise<{ readonly inMemory: Trace; readonly byHops: Trace }> {
  const context = contextOf(stores, OPERATOR);
  const scope = await caseScope(context, caseId);
  const starts = startsOf(await caseReports(context, caseId));
  const wanted = { starts, asOf: null, direction: "forward", rules: null, limits: { maxHops: 4 } } as const;
  const asking = { ...context, graphs: new GraphWithoutRows() };
  return { inMemory: await traceIn(context, caseId, scope, wanted), byHops: await traceIn(asking, caseId, scope, wanted) };
}
