import { communitiesOf } from "../analysis/communities/communities.ts";
import type { CaseId } from "../domain/case.ts";
import type { Communities } from "../domain/community.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** Communities of a case's accounts, or of everything, at a resolution and from a seed. */
export async function runCommunities(
  context: TaskContext,
  request: { case: CaseId | null; resolution: number; seed: number },
): Promise<Communities> {
  return perform(context, { task: "run-communities", case: request.case }, async () => {
    const { graph } = await context.graphs.loaded(context.stores.transfers, await caseScope(context, request.case));
    const { resolution, seed } = request;
    return communitiesOf(graph, { resolution, seed });
  });
}
