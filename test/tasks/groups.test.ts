import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "../../backend/domain/account.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import type { GroupId } from "../../backend/domain/group.ts";
import type { Role } from "../../backend/domain/user.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { mapCommunities } from "../../backend/tasks/communities/map-communities.ts";
import { readCommunity } from "../../backend/tasks/communities/read-community.ts";
import { runCommunities } from "../../backend/tasks/communities/run-communities.ts";
import { changeGroup, openGroup, readGroups } from "../../backend/tasks/groups.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, TINY_CASE } from "../commands/tiny-case.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = TINY_CASE as CaseId;

describe("communities and groups of a case", () => {
  let desk: Desk;
  const as = (role: Role) => contextOf(desk.stores, actorOf(role, [CASE]));
  beforeEach(async () => {
    desk = await openDesk({ stores: await openMemoryStores() });
    await importTinyCase(desk);
  });
  afterEach(() => desk.close());

  it("are two things: nobody is a member until an officer says so, with a basis", async () => {
    const officer = as("investigator");
    const [opened] = await openGroup(officer, CASE, "the ring");
    expect(opened).toMatchObject({ name: "the ring", members: [], evidence: [], undoes: null });
    const id = opened?.id as GroupId;
    const account = FIRST as AccountId;
    await changeGroup(officer, CASE, id, { kind: "put-member", account, role: "pass-through", basis: "5 rows" });
    const [told] = await changeGroup(officer, CASE, id, {
      kind: "add-evidence",
      side: "against",
      text: "a stall",
      transfers: [],
    });
    expect(told?.members).toMatchObject([{ account, role: "pass-through", basis: "5 rows", by: officer.actor.id }]);
    const [back] = await changeGroup(officer, CASE, id, { kind: "take-back" });
    expect(back).toMatchObject({ evidence: [], members: [{ account }] });
    expect(back?.history.map(({ act }) => act.step.kind)).toEqual(["open", "put-member", "add-evidence", "take-back"]);
  });

  it("refuse an account that no record shows, a closed group, and whoever only reads", async () => {
    const officer = as("investigator");
    const [group] = await openGroup(officer, CASE, "the ring");
    const id = group?.id as GroupId;
    const unseen = { kind: "put-member", account: "bank:999:1" as AccountId, role: "unknown", basis: "a guess" } as const;
    await expect(changeGroup(officer, CASE, id, unseen)).rejects.toMatchObject({ kind: "not-found" });
    await changeGroup(officer, CASE, id, { kind: "close", reason: "all abroad" });
    await expect(changeGroup(officer, CASE, id, { kind: "rename", name: "x" })).rejects.toMatchObject({ kind: "conflict" });
    await expect(openGroup(as("prosecutor"), CASE, "mine")).rejects.toMatchObject({ kind: "not-allowed" });
    expect(await readGroups(as("prosecutor"), CASE)).toHaveLength(1);
    const entries = (await desk.stores.audit.entries(null, 100)).filter(({ act }) => act === "manage-groups");
    expect(entries.map(({ outcome }) => outcome)).toEqual(["denied", "failed", "done", "failed", "done"]);
  });

  it("say how often a community is found again once that was measured, and not before", async () => {
    const officer = as("investigator");
    expect((await readCommunity(officer, CASE, 1)).stability).toBeNull();
    await runCommunities(officer, { case: CASE, resolution: 1, seed: 1, withStability: true });
    const card = await readCommunity(officer, CASE, 1);
    expect(card.stability).toEqual({ again: 10, seeds: 10 });
    expect(card.roles.reduce((sum, { accounts }) => sum + accounts.length, 0)).toBe(card.accounts.length);
    await expect(readCommunity(officer, CASE, 99)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("are counted on the map as the store counts them", async () => {
    const officer = as("investigator");
    const closed = await mapCommunities(officer, CASE, []);
    const open = await mapCommunities(officer, CASE, [1]);
    const total = (map: typeof open) => map.lines.reduce((sum, line) => sum + line.transfers, map.within + map.apart);
    expect(total(open)).toBe(total(closed));
    const [first] = open.communities;
    expect(open.part.accounts).toHaveLength(first?.size ?? 0);
    expect(open.part.flows.reduce((sum, flow) => sum + flow.transfers, 0)).toBe(first?.inside.transfers);
  });

  it("stop when the officer calls them off", async () => {
    const called = new AbortController();
    called.abort();
    const officer = contextOf(desk.stores, actorOf("investigator", [CASE]), called.signal);
    const run = runCommunities(officer, { case: CASE, resolution: 1, seed: 1, withStability: true });
    await expect(run).rejects.toMatchObject({ kind: "cancelled" });
  });
});
