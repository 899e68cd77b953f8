import { createHash, randomBytes } from "node:crypto";
import type { Algorithm } from "@node-rs/argon2";
import { hash, verify } from "@node-rs/argon2";
import type { Actor } from "../domain/actor.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { type Role, SESSION_LIFE_MS, type User, type UserId } from "../domain/user.ts";
import type { Stores } from "../store/stores.ts";
import { perform, type TaskContext } from "./task.ts";

/** How long a set-up link lives. */
export const SETUP_LIFE_MS = 15 * 60_000;

/** argon2id with the second recommended option of RFC 9106: 64 MiB, three passes. */
const ARGON2ID: Algorithm.Argon2id = 2;
const HASHING = { algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** A secret for one person, and nothing but its hash for the store. */
function newSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, secretHash: secretHashOf(secret) };
}

/** Secrets are 256 random bits, so one SHA-256 is enough; passwords are not secrets of this kind. */
function secretHashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A one-time token that lets the first administrator in; null when there is a user already. */
export async function newSetupToken(stores: Stores, now: number): Promise<string | null> {
  if ((await stores.users.users()).length > 0) return null;
  const { secret, secretHash } = newSecret();
  await stores.users.setSetupSecret({ hash: secretHash, expiresAt: now + SETUP_LIFE_MS });
  return secret;
}

/** The first user of a server: an administrator who also investigates stays two people, so this one administers only. */
export async function setUp(
  stores: Stores,
  now: number,
  request: { token: string; name: string; password: string },
): Promise<{ user: User; session: string }> {
  const users = await stores.users.users();
  const taken = await stores.users.takeSetupSecret(secretHashOf(request.token), now);
  if (!taken || users.length > 0) throw new LedgerhoundError("not-allowed", "Link used or too old. Start the server again.");
  const user = await addUserTo(stores, now, {
    name: request.name,
    password: request.password,
    role: "administrator",
    bank: null,
  });
  await stores.audit.append({ at: now, actor: user.id, act: "set-up", case: null, outcome: "done", subjects: [] });
  return { user, session: await startSession(stores, now, user) };
}

/** A session's secret for the cookie. The same words and the same work for a wrong name and a wrong password. */
export async function signIn(
  stores: Stores,
  now: number,
  request: { name: string; password: string },
): Promise<{ user: User; session: string }> {
  const found = await stores.users.credentials(request.name);
  const right = await verify(found?.passwordHash ?? DUMMY_HASH, request.password, HASHING);
  if (!found || !right || found.user.disabledAt !== null) {
    const actor = found?.user.id ?? NOBODY;
    await stores.audit.append({ at: now, actor, act: "sign-in", case: null, outcome: "denied", subjects: [] });
    throw new LedgerhoundError("not-signed-in", "Name or password is wrong.");
  }
  await stores.audit.append({ at: now, actor: found.user.id, act: "sign-in", case: null, outcome: "done", subjects: [] });
  return { user: found.user, session: await startSession(stores, now, found.user) };
}

/** Ends a session; an unknown one is ended already. */
export async function signOut(stores: Stores, now: number, session: string, user: UserId): Promise<void> {
  await stores.users.endSession(secretHashOf(session));
  await stores.audit.append({ at: now, actor: user, act: "sign-out", case: null, outcome: "done", subjects: [] });
}

/** Who a session's cookie belongs to, with the cases that person may open; null when it has ended. */
export async function actorOfSession(stores: Stores, now: number, session: string): Promise<{ user: User; actor: Actor } | null> {
  const user = await stores.users.sessionUser(secretHashOf(session), now);
  if (!user || user.disabledAt !== null) return null;
  return { user, actor: await actorOf(stores, user) };
}

/** A user by id, with the cases that person may open now; null when there is none, or no more. */
export async function actorOfUser(stores: Stores, id: UserId): Promise<Actor | null> {
  const user = (await stores.users.users()).find((each) => each.id === id);
  return !user || user.disabledAt !== null ? null : actorOf(stores, user);
}

/** Invites a user. Throws conflict when the name is taken, bad-input for an uploader without a bank. */
export async function addUser(
  context: TaskContext,
  request: { name: string; password: string; role: Role; bank: string | null },
): Promise<readonly User[]> {
  return perform(context, { task: "manage-users", case: null }, async () => {
    if (request.role === "uploader" && request.bank === null) {
      throw new LedgerhoundError("bad-input", "An uploader belongs to a bank. Name it.", { role: request.role });
    }
    await addUserTo(context.stores, context.now(), request);
    return context.stores.users.users();
  });
}

export async function listUsers(context: TaskContext): Promise<readonly User[]> {
  return perform(context, { task: "manage-users", case: null }, () => context.stores.users.users());
}

async function addUserTo(
  stores: Stores,
  now: number,
  request: { name: string; password: string; role: Role; bank: string | null },
): Promise<User> {
  const { name, role, bank } = request;
  const passwordHash = await hash(request.password, HASHING);
  const user: User = { id: newUserId(), name, role, bank, createdAt: now, disabledAt: null };
  await stores.users.addUser(user, passwordHash);
  return user;
}

/** Unlike any other, also one that another server gives away: logs and packs of two servers must not name two people alike. */
function newUserId(): UserId {
  return `u-${randomBytes(9).toString("base64url")}` as UserId;
}

async function startSession(stores: Stores, now: number, user: User): Promise<string> {
  const { secret, secretHash } = newSecret();
  await stores.users.addSession(user.id, { hash: secretHash, expiresAt: now + SESSION_LIFE_MS });
  return secret;
}

async function actorOf(stores: Stores, user: User): Promise<Actor> {
  const { id, role, bank } = user;
  if (role === "supervisor") return { id, role, bank, cases: "all" };
  const cases = await stores.cases.cases();
  const own = cases.filter(({ officers }) => officers.includes(id)).map((opened) => opened.id);
  return { id, role, bank, cases: new Set(own) };
}

/** Whom the audit log names for a sign-in under a name that nobody has: the name itself may be a person's. */
const NOBODY = "nobody" as UserId;

/** Of no password: lets a sign-in with an unknown name cost as much as one with a known name. */
const DUMMY_HASH = "$argon2id$v=19$m=65536,t=3,p=4$mfqy4jxN8nlZJFVVcb8Zcg$2UlIc3tOd/9RxSyyD7NuA2yHeN2lcQXdMwhz9VjiivE";
