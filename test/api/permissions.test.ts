import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobDocument, problem } from "../../backend/api/contract/job.ts";
import { ROUTES, type RouteName } from "../../backend/api/contract/routes.ts";
import type { Actor } from "../../backend/domain/actor.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import { isAllowed, PERMISSIONS, type Task } from "../../backend/domain/permission.ts";
import type { Role, UserId } from "../../backend/domain/user.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { VILLAGE, VILLAGE_STATEMENT } from "../cases/mapping.ts";
import { FIRST, importTinyCase, MULES_BANK, TINY_CASE, tinyFile, UNSEEN, VICTIM } from "../commands/tiny-case.ts";
import type { Caller, Parts } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const FOREIGN = "2025-0002";
const MISSING = "2025-9999";
const AS_OF = "2025-03-14T14:26:00+08:00";
const OPEN: readonly RouteName[] = ["session", "signIn", "signOut", "setUp"];

/** The task behind every route that needs a session, and a call of it; "job" routes are anybody's own. */
const ASKED: Readonly<Partial<Record<RouteName, { readonly task: Task | "job"; readonly parts?: Parts }>>> = {
  users: { task: "manage-users" },
  addUser: { task: "manage-users", parts: { body: { name: "ann", password: "x".repeat(12), role: "uploader", bank: null } } },
  audit: { task: "read-audit" },
  job: { task: "job", parts: { params: { job: "none" } } },
  cancelJob: { task: "job", parts: { params: { job: "none" } } },
  caseJobs: { task: "read-case" },
  cases: { task: "list-cases" },
  openCase: { task: "open-case", parts: { body: { id: TINY_CASE, title: "taken" } } },
  home: { task: "read-case" },
  files: { task: "read-receipts" },
  upload: { task: "import-file", parts: { bytes: tinyFile(MULES_BANK), query: { name: MULES_BANK } } },
  inspectFile: { task: "import-file", parts: { body: { name: "x.csv", head: btoa("a,b\n1,2\n"), answers: null } } },
  checkFile: {
    task: "import-file",
    parts: { bytes: Buffer.from(VILLAGE_STATEMENT), query: { name: "v.csv", mapping: "village-bank@1" } },
  },
  mappings: { task: "import-file" },
  saveMapping: { task: "import-file", parts: { body: VILLAGE } },
  undoImport: { task: "undo-import", parts: { params: { file: "0".repeat(64) } } },
  rejects: { task: "read-receipts", parts: { params: { file: "0".repeat(64) } } },
  quality: { task: "read-case" },
  findings: { task: "read-case" },
  leads: { task: "read-case" },
  detect: { task: "run-detection" },
  decide: { task: "decide-finding", parts: { params: { finding: "f" }, body: { verdict: "later", reason: "why" } } },
  communities: { task: "run-communities" },
  measureStability: { task: "run-communities" },
  communityMap: { task: "read-case", parts: { body: { open: [] } } },
  community: { task: "read-case", parts: { params: { community: "1" } } },
  groups: { task: "read-case" },
  openGroup: { task: "manage-groups", parts: { body: { name: "the ring" } } },
  changeGroup: { task: "manage-groups", parts: { params: { group: "none" }, body: { kind: "take-back" } } },
  canvas: { task: "read-case", parts: { body: { account: FIRST } } },
  places: { task: "read-case", parts: { body: { accounts: [FIRST] } } },
  views: { task: "read-case" },
  view: { task: "read-case", parts: { params: { view: "none" } } },
  saveView: { task: "save-view", parts: { body: { name: "first look", body: "{}" } } },
  preview: { task: "read-case", parts: { body: { account: FIRST, direction: "both" } } },
  expand: { task: "read-case", parts: { body: { account: FIRST, direction: "both", order: "time", top: 1, shown: [] } } },
  account: { task: "read-case", parts: { params: { account: FIRST } } },
  accountSources: { task: "read-case", parts: { params: { account: FIRST } } },
  showPersonal: { task: "show-personal", parts: { params: { account: FIRST } } },
  statement: { task: "read-case", parts: { params: { account: FIRST } } },
  decideLink: {
    task: "decide-link",
    parts: { body: { act: "unlink", payer: "p".repeat(22), payee: "q".repeat(22), reason: "two payments" } },
  },
  notes: { task: "read-case" },
  addNote: { task: "note-account", parts: { params: { account: FIRST }, body: { text: "the shop's own card" } } },
  transfer: { task: "read-case", parts: { params: { transfer: "t" } } },
  search: { task: "search", parts: { query: { q: "0001" } } },
  paths: { task: "find-paths", parts: { query: { from: VICTIM, to: UNSEEN } } },
  reach: { task: "find-paths", parts: { query: { account: VICTIM } } },
  trace: { task: "trace-payment", parts: { body: { reports: [], asOf: AS_OF } } },
  advances: { task: "trace-payment" },
  advance: { task: "trace-payment" },
  holdPlan: { task: "plan-holds", parts: { body: { reports: [], asOf: AS_OF } } },
  endings: { task: "trace-payment", parts: { body: { reports: [], asOf: AS_OF } } },
  returnPlan: { task: "plan-holds", parts: { body: { asOf: AS_OF } } },
  requests: { task: "read-requests" },
  proposeRequests: { task: "manage-requests", parts: { body: { asOf: AS_OF } } },
  addRequest: {
    task: "manage-requests",
    parts: { body: { kind: "query", addressee: "card:622200", accounts: [{ account: FIRST, amount: null }] } },
  },
  recordRequest: { task: "manage-requests", parts: { params: { request: "none" }, body: { act: "release" } } },
  requestLetter: { task: "manage-requests", parts: { params: { request: "none" } } },
  officers: { task: "read-case" },
  evidence: { task: "read-case" },
  addEvidence: { task: "collect-evidence", parts: { body: { kind: "trace" } } },
  orderEvidence: { task: "collect-evidence", parts: { body: { items: [] } } },
  removeEvidence: { task: "collect-evidence", parts: { params: { item: "none" } } },
  downloadPack: { task: "export-pack", parts: { params: { pack: "none" } } },
  exportPack: { task: "export-pack", parts: { body: { at: AS_OF } } },
};

const ROLES = Object.keys(PERMISSIONS).filter((role): role is Exclude<Role, "operator"> => role !== "operator");

let office: Office;
beforeAll(async () => {
  office = await openOffice(openMemoryStores);
  await importTinyCase(office.desk);
  for (const bank of [null, "海陵银行"]) {
    const { name, version: _, ...content } = VILLAGE;
    const kept = { name, content: JSON.stringify({ name, ...content }), by: "u1" as UserId, bank, at: 0 };
    await office.stores.cases.saveMapping(kept);
  }
  await office.desk.json("case", "open", FOREIGN, "--title", "Of somebody else");
});
afterAll(() => office.close());

describe("without a session", () => {
  test("the table of this test knows every route", () => {
    expect([...Object.keys(ASKED), ...OPEN].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test.each(Object.entries(ASKED))("%s is closed, in a case that exists and in one that does not", async (name, asked) => {
    for (const id of [TINY_CASE, MISSING]) {
      const problem = await office.stranger.fail(name as RouteName, withCase(asked?.parts, id));
      expect(problem).toMatchObject({ status: 401, type: "urn:ledgerhound:not-signed-in", detail: "Sign in first." });
    }
  });

  test("a job's events are closed, and an unknown address is not here", async () => {
    expect((await office.stranger.fetch("/api/jobs/none/events")).status).toBe(401);
    expect((await office.stranger.fetch("/api/secrets")).status).toBe(404);
  });
});

describe.each(ROLES)("as %s", (role) => {
  let caller: Caller & { readonly id: UserId };
  let actor: Actor;
  beforeAll(async () => {
    caller = await office.invite(role, { cases: [TINY_CASE], ...(role === "uploader" ? { bank: "海陵银行" } : {}) });
    const cases = role === "supervisor" ? "all" : new Set([TINY_CASE as CaseId]);
    actor = { id: caller.id, role, bank: null, cases };
  });

  test.each(Object.entries(ASKED))("%s does what the permission table says, and the audit log has it", async (name, asked) => {
    const { task = "job", parts } = asked ?? {};
    for (const id of hasCase(name as RouteName) ? [TINY_CASE, FOREIGN, MISSING] : [TINY_CASE]) {
      const said = await walk(caller, name as RouteName, withCase(parts, id));
      expect({ name, id, said }).toEqual({
        name,
        id,
        said: lawful(said, { actor, task, about: hasCase(name as RouteName) ? id : null }),
      });
    }
  });
});

/** What the table says about a call that went as it did: a refusal is fixed whole, a call that is allowed may end in its own ways. */
function lawful(said: Walked, { actor, task, about }: { actor: Actor; task: Task | "job"; about: string | null }): Walked {
  if (task === "job") return { status: 404, closed: false, audited: null };
  const act = { act: task, case: about };
  const never = PERMISSIONS[actor.role][task] === undefined;
  if (never) return { status: 403, closed: false, audited: { ...act, outcome: "denied" } };
  if (!isAllowed(actor, task, about as CaseId | null))
    return { status: 404, closed: true, audited: { ...act, outcome: "denied" } };
  if (about === MISSING) return { status: 404, closed: true, audited: said.audited };
  const ended = [200, 400, 404, 409].includes(said.status);
  const outcome = said.status === 200 ? "done" : "failed";
  return { status: ended ? said.status : 200, closed: said.closed, audited: { ...act, outcome } };
}

interface Walked {
  readonly status: number;
  /** In the words that stand for a case that is closed and for one that is not there alike. */
  readonly closed: boolean;
  readonly audited: { readonly act: string; readonly case: string | null; readonly outcome: string } | null;
}

/** Calls the route, waits for its job to end, and reads what the audit log got of it first. */
async function walk(caller: Caller, name: RouteName, parts: Parts): Promise<Walked> {
  const { number } = await office.stores.audit.head();
  const response = await caller.send(name, parts);
  const body: unknown = await response.json();
  const job = jobDocument.safeParse(body);
  if (job.success) await caller.ended(job.data);
  const told = problem.safeParse(body);
  const closed = response.status === 404 && told.success && told.data.detail === "Not here, or not open to you.";
  const [first] = await entriesSince(number);
  const audited = first ? { act: first.act, case: first.case, outcome: first.outcome } : null;
  return { status: response.status, closed, audited };
}

async function entriesSince(number: number) {
  const entries = await office.stores.audit.entries(null, 50);
  return entries.filter((entry) => entry.number > number).reverse();
}

function hasCase(name: RouteName): boolean {
  return ROUTES[name].path.includes(":case");
}

function withCase(parts: Parts = {}, id: string): Parts {
  return { ...parts, params: { ...parts.params, case: id } };
}
