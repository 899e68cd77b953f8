import { type FoundPaths, paths } from "../analysis/paths.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { caseScope } from "./case-scope.ts";
import { transferSource } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";

/** Up to three ways by which money could have gone from one account to another in time order, earliest arrival first. */
export async function findPaths(
  context: TaskContext,
  request: { case: CaseId | null; from: AccountId; to: AccountId; maxHops: number },
): Promise<FoundPaths> {
  return perform(context, { task: "find-paths", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const loaded = await context.graphs.loaded(context.stores.transfers, scope);
    return paths(request.from, request.to, transferSource(context, loaded, scope), { maxHops: request.maxHops });
  });
}
