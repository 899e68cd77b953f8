import { expect, test } from "vitest";
import type { Actor } from "../../backend/domain/actor.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import { isAllowed, PERMISSIONS, TASKS, type Task } from "../../backend/domain/permission.ts";
import type { Role, UserId } from "../../backend/domain/user.ts";

const OWN = "2025-0314" as CaseId;
const FOREIGN = "2025-0001" as CaseId;

/** What each role may do with its own cases alone, and what it may do whatever the case. Written apart from the table itself. */
const EXPECTED: Readonly<Record<Role, { readonly own: string; readonly any: string }>> = {
  uploader: { own: "import-file read-receipts read-requests", any: "list-cases" },
  investigator: {
    own: `import-file undo-import read-receipts read-case show-personal search run-detection run-communities decide-finding decide-link trace-payment
      find-paths plan-holds read-requests manage-requests tag-account note-account save-view manage-groups collect-evidence export-pack`,
    any: "list-cases open-case verify-pack",
  },
  supervisor: {
    own: "",
    any: `import-file undo-import read-receipts list-cases open-case assign-officers read-case show-personal search run-detection run-communities
      decide-finding decide-link trace-payment find-paths plan-holds read-requests manage-requests tag-account note-account save-view manage-groups collect-evidence export-pack verify-pack`,
  },
  prosecutor: {
    own: "read-case show-personal search trace-payment find-paths plan-holds read-requests export-pack",
    any: "list-cases verify-pack",
  },
  auditor: { own: "", any: "read-audit verify-pack" },
  administrator: { own: "", any: "read-audit manage-users" },
  operator: { own: "", any: TASKS.join(" ") },
};

const ROLES = Object.keys(EXPECTED) as Role[];

function actor(role: Role, cases: Actor["cases"] = new Set([OWN])): Actor {
  return { id: "u1" as UserId, role, bank: role === "uploader" ? "014" : null, cases };
}

function tasks(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((task) => task !== ""));
}

test("the table knows every role and no other", () => {
  expect(Object.keys(PERMISSIONS).sort()).toEqual([...ROLES].sort());
});

test("every role may do what is written for it, in its own case, a foreign one or none, and nothing beyond", () => {
  let walked = 0;
  for (const role of ROLES) {
    const [own, any] = [tasks(EXPECTED[role].own), tasks(EXPECTED[role].any)];
    for (const task of TASKS) {
      const expected = { own: own.has(task) || any.has(task), foreign: any.has(task), none: any.has(task) };
      expect(reach(role, task), `${role} ${task}`).toEqual(expected);
      walked += 3;
    }
  }
  expect(walked).toBe(ROLES.length * TASKS.length * 3);
});

test("an uploader never reads a case, an administrator and an auditor never touch one", () => {
  const ofCases = TASKS.filter(
    (task) => !["read-audit", "manage-users", "copy-store", "verify-pack", "list-cases"].includes(task),
  );
  for (const role of ["administrator", "auditor"] as const) {
    expect(ofCases.filter((task) => isAllowed(actor(role, "all"), task, OWN))).toEqual([]);
  }
  expect(ofCases.filter((task) => isAllowed(actor("uploader", "all"), task, OWN))).toEqual([
    "import-file",
    "read-receipts",
    "read-requests",
  ]);
});

test("nobody but an administrator and the data folder's owner manages users", () => {
  expect(ROLES.filter((role) => isAllowed(actor(role, "all"), "manage-users", null))).toEqual(["administrator", "operator"]);
});

test("a task that is not in the table cannot be run by anyone", () => {
  const unheardOf = "delete-evidence" as Task;
  expect(ROLES.filter((role) => isAllowed(actor(role, "all"), unheardOf, OWN))).toEqual([]);
});

function reach(role: Role, task: Task): { own: boolean; foreign: boolean; none: boolean } {
  const who = actor(role);
  return {
    own: isAllowed(who, task, OWN),
    foreign: isAllowed(who, task, FOREIGN),
    none: isAllowed(who, task, null),
  };
}
