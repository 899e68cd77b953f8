import { type FoundPaths, paths } from "../analysis/paths.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { PathOrder } from "../domain/path-order.ts";
import { caseScope } from "./case-scope.ts";
import { transferSource } from "./case-trace.ts";
import { perform, type TaskContext } from "./task.ts";

export interface PathRequest {
  readonly case: CaseId | null;
  readonly from: readonly [AccountId, ...AccountId[]];
  /** The same account as from asks for cycles through it. */
  readonly to: readonly [AccountId, ...AccountId[]];
  readonly maxHops: number;
  /** Earliest arrival by default. */
  readonly best?: PathOrder;
  /** How many; 3 by default. */
  readonly most?: number;
  /** From the first payment to the arrival, at most. */
  readonly withinHours?: number;
}

const HOUR_MS = 3_600_000;

/** The best ways by which money could have gone from one of some accounts to one of others in time order. */
export async function findPaths(context: TaskContext, request: PathRequest): Promise<FoundPaths> {
  return perform(context, { task: "find-paths", case: request.case }, async () => {
    const scope = await caseScope(context, request.case);
    const loaded = await context.graphs.loaded(context.stores.transfers, scope);
    const { from, to, maxHops, best = "earliest", most = 3, withinHours = Number.POSITIVE_INFINITY } = request;
    const options = { maxHops, best, most, withinMs: withinHours * HOUR_MS };
    return paths(from, to, transferSource(context, loaded, scope), options);
  });
}
