import type { AccountId } from "../domain/account.ts";
import type { CaseId, Tag } from "../domain/case.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** Writes an officer's word on an account, with what it rests on. Tags are asserted, never computed. */
export async function tagAccount(
  context: TaskContext,
  caseId: CaseId,
  request: { account: AccountId; tag: string; basis: string },
): Promise<readonly Tag[]> {
  return perform(context, { task: "tag-account", case: caseId }, async () => {
    await existingCase(context, caseId);
    await context.stores.cases.addTag(caseId, { ...request, by: context.actor.id, at: context.now() });
    return context.stores.cases.tags(caseId);
  });
}
