import { opens } from "../domain/actor.ts";
import { type Case, type CaseId, parseCaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { UserId } from "../domain/user.ts";
import { perform, type TaskContext } from "./task.ts";

/** Reads a case number as a person wrote it. Throws bad-input with the rule. */
export function caseIdOf(text: string): CaseId {
  const id = parseCaseId(text);
  if (id === null) {
    throw new LedgerhoundError(
      "bad-input",
      `"${text}" is no case number. Use letters, digits, dot, dash and underscore, at most 64.`,
      {
        text,
      },
    );
  }
  return id;
}

/** Cases open to the actor, by number. A bank learns the number it was asked under, not what the case is about. */
export async function listCases(context: TaskContext): Promise<readonly Case[]> {
  return perform(context, { task: "list-cases", case: null }, async () => {
    const all = await context.stores.cases.cases();
    const open = all.filter(({ id }) => opens(context.actor, id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    return context.actor.role === "uploader" ? open.map((each) => ({ ...each, title: each.id, officers: [] })) : open;
  });
}

/** Opens a new case with the actor as its officer. Throws conflict when the number is taken. */
export async function openCase(context: TaskContext, request: { id: CaseId; title: string }): Promise<Case> {
  const { actor, stores, now } = context;
  return perform(context, { task: "open-case", case: null, subjects: [request.id] }, async () => {
    const opened: Case = { id: request.id, title: request.title, openedAt: now(), officers: [actor.id] };
    await stores.cases.openCase(opened);
    return opened;
  });
}

/** Sets who works on a case. Throws not-found for a user that does not exist. */
export async function assignOfficers(context: TaskContext, caseId: CaseId, officers: readonly UserId[]): Promise<void> {
  const { stores } = context;
  await perform(context, { task: "assign-officers", case: caseId, subjects: officers }, async () => {
    for (const id of officers) {
      if ((await stores.users.user(id)) === null)
        throw new LedgerhoundError("not-found", `There is no user ${id}.`, { user: id });
    }
    await stores.cases.setOfficers(caseId, officers);
  });
}
