import { LedgerhoundError } from "../../domain/errors.ts";
import { SaidError } from "../../domain/said-error.ts";
import { say } from "../../domain/sentence.ts";
import type { User, UserId } from "../../domain/user.ts";
import type { StoredSecret, UserStore } from "../user-store.ts";
import type { Documents } from "./documents.ts";
import { keyOf } from "./keys.ts";

interface Account {
  readonly user: User;
  readonly passwordHash: string;
}

interface Session {
  readonly user: UserId;
  readonly secret: StoredSecret;
}

/** Users, their sessions and the set-up secret, kept as documents. Users are ordered by name. */
export function documentUserStore(documents: Documents): UserStore {
  const account = (id: UserId): Account | null => documents.get<Account>("user", keyOf(id));
  const named = (name: string): Account | null =>
    documents.list<Account>("user").find(({ user }) => folded(user.name) === folded(name)) ?? null;
  return {
    users: async () =>
      documents
        .list<Account>("user")
        .map(({ user }) => user)
        .sort((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1)),
    user: async (id) => account(id)?.user ?? null,
    addUser: (user, passwordHash) =>
      documents.change((draft) => {
        if (account(user.id)) {
          throw new LedgerhoundError("conflict", `The id ${user.id} is another user's. Take another.`, { user: user.id });
        }
        if (named(user.name)) {
          throw new SaidError("conflict", [say("told.nameTaken", { name: user.name })], { facts: { name: user.name } });
        }
        draft.put("user", keyOf(user.id), { user, passwordHash });
      }),
    disableUser: (id, at) =>
      documents.change((draft) => {
        const found = account(id);
        if (!found)
          throw new LedgerhoundError("not-found", `There is no user ${id}. List the users for their ids.`, { user: id });
        if (found.user.disabledAt === null) draft.put("user", keyOf(id), { ...found, user: { ...found.user, disabledAt: at } });
      }),
    credentials: async (name) => named(name),
    ...sessionsIn(documents, account),
    ...setupIn(documents),
    close: async () => undefined,
  };
}

function sessionsIn(
  documents: Documents,
  account: (id: UserId) => Account | null,
): Pick<UserStore, "addSession" | "sessionUser" | "endSession"> {
  return {
    addSession: (user, secret) => documents.change((draft) => draft.put("session", keyOf(secret.hash), { user, secret })),
    sessionUser: async (hash, now) => {
      const session = documents.get<Session>("session", keyOf(hash));
      if (!session || now >= session.secret.expiresAt) return null;
      const user = account(session.user)?.user ?? null;
      return user && user.disabledAt === null ? user : null;
    },
    endSession: (hash) => documents.change((draft) => draft.remove("session", keyOf(hash))),
  };
}

function setupIn(documents: Documents): Pick<UserStore, "setSetupSecret" | "takeSetupSecret"> {
  return {
    setSetupSecret: (secret) => documents.change((draft) => draft.put("setup", keyOf("secret"), secret)),
    takeSetupSecret: (hash, now) =>
      documents.change((draft) => {
        const secret = documents.get<StoredSecret>("setup", keyOf("secret"));
        if (!secret || secret.hash !== hash || now >= secret.expiresAt) return false;
        draft.remove("setup", keyOf("secret"));
        return true;
      }),
  };
}

/** Names are one whatever their letter case. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
