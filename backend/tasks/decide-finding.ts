import type { CaseId, Decision, Verdict } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FindingId } from "../domain/finding.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** Writes an officer's verdict on a finding with its reason. Earlier verdicts stay. Throws not-found for an unknown finding. */
export async function decideFinding(
  context: TaskContext,
  caseId: CaseId,
  request: { finding: FindingId; verdict: Verdict; reason: string },
): Promise<readonly Decision[]> {
  const { cases } = context.stores;
  return perform(context, { task: "decide-finding", case: caseId, subjects: [request.finding] }, async () => {
    await existingCase(context, caseId);
    const detection = await cases.detection(caseId);
    if (!detection?.findings.some(({ id }) => id === request.finding)) {
      throw new LedgerhoundError("not-found", "This finding is not in the latest run. Run the detection again.", {
        finding: request.finding,
      });
    }
    await cases.decide(caseId, { ...request, by: context.actor.id, at: context.now() });
    return cases.decisions(caseId);
  });
}
