import type { CaseId } from "../../domain/case.ts";
import type { Communities } from "../../domain/community.ts";
import { caseScope } from "../case-scope.ts";
import { perform, type TaskContext } from "../task.ts";
import { engineChoice } from "./engine-choice.ts";
import { foundCommunities } from "./found-communities.ts";

export interface CommunitiesRequest {
  readonly case: CaseId | null;
  readonly resolution: number;
  readonly seed: number;
  /** Runs ten other seeds beside it and says which communities they have again. */
  readonly withStability: boolean;
  /** A name of ENGINE_CHOICES; left out, the engine that fits the graph's size. */
  readonly engine?: string;
}

/** Communities of a case's accounts, or of everything, at a resolution and from a seed. */
export async function runCommunities(context: TaskContext, request: CommunitiesRequest): Promise<Communities> {
  const { case: caseId, engine, ...options } = request;
  const choice = engine === undefined ? {} : { engine: engineChoice(engine, options.resolution) };
  return perform(context, { task: "run-communities", case: caseId }, async () => {
    const loaded = await context.graphs.loaded(context.stores.transfers, await caseScope(context, caseId));
    return foundCommunities(context, loaded, { ...options, ...choice });
  });
}
