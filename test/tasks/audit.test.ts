import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import type { AuditEntry } from "../../backend/domain/audit.ts";
import type { FindingId } from "../../backend/domain/finding.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { assignOfficers, caseIdOf, listCases, openCase } from "../../backend/tasks/cases.ts";
import { addEvidence, readEvidence } from "../../backend/tasks/collect-evidence.ts";
import { decideFinding } from "../../backend/tasks/decide-finding.ts";
import { findPaths } from "../../backend/tasks/find-paths.ts";
import { planHolds } from "../../backend/tasks/plan-holds.ts";
import { readAccount } from "../../backend/tasks/read-account.ts";
import { readAudit } from "../../backend/tasks/read-audit.ts";
import { readHome } from "../../backend/tasks/read-home.ts";
import { readStatement } from "../../backend/tasks/read-statement.ts";
import { runDetection } from "../../backend/tasks/run-detection.ts";
import { searchAccounts } from "../../backend/tasks/search-accounts.ts";
import { tagAccount } from "../../backend/tasks/tag-account.ts";
import { perform, type TaskContext } from "../../backend/tasks/task.ts";
import { tracePayment } from "../../backend/tasks/trace-payment.ts";
import { addUser } from "../../backend/tasks/users.ts";
import { type Desk, NOW, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, TINY_CASE, UNSEEN, VICTIM } from "../commands/tiny-case.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = caseIdOf(TINY_CASE);
const first = parseAccountId(FIRST);
let desk: Desk;
let stores: Stores;
let officer: TaskContext;
beforeAll(async () => {
  stores = await openMemoryStores();
  desk = await openDesk({ stores });
  await importTinyCase(desk);
  officer = contextOf(stores, actorOf("investigator", [CASE]));
});
afterAll(() => desk.close());

let before = 0;
beforeEach(async () => {
  before = (await stores.audit.head()).number;
});

/** What the log got since the test began, oldest first. */
async function written(): Promise<readonly AuditEntry[]> {
  const entries = await stores.audit.entries(null, 1_000);
  return entries.filter(({ number }) => number > before).reverse();
}

describe("the audit log", () => {
  test("has its entry before the answer is given", async () => {
    const order: string[] = [];
    const { audit } = stores;
    const watched = { ...stores, audit: { ...audit, append: (entry: AuditEntry) => appendTold(entry) } };
    const appendTold = async (entry: AuditEntry) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const appended = await audit.append(entry);
      order.push("written");
      return appended;
    };
    const answer = perform(contextOf(watched, officer.actor), { task: "read-case", case: CASE }, async () => {
      order.push("worked");
      return "answer";
    });
    order.push(await answer);
    expect(order).toEqual(["worked", "written", "answer"]);
  });

  test("that cannot be written lets no answer out", async () => {
    const { audit } = stores;
    const full = { ...stores, audit: { ...audit, append: () => Promise.reject(new Error("disk full")) } };
    await expect(readHome(contextOf(full, officer.actor), CASE)).rejects.toThrow("disk full");
  });

  test("says who, when, what, on which case, and how it ended", async () => {
    await readHome(officer, CASE);
    await expect(tracePayment(officer, traceOf(["V99"]))).rejects.toMatchObject({ kind: "not-found" });
    const entry = { at: NOW, actor: "u-investigator", case: CASE, subjects: [] };
    expect(await written()).toMatchObject([
      { ...entry, act: "read-case", outcome: "done" },
      { ...entry, act: "trace-payment", outcome: "failed" },
    ]);
    expect(await stores.audit.firstBreak()).toBeNull();
  });

  test("has every refusal, and the work behind it is not done", async () => {
    const stranger = contextOf(stores, actorOf("investigator", [], { id: "u-stranger" }));
    const auditor = contextOf(stores, actorOf("auditor", []));
    const worked: string[] = [];
    const work = async () => worked.push("done");
    await expect(perform(stranger, { task: "read-case", case: CASE }, work)).rejects.toMatchObject({ kind: "not-found" });
    await expect(perform(auditor, { task: "read-case", case: CASE }, work)).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(perform(stranger, { task: "manage-users", case: null }, work)).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(perform(stranger, { task: "run-detection", case: null }, work)).rejects.toMatchObject({ kind: "not-allowed" });
    expect(worked).toEqual([]);
    expect((await written()).map(({ actor, act, outcome }) => `${actor} ${act} ${outcome}`)).toEqual([
      "u-stranger read-case denied",
      "u-auditor read-case denied",
      "u-stranger manage-users denied",
      "u-stranger run-detection denied",
    ]);
  });

  test("holds ids alone: no name, account number, amount, search or reason stands in any entry", async () => {
    const detection = await runDetection(officer, { case: CASE, only: null });
    const finding = detection.findings[0]?.id ?? ("none" as FindingId);
    await decideFinding(officer, CASE, { finding, verdict: "later", reason: "ask 张伟 first" });
    await searchAccounts(officer, CASE, "张伟");
    await searchAccounts(officer, CASE, "6222 0000");
    await readAccount(officer, CASE, first);
    await readStatement(officer, CASE, first);
    await findPaths(officer, { case: CASE, from: [parseAccountId(VICTIM)], to: [parseAccountId(UNSEEN)], maxHops: 4 });
    await tagAccount(officer, CASE, { account: first, tag: "mule", basis: "told by 李娜" });
    await addEvidence(officer, CASE, { kind: "account", account: first });
    await readEvidence(officer, CASE);
    await tracePayment(officer, traceOf(["V01"]));
    await planHolds(officer, { case: CASE, reports: ["V01"], asOf: null });
    await desk.json("export", "--case", TINY_CASE, "--out", "pack");
    const supervisor = contextOf(stores, actorOf("supervisor", []));
    await addUser(contextOf(stores, { ...supervisor.actor, role: "administrator" }), {
      name: "Somchai",
      password: "a long enough one",
      role: "auditor",
      bank: null,
    });
    await assignOfficers(
      supervisor,
      CASE,
      (await stores.users.users()).map(({ id }) => id),
    );
    const entries = await stores.audit.entries(null, 10_000);
    expect(entries.length).toBeGreaterThan(18);
    // The chain's hashes are digits of everything: they may spell any four of them by chance.
    const said = JSON.stringify(
      entries.map(({ actor, act, case: of, outcome, subjects }) => [actor, act, of, outcome, subjects]),
    );
    for (const content of [
      "张伟",
      "李娜",
      "王强",
      "赵敏",
      "6222",
      "6217",
      "6214",
      "480000",
      "Somchai",
      "mule",
      "first",
      "Call-centre",
    ]) {
      expect({ content, found: said.includes(content) }).toEqual({ content, found: false });
    }
    for (const { subjects } of entries) for (const subject of subjects) expect(subject).toMatch(/^[\w.-]{2,64}$/);
  });

  test("is read by those who may, and the reading is in it too", async () => {
    const auditor = contextOf(stores, actorOf("auditor", []));
    const { entries, firstBreak } = await readAudit(auditor, null);
    expect({ firstBreak, some: entries.length > 10 }).toEqual({ firstBreak: null, some: true });
    await expect(readAudit(officer, null)).rejects.toMatchObject({ kind: "not-allowed" });
    expect((await written()).map(({ act, outcome }) => `${act} ${outcome}`)).toEqual(["read-audit done", "read-audit denied"]);
  });
});

describe("cases", () => {
  test("are listed to those who may open them; a bank learns the number alone", async () => {
    await openCase(contextOf(stores, actorOf("investigator", [], { id: "u-ben" })), {
      id: caseIdOf("2025-0009"),
      title: "Secret",
    });
    expect((await listCases(officer)).map(({ id }) => id)).toEqual([TINY_CASE]);
    const clerk = contextOf(stores, actorOf("uploader", [caseIdOf("2025-0009")], { bank: "Bank" }));
    expect(await listCases(clerk)).toMatchObject([{ id: "2025-0009", title: "2025-0009", officers: [] }]);
    const supervisor = contextOf(stores, actorOf("supervisor", []));
    expect((await listCases(supervisor)).map(({ id }) => id)).toEqual([TINY_CASE, "2025-0009"]);
    const taken = openCase(officer, { id: caseIdOf("2025-0009"), title: "Again" });
    await expect(taken).rejects.toMatchObject({ kind: "conflict" });
  });
});

function traceOf(numbers: readonly string[]) {
  const origins = { kind: "reports", numbers } as const;
  return { case: CASE, origins, asOf: null, direction: "forward", rules: null, limits: {} } as const;
}
