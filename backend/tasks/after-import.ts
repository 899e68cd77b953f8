import type { Actor } from "../domain/actor.ts";
import type { CaseId, Imported } from "../domain/case.ts";
import type { Task } from "../domain/permission.ts";
import type { UserId } from "../domain/user.ts";
import { importAdvance } from "./import-advance.ts";
import { renewDetection } from "./run-detection.ts";
import type { TaskContext } from "./task.ts";

/** One thing that is computed anew when records came into a case. What comes of it is kept with the case. */
interface Follower {
  /** The task that somebody would ask for to have the same; who may ask for it sees that it runs. */
  readonly task: Task;
  /** Whether the case has anything to do it for. */
  readonly wanted: (context: TaskContext, caseId: CaseId) => Promise<boolean>;
  readonly work: (context: TaskContext, imported: Imported) => Promise<void>;
}

/** What follows an import, in this order. Each line runs alone, as a job where a server runs. */
export const AFTER_IMPORT: readonly Follower[] = [
  {
    task: "trace-payment",
    wanted: async ({ stores }, caseId) => (await stores.cases.reports(caseId)).length > 0,
    work: async (context, imported) => void (await importAdvance(context, imported)),
  },
  {
    task: "run-detection",
    // Only where somebody ran it before: an officer who still collects files is spared it.
    wanted: async ({ stores }, caseId) => {
      const detection = await stores.cases.detection(caseId);
      return detection !== null && detection.version !== (await stores.transfers.version());
    },
    work: async (context, imported) => renewDetection(context, imported.case),
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
export async function followImport(context: TaskContext, imported: Imported): Promise<void> {
  const own = { ...context, actor: followerOf(imported.case) };
  for (const { wanted, work } of AFTER_IMPORT) if (await wanted(own, imported.case)) await work(own, imported);
}
