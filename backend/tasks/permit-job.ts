import type { CaseId } from "../domain/case.ts";
import type { Task } from "../domain/permission.ts";
import { existingCase } from "./case-scope.ts";
import { perform, permit, type TaskContext } from "./task.ts";

/**
 * Refuses before a job starts, or before a file is received for it, what its task would refuse later.
 * Throws not-allowed, or not-found in the same words for a case that is closed and for one that is not there.
 */
export async function permitJob(context: TaskContext, task: Task, caseId: CaseId): Promise<void> {
  await permit(context, { task, case: caseId });
  await existingCase(context, caseId);
}

/** What a case has running of its own, as list gives it, to who may read the case. */
export async function listJobs<T>(context: TaskContext, caseId: CaseId, list: () => readonly T[]): Promise<readonly T[]> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    await existingCase(context, caseId);
    return list();
  });
}
