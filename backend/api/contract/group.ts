import { z } from "zod";
import { GROUP_ROLES } from "../../domain/group.ts";
import { schema } from "./basics.ts";

const words = z.string().trim().min(1).max(2_000);
const name = z.string().trim().min(1).max(120);
const side = z.enum(["for", "against"]);
const role = z.enum(GROUP_ROLES);

export const groupBody = z.object({ name });

/** One change of a group; every one but a take-back and a name says why. */
export const groupChangeBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rename"), name }),
  z.object({ kind: z.literal("put-member"), account: z.string(), role, basis: words }),
  z.object({ kind: z.literal("drop-member"), account: z.string(), reason: words }),
  z.object({ kind: z.literal("add-evidence"), side, text: words, transfers: z.array(z.string()).max(1_000) }),
  z.object({ kind: z.literal("drop-evidence"), evidence: z.string(), reason: words }),
  z.object({ kind: z.literal("close"), reason: words }),
  z.object({ kind: z.literal("take-back") }),
]);

const by = { by: z.string(), at: z.iso.datetime() };

export const groupDocument = z.object({
  id: z.string(),
  name: z.string(),
  closed: z.string().nullable(),
  members: z.array(z.object({ account: z.string(), role, basis: z.string(), ...by })),
  evidence: z.array(z.object({ id: z.string(), side, text: z.string(), transfers: z.array(z.string()), ...by })),
  /** Every act, oldest first. about: the account, name or words of the act. */
  history: z.array(z.object({ id: z.string(), kind: z.string(), about: z.string(), isTakenBack: z.boolean(), ...by })),
  canTakeBack: z.boolean(),
});

export const groupList = z.object({ schema, groups: z.array(groupDocument) });

export type GroupDocument = z.infer<typeof groupDocument>;
export type GroupList = z.infer<typeof groupList>;
export type GroupChangeBody = z.infer<typeof groupChangeBody>;
