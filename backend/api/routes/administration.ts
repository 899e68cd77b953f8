import { LedgerhoundError } from "../../domain/errors.ts";
import { isoSeconds } from "../../domain/instant.ts";
import type { User } from "../../domain/user.ts";
import { readAudit } from "../../tasks/read-audit.ts";
import { addUser, listUsers } from "../../tasks/users.ts";
import { SCHEMA } from "../contract/basics.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, type Server } from "../mount.ts";

export function administrationRoutes(server: Server): void {
  mount(server, ROUTES.users, async ({ context }) => ({ schema: SCHEMA, users: (await listUsers(context)).map(userJson) }));
  mount(server, ROUTES.addUser, async ({ context, body }) => ({
    schema: SCHEMA,
    users: (await addUser(context, body)).map(userJson),
  }));
  mount(server, ROUTES.audit, async ({ context, query }) => {
    const before = query.before === undefined ? null : entryNumber(query.before);
    const { entries, head, firstBreak } = await readAudit(context, before);
    return {
      schema: SCHEMA,
      entries: entries.map(({ at, subjects, previous: _previous, ...entry }) => ({
        ...entry,
        at: isoSeconds(at),
        subjects: [...subjects],
      })),
      head,
      firstBreak,
    };
  });
}

function entryNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new LedgerhoundError("bad-input", `"${text}" is no number of an audit entry.`, { before: text });
}

function userJson({ id, name, role, bank, disabledAt }: User) {
  return { id, name, role, bank, disabled: disabledAt !== null };
}
