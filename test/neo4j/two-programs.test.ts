import { afterEach, beforeEach, expect, test } from "vitest";
import type { CaseId } from "../../backend/domain/case.ts";
import type { LinkDecision } from "../../backend/domain/link.ts";
import { ALL } from "../../backend/domain/scope.ts";
import type { UserId } from "../../backend/domain/user.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { setUp } from "../../backend/tasks/users.ts";
import { caseNamed, evidenceItem, userNamed } from "../cases/casework.ts";
import { fileOf } from "../cases/file.ts";
import { movement } from "../cases/movement.ts";
import { onNeo4j, openEmptied, reopened } from "./test-stores.ts";

const CASE = "C1" as CaseId;
const SENT = movement({ side: "payer" });
const ARRIVED = movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" });

onNeo4j((server) => {
  let [one, other]: [Stores, Stores] = [null as never, null as never];
  beforeEach(async () => {
    one = await openEmptied(server);
    other = await reopened(server);
  });
  afterEach(async () => {
    await other.close();
    await one.close();
  });

  test("what one program writes into casework the other reads at once, and what it takes out is gone", async () => {
    await one.cases.openCase(caseNamed(CASE, 1));
    expect(await other.cases.cases()).toEqual([caseNamed(CASE, 1)]);
    await other.cases.addTag(CASE, { account: SENT.from, tag: "mule", basis: "", by: "u1" as UserId, at: 1 });
    expect(await one.cases.tags(CASE)).toHaveLength(1);
    await one.cases.removeTag(CASE, SENT.from, "mule");
    expect(await other.cases.tags(CASE)).toEqual([]);
  });

  test("acts of two programs at the same moment are all kept", async () => {
    await one.cases.openCase(caseNamed(CASE, 1));
    const items = Array.from({ length: 12 }, (_, index) => `e${index}`);
    await Promise.all(items.map((id, index) => (index % 2 === 0 ? one : other).cases.addEvidence(CASE, evidenceItem(id))));
    const kept = (await other.cases.evidence(CASE)).map(({ id }) => id);
    expect(kept.sort()).toEqual(items.sort());
  });

  test("a case number is given once, and whoever comes second is told so", async () => {
    const outcomes = await Promise.allSettled([one, other].map(({ cases }) => cases.openCase(caseNamed(CASE, 1))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });
  });

  test("two users added at the same moment never share an id", async () => {
    await one.users.addUser(userNamed("first", "u1"), "h");
    const secret = { hash: "x", expiresAt: 2 };
    await one.users.setSetupSecret(secret);
    expect(await other.users.takeSetupSecret("x", 1)).toBe(true);
    await expect(other.users.addUser(userNamed("second", "u1"), "h")).rejects.toMatchObject({ facts: { user: "u1" } });
    await expect(setUp(other, 1, { token: "none", name: "x", password: "y" })).rejects.toMatchObject({ kind: "not-allowed" });
  });

  test("an officer's decision through one program holds in what the other imports", async () => {
    await one.transfers.importFile(fileOf("both", [SENT, ARRIVED]), ALL);
    const apart: LinkDecision = { act: "unlink", payer: SENT.id, payee: ARRIVED.id, basis: "asserted", actor: "u1", at: 1 };
    await one.transfers.decideLink(apart);
    expect(await other.transfers.linkDecisions([SENT.id], ALL)).toEqual([apart]);
    await other.transfers.importFile(fileOf("again", [SENT, ARRIVED, { ...SENT, memo: "third" }]), ALL);
    expect((await one.transfers.links(ALL)).filter(({ payer, payee }) => payer === SENT.id && payee === ARRIVED.id)).toEqual([]);
    expect(await other.transfers.version()).toBe(3);
  });
});
