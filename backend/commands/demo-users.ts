import { randomBytes } from "node:crypto";
import type { Role } from "../domain/user.ts";
import { assignOfficers, caseIdOf } from "../tasks/cases.ts";
import { addUser } from "../tasks/users.ts";
import type { CommandContext } from "./command.ts";

interface DemoUser {
  readonly name: string;
  readonly role: Role;
  readonly bank: string | null;
  readonly cases: readonly string[];
  readonly what: string;
}

const USERS: readonly DemoUser[] = [
  {
    name: "officer",
    role: "investigator",
    bank: null,
    cases: ["2025-0314", "2025-0298", "2025-0307"],
    what: "investigates all three cases",
  },
  { name: "colleague", role: "investigator", bank: null, cases: ["2025-0314"], what: "investigates V01's case alone" },
  { name: "supervisor", role: "supervisor", bank: null, cases: [], what: "opens every case" },
  { name: "prosecutor", role: "prosecutor", bank: null, cases: ["2025-0314"], what: "reads and exports" },
  { name: "bank", role: "uploader", bank: "江州银行", cases: ["2025-0314"], what: "uploads for its bank" },
  { name: "auditor", role: "auditor", bank: null, cases: [], what: "reads the audit log" },
  { name: "admin", role: "administrator", bank: null, cases: [], what: "manages users" },
];

/** Makes a user of each role with a password of its own. Answers a line each: name, password, what for. Shown once. */
export async function inviteDemoUsers(context: CommandContext): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { name, role, bank, what } of USERS) {
    const password = randomBytes(9).toString("base64url");
    await addUser(context, { name, role, bank, password });
    lines.push(`  ${name.padEnd(11)} ${password}   ${what}`);
  }
  const users = await context.stores.users.users();
  for (const id of ["2025-0314", "2025-0298", "2025-0307"]) {
    const names = USERS.filter(({ cases }) => cases.includes(id)).map(({ name }) => name);
    await assignOfficers(
      context,
      caseIdOf(id),
      users.filter(({ name }) => names.includes(name)).map((user) => user.id),
    );
  }
  return lines;
}
