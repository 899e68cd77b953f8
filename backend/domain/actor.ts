import type { CaseId } from "./case.ts";
import type { Role, UserId } from "./user.ts";

/** Who asks: carried through every task into the audit log. */
export interface Actor {
  readonly id: UserId;
  readonly role: Role;
  readonly bank: string | null;
  /** Cases this actor may open; "all" for supervisors and the operator. */
  readonly cases: ReadonlySet<CaseId> | "all";
}

export const OPERATOR: Actor = { id: "operator" as UserId, role: "operator", bank: null, cases: "all" };

/** Whether this case is one of the actor's own. */
export function opens(actor: Actor, caseId: CaseId): boolean {
  return actor.cases === "all" || actor.cases.has(caseId);
}
