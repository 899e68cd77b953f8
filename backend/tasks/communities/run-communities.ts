import type { CaseId } from "../../domain/case.ts";
import type { Communities } from "../../domain/community.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
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
  /** Keeps them with the case in the place of those kept before; only with a case. */
  readonly keep?: boolean;
}

/** Communities of a case's accounts, or of everything, at a resolution and from a seed. */
export async function runCommunities(context: TaskContext, request: CommunitiesRequest): Promise<Communities> {
  const { case: caseId, engine, keep = false, ...options } = request;
  if (keep) named(caseId);
  const choice = engine === undefined ? {} : { engine: engineChoice(engine, options.resolution) };
  return perform(context, { task: "run-communities", case: caseId }, async () => {
    const loaded = await context.graphs.loaded(context.stores.transfers, await caseScope(context, caseId));
    const found = await foundCommunities(context, loaded, { ...options, ...choice });
    if (keep) await context.stores.cases.keepCommunities(named(caseId), found);
    return found;
  });
}

/** The communities kept with a case, as they were found then. Throws not-found where none were. */
export async function keptCommunities(context: TaskContext, caseId: CaseId | null): Promise<Communities> {
  return perform(context, { task: "run-communities", case: caseId }, async () => {
    await caseScope(context, caseId);
    const found = await context.stores.cases.keptCommunities(named(caseId));
    if (found) return found;
    throw new LedgerhoundError("not-found", `Case ${caseId} has no kept communities. Find some with --keep first.`, {
      case: caseId,
    });
  });
}

function named(caseId: CaseId | null): CaseId {
  if (caseId !== null) return caseId;
  throw new LedgerhoundError("bad-input", "Communities are kept with a case. Name it with --case.");
}
