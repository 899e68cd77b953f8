import type { CaseId } from "../domain/case.ts";
import type { User } from "../domain/user.ts";
import { existingCase } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** Who an act in the case may be by, in order of id: sign-in names and nothing else. A bank's people are known by their bank. */
export async function readOfficers(context: TaskContext, caseId: CaseId): Promise<readonly Pick<User, "id" | "name">[]> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    await existingCase(context, caseId);
    const users = await context.stores.users.users();
    const officers = users.filter(({ role }) => role !== "uploader");
    return officers.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}
