import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserId } from "../../backend/domain/user.ts";
import type { Stores } from "../../backend/store/stores.ts";
import type { UserStore } from "../../backend/store/user-store.ts";
import { userNamed } from "../cases/casework.ts";
import type { OpenStores } from "./store-under-test.ts";

/** The contract of a user store. */
export function describeUserStore(name: string, open: OpenStores): void {
  describe(`${name}: user store`, () => {
    let stores: Stores | null = null;
    let store: UserStore;
    const malee = userNamed("Malee");
    beforeEach(async () => {
      stores = await open();
      store = stores.users;
      await store.addUser(malee, "argon2 hash");
    });
    afterEach(async () => stores?.close());

    test("a name is one whatever its letter case", async () => {
      await expect(store.addUser(userNamed("MALEE", "u9"), "h")).rejects.toMatchObject({ kind: "conflict" });
      expect(await store.credentials("maLee")).toEqual({ user: malee, passwordHash: "argon2 hash" });
      expect(await store.credentials("nobody")).toBeNull();
    });

    test("users are listed by name and never with a password", async () => {
      await store.addUser(userNamed("anan"), "other hash");
      expect(await store.users()).toEqual([userNamed("anan"), malee]);
    });

    test("a session ends at its hour, when it is ended, and when its user is disabled", async () => {
      await store.addSession(malee.id, { hash: "s1", expiresAt: 100 });
      await store.addSession(malee.id, { hash: "s2", expiresAt: 100 });
      expect(await store.sessionUser("s1", 99)).toEqual(malee);
      expect(await store.sessionUser("s1", 100)).toBeNull();
      await store.endSession("s1");
      expect(await store.sessionUser("s1", 1)).toBeNull();
      await store.disableUser(malee.id, 50);
      expect(await store.sessionUser("s2", 60)).toBeNull();
      expect((await store.user(malee.id))?.disabledAt).toBe(50);
    });

    test("disabling nobody is refused", async () => {
      await expect(store.disableUser("nobody" as UserId, 1)).rejects.toMatchObject({ kind: "not-found" });
    });

    test("the set-up secret is taken once, in time, and only the last one set", async () => {
      await store.setSetupSecret({ hash: "old", expiresAt: 100 });
      await store.setSetupSecret({ hash: "new", expiresAt: 100 });
      expect(await store.takeSetupSecret("old", 1)).toBe(false);
      expect(await store.takeSetupSecret("new", 100)).toBe(false);
      const taken = await Promise.all([store.takeSetupSecret("new", 99), store.takeSetupSecret("new", 99)]);
      expect(taken.sort()).toEqual([false, true]);
    });
  });
}
