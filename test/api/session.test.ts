import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SESSION_LIFE_MS } from "../../backend/domain/user.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { newSetupToken, SETUP_LIFE_MS } from "../../backend/tasks/users.ts";
import { callerAt, problemIn } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const PASSWORD = "correct horse battery";
const ADMIN = { name: "Admin", password: PASSWORD };

let office: Office;
beforeAll(async () => {
  office = await openOffice(openMemoryStores);
});
afterAll(() => office.close());

function cookieOf(response: Response): string {
  return response.headers.get("set-cookie") ?? "";
}

function withCookieOf(response: Response) {
  return callerAt(office.port, /ledgerhound_session=([^;]+)/.exec(cookieOf(response))?.[1] ?? "none");
}

describe("the set-up link", () => {
  test("is too old after 15 minutes", async () => {
    const token = await newSetupToken(office.stores, office.clock.now);
    office.clock.now += SETUP_LIFE_MS;
    const problem = await office.stranger.fail("setUp", { body: { ...ADMIN, token } });
    expect(problem).toMatchObject({ status: 403, detail: "Link used or too old. Start the server again." });
    expect(await office.stores.users.users()).toEqual([]);
  });

  test("is kept as a hash alone, makes the administrator and lets them in, once", async () => {
    expect(await office.stranger.ask("session")).toEqual({ schema: 1, user: null, tasks: [], needsSetup: true });
    const token = await newSetupToken(office.stores, office.clock.now);
    expect(await office.stranger.fail("setUp", { body: { ...ADMIN, token: "x".repeat(43) } })).toMatchObject({ status: 403 });
    const response = await office.stranger.send("setUp", { body: { ...ADMIN, token } });
    expect(response.status).toBe(200);
    expect(await withCookieOf(response).ask("session")).toMatchObject({
      user: { id: expect.stringMatching(/^u-[\w-]{12}$/), name: "Admin", role: "administrator" },
      tasks: ["read-audit", "manage-users"],
    });
    expect(await office.stranger.fail("setUp", { body: { ...ADMIN, name: "Second", token } })).toMatchObject({ status: 403 });
    expect(await newSetupToken(office.stores, office.clock.now)).toBeNull();
  });

  test("asks for a password of twelve characters, and names the field", async () => {
    const body = { token: "x".repeat(43), name: "Admin", password: "short" };
    expect(await office.stranger.fail("setUp", { body })).toMatchObject({ status: 400, facts: { fields: "password" } });
  });
});

describe("a session", () => {
  test("starts with a cookie that no script can read and no other site can send, and ends at sign-out", async () => {
    const response = await office.stranger.send("signIn", { body: ADMIN });
    expect(response.status).toBe(200);
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/^ledgerhound_session=[\w-]{43}; /);
    for (const flag of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(flag);
    const caller = withCookieOf(response);
    expect((await caller.ask("session")).user).toMatchObject({ name: "Admin" });
    expect(await caller.ask("signOut")).toMatchObject({ user: null });
    expect((await caller.ask("session")).user).toBeNull();
    expect(await caller.fail("users")).toMatchObject({ status: 401 });
  });

  test("ends by itself, and at once when the user is disabled", async () => {
    const officer = await office.invite("investigator");
    expect((await officer.ask("session")).user).not.toBeNull();
    await office.stores.users.disableUser(officer.id, office.clock.now);
    expect((await officer.ask("session")).user).toBeNull();
    const signedIn = withCookieOf(await office.stranger.send("signIn", { body: ADMIN }));
    office.clock.now += SESSION_LIFE_MS;
    expect((await signedIn.ask("session")).user).toBeNull();
  });
});

describe("signing in", () => {
  test("fails in the same words for a wrong name and a wrong password, and is refused after ten wrong tries", async () => {
    const before = (await office.stores.audit.head()).number;
    const wrongPassword = await office.stranger.fail("signIn", { body: { ...ADMIN, password: "wrong" } });
    const wrongName = await office.stranger.fail("signIn", { body: { ...ADMIN, name: "Nobody" } });
    expect(wrongPassword).toMatchObject({ status: 401, detail: "Name or password is wrong." });
    expect({ ...wrongName, instance: "" }).toEqual({ ...wrongPassword, instance: "" });
    const audited = (await office.stores.audit.entries(null, 2)).map(({ number, act, outcome, actor }) => ({
      later: number > before,
      act,
      outcome,
      actor,
    }));
    const admin = (await office.stores.users.users()).find(({ name }) => name === ADMIN.name);
    const denied = { later: true, act: "sign-in", outcome: "denied" };
    expect(audited).toEqual([
      { ...denied, actor: "nobody" },
      { ...denied, actor: admin?.id },
    ]);
    const limited = await triesUntilLimited();
    expect(limited.tries).toBeLessThanOrEqual(10);
    expect(limited.response.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await problemIn(limited.response)).toMatchObject({ status: 429, detail: "Too many tries. Wait 10 minutes." });
    expect(await office.stranger.fail("signIn", { body: ADMIN })).toMatchObject({ status: 429 });
    expect((await office.stranger.send("session")).status).toBe(200);
  });
});

/** Tries with a body that is refused before any password is hashed. */
async function triesUntilLimited(): Promise<{ readonly tries: number; readonly response: Response }> {
  for (let tries = 1; tries <= 12; tries += 1) {
    const response = await office.stranger.send("signIn", { body: { name: "x" } });
    if (response.status === 429) return { tries, response };
  }
  throw new Error("never limited");
}
