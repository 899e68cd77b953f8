import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { MULES_BANK, REPORT, TINY_CASE, tinyFile, UNSEEN, VICTIMS_BANK } from "../commands/tiny-case.ts";
import type { Caller } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const params = { case: TINY_CASE };

let office: Office;
let clerk: Caller;
let officer: Caller;
let prosecutor: Caller;
beforeAll(async () => {
  office = await openOffice(openMemoryStores);
  await office.desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud");
  clerk = await office.invite("uploader", { bank: "海陵银行", cases: [TINY_CASE] });
  officer = await office.invite("investigator", { cases: [TINY_CASE] });
  prosecutor = await office.invite("prosecutor", { cases: [TINY_CASE] });
});
afterAll(() => office.close());

async function send(by: Caller, name: string): Promise<void> {
  office.clock.now += 60_000;
  const job = await by.ask("upload", { params, query: { name }, bytes: tinyFile(name) });
  expect((await by.ended(job)).state).toBe("done");
}

/** What imports changed, once so many are told of. */
async function advances(count: number) {
  for (let tries = 0; tries < 12_000; tries += 1) {
    const told = await officer.ask("advances", { params });
    if (told.advances.length >= count) return told;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("no trace advanced");
}

/** The case's job of that task, once it has begun; not one of those known. */
async function jobOf(task: string, known: readonly string[] = []) {
  for (let tries = 0; tries < 12_000; tries += 1) {
    const { jobs } = await officer.ask("caseJobs", { params });
    const job = jobs.find((each) => each.task === task && !known.includes(each.id));
    if (job) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no job of the task ${task} began`);
}

describe("after an import", () => {
  test("without a report no trace is open and nothing follows", async () => {
    await send(officer, VICTIMS_BANK);
    expect((await officer.ask("caseJobs", { params })).jobs).toEqual([]);
    expect((await officer.ask("advances", { params })).advances).toEqual([]);
  });

  test("the open trace advances by itself, whoever sent the file, and says what changed", async () => {
    await send(officer, REPORT);
    expect((await advances(1)).advances[0]).toMatchObject({ files: [{ name: REPORT }] });
    await send(clerk, MULES_BANK);
    const { advances: told, version } = await advances(2);
    expect(told.map(({ files }) => files.map(({ name }) => name))).toEqual([[MULES_BANK], [REPORT]]);
    expect(told[0]?.advance).toMatchObject({ version, layers: { before: 1, after: 2 } });
    expect(told[0]?.advance?.reached.map(({ account }) => account)).toContain(UNSEEN);
  });

  test("who may trace sees the job; a bank's clerk does not, nor what changed", async () => {
    const [job] = (await prosecutor.ask("caseJobs", { params })).jobs;
    if (!job) throw new Error("the case has no job");
    expect(await prosecutor.ended(job)).toMatchObject({ task: "trace-payment", state: "done", result: null });
    expect((await clerk.fail("caseJobs", { params })).status).toBe(403);
    expect((await clerk.fail("advances", { params })).status).toBe(403);
    expect((await clerk.fail("job", { params: { job: job.id } })).status).toBe(404);
    expect((await prosecutor.fail("cancelJob", { params: { job: job.id } })).status).toBe(403);
  });

  test("what was taken back is told of no more", async () => {
    const { files } = await officer.ask("files", { params });
    const sha256 = files.find(({ name }) => name === MULES_BANK)?.sha256 ?? "";
    await officer.ask("undoImport", { params: { ...params, file: sha256 } });
    expect((await advances(1)).advances.map(({ files: [file] }) => file?.name)).toEqual([REPORT]);
  });

  test("a case that was searched for findings is searched again by itself, and not before", async () => {
    expect((await officer.ask("caseJobs", { params })).jobs.map(({ task }) => task)).not.toContain("run-detection");
    expect((await officer.ended(await officer.ask("detect", { params }))).state).toBe("done");
    const before = await officer.ask("findings", { params });
    expect(before.findings).toEqual([]);
    await send(clerk, MULES_BANK);
    expect(await officer.ended(await jobOf("run-detection"))).toMatchObject({ state: "done", result: null });
    const after = await officer.ask("findings", { params });
    expect(after).toMatchObject({ changesSince: 0, findings: [{ kind: "pass-through" }] });
    expect(after.version).toBeGreaterThan(before.version);
  });

  test("and again when an import is taken back", async () => {
    const known = (await officer.ask("caseJobs", { params })).jobs.map(({ id }) => id);
    const { files } = await officer.ask("files", { params });
    const sha256 = files.find(({ name }) => name === MULES_BANK)?.sha256 ?? "";
    await officer.ask("undoImport", { params: { ...params, file: sha256 } });
    expect(await officer.ended(await jobOf("run-detection", known))).toMatchObject({ state: "done", result: null });
    expect(await officer.ask("findings", { params })).toMatchObject({ changesSince: 0, findings: [] });
  });
});
