import { type Actor, opens } from "./actor.ts";
import type { CaseId } from "./case.ts";
import type { Role } from "./user.ts";

/** Everything a person can ask for. A task that is not here cannot be run. */
export const TASKS = [
  "import-file",
  "undo-import",
  "read-receipts",
  "list-cases",
  "open-case",
  "assign-officers",
  "read-case",
  "show-personal",
  "search",
  "run-detection",
  "run-communities",
  "decide-finding",
  "decide-link",
  "trace-payment",
  "find-paths",
  "plan-holds",
  "read-requests",
  "manage-requests",
  "tag-account",
  "note-account",
  "save-view",
  "manage-groups",
  "collect-evidence",
  "export-pack",
  "verify-pack",
  "read-audit",
  "manage-users",
  "copy-store",
] as const;

export type Task = (typeof TASKS)[number];

/** "own" is a case the actor may open; "any" needs no case or takes every one; absent means never. */
type Reach = "own" | "any";

const INVESTIGATOR: Readonly<Partial<Record<Task, Reach>>> = {
  "import-file": "own",
  "undo-import": "own",
  "read-receipts": "own",
  "list-cases": "any",
  "open-case": "any",
  "read-case": "own",
  "show-personal": "own",
  search: "own",
  "run-detection": "own",
  "run-communities": "own",
  "decide-finding": "own",
  "decide-link": "own",
  "trace-payment": "own",
  "find-paths": "own",
  "plan-holds": "own",
  "read-requests": "own",
  "manage-requests": "own",
  "tag-account": "own",
  "note-account": "own",
  "save-view": "own",
  "manage-groups": "own",
  "collect-evidence": "own",
  "export-pack": "own",
  "verify-pack": "any",
};

const everything = Object.fromEntries(TASKS.map((task) => [task, "any"])) as Record<Task, Reach>;
const { "read-audit": _audit, "manage-users": _users, "copy-store": _copy, ...supervised } = everything;

/** The one table: deny by default. */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Task, Reach>>>>> = {
  uploader: { "import-file": "own", "read-receipts": "own", "list-cases": "any", "read-requests": "own" },
  investigator: INVESTIGATOR,
  supervisor: supervised,
  prosecutor: {
    "list-cases": "any",
    "read-case": "own",
    "show-personal": "own",
    search: "own",
    "trace-payment": "own",
    "find-paths": "own",
    "plan-holds": "own",
    "read-requests": "own",
    "export-pack": "own",
    "verify-pack": "any",
  },
  auditor: { "read-audit": "any", "verify-pack": "any" },
  administrator: { "read-audit": "any", "manage-users": "any" },
  operator: everything,
};

/** Whether the actor may run the task on this case; null where the task is about no case. */
export function isAllowed(actor: Actor, task: Task, caseId: CaseId | null): boolean {
  const reach = PERMISSIONS[actor.role][task];
  if (reach === undefined) return false;
  if (reach === "any") return true;
  return caseId !== null && opens(actor, caseId);
}
