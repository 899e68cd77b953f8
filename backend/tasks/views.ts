import type { CaseId, View } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { caseScope, existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** The saved canvases of a case, ordered by time, then id; empty without any. */
export async function readViews(context: TaskContext, caseId: CaseId): Promise<readonly View[]> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    await existingCase(context, caseId);
    return context.stores.cases.views(caseId);
  });
}

/** One saved canvas. Throws not-found for one that is not of this case. */
export async function readView(context: TaskContext, caseId: CaseId, id: string): Promise<View> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    await existingCase(context, caseId);
    const view = (await context.stores.cases.views(caseId)).find((each) => each.id === id);
    if (!view) throw new LedgerhoundError("not-found", "This view is not in the case. Choose one of the list.", { view: id });
    return view;
  });
}

/** Keeps a canvas under a name, with the store version it was drawn from. What it holds are ids and places, no rows. */
export async function saveView(context: TaskContext, caseId: CaseId, saved: { name: string; body: string }): Promise<View> {
  return perform(context, { task: "save-view", case: caseId }, async () => {
    await caseScope(context, caseId);
    const version = await context.stores.transfers.version();
    const view = { ...saved, id: context.newId(), version, by: context.actor.id, at: context.now() };
    await context.stores.cases.saveView(caseId, view);
    return view;
  });
}
