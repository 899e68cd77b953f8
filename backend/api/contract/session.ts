import { z } from "zod";
import { schema } from "./basics.ts";

const name = z.string().trim().min(1).max(80);

/** At least 12 characters; NIST SP 800-63B asks for length, not for kinds of characters. */
const password = z.string().min(12).max(256);

export const setupBody = z.object({ token: z.string().min(20).max(200), name, password });
export const signInBody = z.object({ name, password: z.string().min(1).max(256) });

export const userRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(["uploader", "investigator", "supervisor", "prosecutor", "auditor", "administrator", "operator"]),
  bank: z.string().nullable(),
});

/** Who is signed in, and what the role may do: what it may not is absent from the screen. */
export const sessionDocument = z.object({
  schema,
  user: userRow.nullable(),
  tasks: z.array(z.string()),
  needsSetup: z.boolean(),
});

export const userBody = z.object({
  name,
  password,
  role: z.enum(["uploader", "investigator", "supervisor", "prosecutor", "auditor", "administrator"]),
  bank: z.string().trim().min(1).max(80).nullable().default(null),
});

export const userList = z.object({ schema, users: z.array(userRow.extend({ disabled: z.boolean() })) });

export const auditPage = z.object({
  schema,
  entries: z.array(
    z.object({
      number: z.number().int(),
      at: z.iso.datetime(),
      actor: z.string(),
      act: z.string(),
      case: z.string().nullable(),
      outcome: z.string(),
      subjects: z.array(z.string()),
      hash: z.string(),
    }),
  ),
  head: z.object({ number: z.number().int(), hash: z.string() }),
  firstBreak: z.number().int().nullable(),
});

export type SessionDocument = z.infer<typeof sessionDocument>;
export type UserRow = z.infer<typeof userRow>;
export type AuditPage = z.infer<typeof auditPage>;
