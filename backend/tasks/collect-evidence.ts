import type { CaseId, Collected, EvidenceItem } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { ENGLISH, printSentences } from "../domain/print-sentence.ts";
import { SaidError } from "../domain/said-error.ts";
import { say } from "../domain/sentence.ts";
import { existingCase } from "./case-scope.ts";
import { exhibitTitle } from "./exhibit-title.ts";
import { perform, type TaskContext } from "./task.ts";

/** The tray in the officer's order: who may read the case, and a prosecutor who exports it, sees what a pack would hold. */
export async function readEvidence(context: TaskContext, caseId: CaseId): Promise<readonly EvidenceItem[]> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    await existingCase(context, caseId);
    return context.stores.cases.evidence(caseId);
  });
}

/** Puts one thing into the tray, at the end. Throws not-found where the case does not show it. */
export async function addEvidence(context: TaskContext, caseId: CaseId, item: Collected): Promise<readonly EvidenceItem[]> {
  return perform(context, { task: "collect-evidence", case: caseId }, async () => {
    await existingCase(context, caseId);
    const title = await exhibitTitle(context, caseId, item);
    const label = printSentences(title, ENGLISH);
    const put = { id: context.newId(), by: context.actor.id, at: context.now(), label, title };
    await context.stores.cases.addEvidence(caseId, { ...item, ...put });
    return context.stores.cases.evidence(caseId);
  });
}

/** Takes one thing out again. Throws not-found when it is not in the tray. */
export async function removeEvidence(context: TaskContext, caseId: CaseId, id: string): Promise<readonly EvidenceItem[]> {
  return perform(context, { task: "collect-evidence", case: caseId, subjects: [id] }, async () => {
    await existingCase(context, caseId);
    const items = await context.stores.cases.evidence(caseId);
    if (!items.some((item) => item.id === id))
      throw new LedgerhoundError("not-found", "This is not in the tray any more.", { item: id });
    await context.stores.cases.removeEvidence(caseId, id);
    return context.stores.cases.evidence(caseId);
  });
}

/** Puts the tray into this order. Throws conflict when it is not the tray any more that the officer saw. */
export async function orderEvidence(
  context: TaskContext,
  caseId: CaseId,
  ids: readonly string[],
): Promise<readonly EvidenceItem[]> {
  return perform(context, { task: "collect-evidence", case: caseId, subjects: ids }, async () => {
    await existingCase(context, caseId);
    const known = (await context.stores.cases.evidence(caseId)).map(({ id }) => id);
    if ([...ids].sort().join() !== [...known].sort().join()) throw new SaidError("conflict", [say("told.trayChanged")]);
    await context.stores.cases.orderEvidence(caseId, ids);
    return context.stores.cases.evidence(caseId);
  });
}
