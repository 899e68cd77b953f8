import type { CaseId, Decision } from "../domain/case.ts";
import { caseScope } from "./case-scope.ts";
import { type SourcedDetection, withSources } from "./run-detection.ts";
import { perform, type TaskContext } from "./task.ts";

export interface FindingInbox {
  /** null: the detectors have not been run on this case. */
  readonly detection: SourcedDetection | null;
  readonly decisions: readonly Decision[];
  /** Changes of the store since the run: a figure over 0 is said beside every finding. */
  readonly changesSince: number;
}

/** The latest findings of a case with what was decided on each. */
export async function readFindings(context: TaskContext, caseId: CaseId): Promise<FindingInbox> {
  const { cases, transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const detection = await cases.detection(caseId);
    const decisions = await cases.decisions(caseId);
    if (!detection) return { detection: null, decisions, changesSince: 0 };
    const changesSince = (await transfers.version()) - detection.version;
    return { detection: await withSources(context, detection, scope), decisions, changesSince };
  });
}
