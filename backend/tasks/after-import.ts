import type { Actor } from "../domain/actor.ts";
import type { CaseId, Changed } from "../domain/case.ts";
import type { Task } from "../domain/permission.ts";
import type { UserId } from "../domain/user.ts";
import { importAdvance } from "./import-advance.ts";
import { renewDetection } from "./run-detection.ts";
import type { TaskContext } from "./task.ts";

/** One thing that is computed anew when records came into a case or were taken back. What comes of it is kept with the case. */
interface Follower {
  /** The task that somebody would ask for to have the same; who may ask for it sees that it runs. */
  readonly task: Task;
  /** Whether the case has anything to do it for. */
  readonly wanted: (context: TaskContext, changed: Changed) => Promise<boolean>;
  readonly work: (context: TaskContext, changed: Changed) => Promise<void>;
}

/** What follows an import or its undoing, in this order. Each line runs alone, as a job where a server runs. */
export const AFTER_IMPORT: readonly Follower[] = [
  {
    task: "trace-payment",
    // An advance is what files added; a file that was taken back is in no advance any more.
    wanted: async ({ stores }, { case: caseId, files }) => files.length > 0 && (await stores.cases.reports(caseId)).length > 0,
    work: async (context, { case: caseId, files: [first, ...others] }) => {
      if (first !== undefined) await importAdvance(context, { case: caseId, files: [first, ...others] });
    },
  },
  {
    task: "run-detection",
    // Only where somebody ran it before: an officer who still collects files is spared it.
    wanted: async ({ stores }, { case: caseId }) => {
      const detection = await stores.cases.detection(caseId);
      return detection !== null && detection.version !== (await stores.transfers.version());
    },
    work: async (context, changed) => renewDetection(context, changed.case),
  },
];

/**
 * Who the audit log names for what nobody asked for. It sees this one case, so that nothing of another gets into what is kept
 * with it.
 */
export function followerOf(caseId: CaseId): Actor {
  return { id: "after-import" as UserId, role: "operator", bank: null, cases: new Set([caseId]) };
}

/** Runs all that follows an import, one after the other: for a process that has no jobs. */
export async function followImport(context: TaskContext, changed: Changed): Promise<void> {
  const own = { ...context, actor: followerOf(changed.case) };
  for (const { wanted, work } of AFTER_IMPORT) if (await wanted(own, changed)) await work(own, changed);
}
