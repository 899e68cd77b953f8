import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RouteName } from "../../backend/api/contract/routes.ts";
import {
  FIRST,
  importTinyCase,
  MULES_BANK,
  SECOND,
  TINY_CASE,
  tinyFile,
  UNSEEN,
  VICTIM,
  VICTIMS_BANK,
} from "../commands/tiny-case.ts";
import type { Caller, Parts } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const OTHER = "2025-0002";
const inCase = (parts: Parts = {}): Parts => ({ ...parts, params: { ...parts.params, case: TINY_CASE } });

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  await importTinyCase(office.desk);
  officer = await office.invite("investigator", { cases: [TINY_CASE] });
});
afterAll(() => office.close());

describe("an officer's way through the tiny case (every answer says what the contract says, and no more)", () => {
  test("from the home screen, where figures that nobody computed are not zero", async () => {
    const home = await officer.ask("home", inCase());
    expect(home).toMatchObject({
      files: 3,
      rows: 8,
      rejected: 1,
      transfers: 4,
      findings: { ran: false },
      reports: [{ number: "V01", payee: "…00000001", match: { kind: "matched", account: FIRST } }],
      knownUntil: { at: "2025-03-14T06:09:30Z" },
    });
  });

  test("through the findings: run, decided, and changed since", async () => {
    const job = await officer.ended(await officer.ask("detect", inCase()));
    expect(job).toMatchObject({ state: "done", task: "run-detection", result: { findings: [{ kind: "pass-through" }] } });
    const inbox = await officer.ask("findings", inCase());
    expect(inbox).toMatchObject({ ran: true, changesSince: 0, findings: [{ kind: "pass-through" }] });
    const finding = inbox.findings[0]?.id ?? "";
    const decided = await officer.ask(
      "decide",
      inCase({ params: { finding }, body: { verdict: "confirmed", reason: "passes on" } }),
    );
    expect(decided.decisions).toMatchObject([{ finding, decisions: [{ verdict: "confirmed", reason: "passes on" }] }]);
    expect(await officer.ask("canvas", inCase({ body: { finding } }))).toMatchObject({ accounts: expect.arrayContaining([]) });
  });

  test("to the canvas: a report opens its first two layers, and expanding says first what would come", async () => {
    const part = await officer.ask("canvas", inCase({ body: { report: "V01" } }));
    expect(part.accounts.map(({ id }) => id).sort()).toEqual([UNSEEN, VICTIM, FIRST, SECOND].sort());
    const filter = { account: SECOND, direction: "both" } as const;
    const preview = await officer.ask("preview", inCase({ body: filter }));
    expect(preview.both.transfers).toBe(2);
    const shown = part.accounts.map(({ id }) => id);
    const more = await officer.ask("expand", inCase({ body: { ...filter, order: "amount", top: 25, shown } }));
    expect(more).toMatchObject({ rest: { transfers: 0, accounts: 0, sums: [] } });
    expect(more.accounts).toHaveLength(1);
  });

  test("to an account and the rows of both banks behind one transfer", async () => {
    const card = await officer.ask("account", inCase({ params: { account: FIRST } }));
    expect(card).toMatchObject({ account: FIRST });
    const statement = await officer.ask("statement", inCase({ params: { account: FIRST } }));
    expect(statement.rows).toHaveLength(3);
    const first = statement.rows[0]?.transfer ?? "";
    const transfer = await officer.ask("transfer", inCase({ params: { transfer: first } }));
    expect(transfer.sides).toHaveLength(2);
    expect(JSON.stringify(transfer)).toContain(VICTIMS_BANK);
    expect(JSON.stringify(transfer)).toContain(MULES_BANK);
  });

  test("to the trace, the paths and the hold plan, as the command line gives them", async () => {
    const asOf = "2025-03-14T14:26:00+08:00";
    const trace = await officer.ask("trace", inCase({ body: { reports: ["V01"], asOf } }));
    expect(trace).toEqual(await office.desk.json("trace", "--case", TINY_CASE, "--report", "V01", "--as-of", asOf));
    const plan = await officer.ask("holdPlan", inCase({ body: { reports: [], asOf } }));
    expect(plan).toEqual(await office.desk.json("hold-plan", "--case", TINY_CASE, "--as-of", asOf));
    const paths = await officer.ask("paths", inCase({ query: { from: VICTIM, to: UNSEEN } }));
    expect(paths).toEqual(await office.desk.json("paths", VICTIM, UNSEEN, "--case", TINY_CASE));
    const hits = await officer.ask("search", inCase({ query: { q: "６２２２ 0000-0000" } }));
    expect(hits.hits.map(({ account }) => account)).toEqual([FIRST, SECOND]);
    expect((await officer.ask("communities", inCase())).communities).toHaveLength(1);
  });

  test("to the tray and a pack that verifies", async () => {
    const items = (await officer.ask("addEvidence", inCase({ body: { kind: "trace" } }))).items;
    const body = { kind: "account", account: FIRST };
    expect((await officer.ask("addEvidence", inCase({ body }))).items).toHaveLength(2);
    const item = items[0]?.id ?? "";
    expect((await officer.ask("removeEvidence", inCase({ params: { item } }))).items.map(({ label }) => label)).toEqual([
      "Account …0001",
    ]);
    expect((await officer.ask("evidence", inCase())).items).toHaveLength(1);
    const job = await officer.ended(await officer.ask("exportPack", inCase({ body: { at: "2025-03-15T09:00:00+08:00" } })));
    const { pack, fingerprint } = job.result as { readonly pack: string; readonly fingerprint: string };
    expect(await office.desk.run("verify", pack, "--signer", fingerprint)).toMatchObject({ exit: 0 });
  });

  test("to the files, their rejected rows, and an import taken back", async () => {
    const { files } = await officer.ask("files", inCase());
    expect(files.map(({ name }) => name).sort()).toEqual([VICTIMS_BANK, MULES_BANK, "victim-report-V01.json"].sort());
    const file = files.find(({ name }) => name === VICTIMS_BANK)?.sha256 ?? "";
    const { rejected } = await officer.ask("rejects", inCase({ params: { file } }));
    expect(rejected).toMatchObject([{ row: 3, column: "交易时间", value: "2025-02-30 09:00:00" }]);
    const csv = await officer.send("rejects", inCase({ params: { file }, query: { format: "csv" } }));
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(await csv.text()).toContain("2025-02-30");
    expect((await officer.ask("undoImport", inCase({ params: { file } }))).files).toHaveLength(2);
    expect(await officer.ask("home", inCase())).toMatchObject({ files: 2, findings: { changesSince: 1 } });
    const again = await officer.ask("upload", inCase({ query: { name: VICTIMS_BANK }, bytes: tinyFile(VICTIMS_BANK) }));
    expect((await officer.ended(again)).result).toMatchObject({ sha256: file, rows: 2, rejected: 1 });
  });

  test("to a case of their own that nobody else sees in their list", async () => {
    expect(await officer.ask("openCase", { body: { id: OTHER, title: "Second" } })).toMatchObject({ id: OTHER, title: "Second" });
    expect((await officer.ask("cases")).cases.map(({ id }) => id)).toEqual([TINY_CASE, OTHER]);
    const colleague = await office.invite("investigator", { cases: [TINY_CASE] });
    expect((await colleague.ask("cases")).cases.map(({ id }) => id)).toEqual([TINY_CASE]);
  });
});

describe("what is not here", () => {
  test.each<[RouteName, Parts]>([
    ["home", {}],
    ["account", { params: { account: FIRST } }],
    ["trace", { body: { reports: ["V01"] } }],
    ["detect", {}],
    ["upload", { query: { name: "a.csv" }, bytes: tinyFile(MULES_BANK) }],
  ])("reads the same for %s whether the case is somebody else's or does not exist", async (name, parts) => {
    const stranger = await office.invite("investigator");
    const problems = await Promise.all(
      [TINY_CASE, "2025-9999"].map(async (id) => {
        const { instance, facts, ...said } = await stranger.fail(name, { ...parts, params: { ...parts.params, case: id } });
        expect([instance.startsWith("urn:ledgerhound:problem:"), facts]).toEqual([true, { case: id }]);
        return said;
      }),
    );
    expect(problems[0]).toMatchObject({ status: 404, detail: "Not here, or not open to you." });
    expect(problems[1]).toEqual(problems[0]);
  });

  test("an administrator manages users and reads the audit log, of no case's content", async () => {
    const admin = await office.invite("administrator");
    expect((await admin.ask("users")).users.length).toBeGreaterThan(2);
    const log = await admin.ask("audit");
    expect(log).toMatchObject({ firstBreak: null });
    expect(log.entries.length).toBeGreaterThan(20);
    expect((await admin.ask("audit", { query: { before: "3" } })).entries.map(({ number }) => number)).toEqual([2, 1]);
    expect(await admin.fail("home", inCase())).toMatchObject({ status: 403 });
  });
});
