import type { Actor } from "../domain/actor.ts";
import type { AuditOutcome } from "../domain/audit.ts";
import type { CaseId } from "../domain/case.ts";
import { cancelled, LedgerhoundError } from "../domain/errors.ts";
import { isAllowed, PERMISSIONS, type Task } from "../domain/permission.ts";
import type { Signer } from "../evidence/signing-key.ts";
import { heeding } from "../store/heeding.ts";
import { inMoments } from "../store/moment.ts";
import type { Stores } from "../store/stores.ts";
import type { GraphCache } from "./graph-cache.ts";

/** How far a long task is; total is null while unknown. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: "rows" | "bytes" | "accounts" | "transfers" | "steps";
  /** Rows so far, where what is counted is not rows. */
  readonly rows?: number;
}

/** What runs here, as a pack must say it. */
export interface Program {
  readonly version: string;
  /** Runtime and libraries that figures rest on, with their versions. */
  readonly parts: readonly { readonly name: string; readonly version: string }[];
}

/** Everything a task may touch. Clock, ids and stores come from the root, the actor from who asks. */
export interface TaskContext {
  readonly stores: Stores;
  readonly graphs: GraphCache;
  readonly actor: Actor;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** The key that packs are signed with; made on first use. */
  readonly signer: () => Promise<Signer>;
  readonly program: Program;
  /** A new unguessable id. */
  readonly newId: () => string;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What it takes to read a case as this actor sees it. */
export type CaseReading = Pick<TaskContext, "stores" | "graphs" | "actor" | "now">;

/** What is asked, as permission and audit see it. Subjects are ids, never names or numbers of people. */
export interface Request {
  readonly task: Task;
  readonly case: CaseId | null;
  readonly subjects?: readonly string[];
}

/**
 * Runs one task: permission first, then the work, then the audit entry, and only then the answer.
 * Throws not-allowed when the role never may, not-found when only this case is closed to the actor, so that nobody
 * learns which cases exist.
 */
export async function perform<T>(context: TaskContext, request: Request, work: () => Promise<T>): Promise<T> {
  await permit(context, request);
  try {
    const answer = await heeding(context.signal, () => inMoments(work));
    await writeAudit(context, request, "done");
    return answer;
  } catch (error) {
    await writeAudit(context, request, "failed");
    throw error;
  }
}

/** Whether the actor may ask for this; a refusal stands in the audit log before it is thrown, as perform throws it. */
export async function permit(context: TaskContext, request: Request): Promise<void> {
  if (isAllowed(context.actor, request.task, request.case)) return;
  await writeAudit(context, request, "denied");
  throw refusal(context.actor, request);
}

/** Throws cancelled once the person has called the task off. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

async function writeAudit({ stores, actor, now }: TaskContext, request: Request, outcome: AuditOutcome): Promise<void> {
  const { task, case: caseId, subjects = [] } = request;
  await stores.audit.append({ at: now(), actor: actor.id, act: task, case: caseId, outcome, subjects });
}

function refusal(actor: Actor, { task, case: caseId }: Request): LedgerhoundError {
  const never = PERMISSIONS[actor.role][task] === undefined;
  if (never || caseId === null) return new LedgerhoundError("not-allowed", `The role ${actor.role} may not do this.`, { task });
  return new LedgerhoundError("not-found", "Not here, or not open to you.", { case: caseId });
}
