import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerOf } from "../../backend/api/contract/routes.ts";
import { ALL } from "../../backend/domain/scope.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { MULES_BANK, REPORT, TINY_CASE, tinyFile, VICTIMS_BANK } from "../commands/tiny-case.ts";
import type { Caller } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const MULES = "海陵银行";
const VICTIMS = "江州银行";
/** Uploads wait in the system's folder for temporary files: here one of this test's own. */
const WAITING = { folder: "", before: process.env.TMPDIR };

beforeAll(async () => {
  WAITING.folder = await mkdtemp(join(tmpdir(), "ledgerhound-waiting-"));
});
afterAll(() => rm(WAITING.folder, { recursive: true, force: true }));

/** An office with the case open, whose uploads wait in this test's own folder. */
async function office(work: (office: Office) => Promise<void>): Promise<void> {
  const opened = await openOffice();
  process.env.TMPDIR = WAITING.folder;
  try {
    await opened.desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud");
    await work(opened);
    expect(await readdir(WAITING.folder)).toEqual([]);
  } finally {
    process.env.TMPDIR = WAITING.before ?? "/tmp";
    await opened.close();
  }
}

const params = { case: TINY_CASE };

async function upload(caller: Caller, name: string, bytes: Uint8Array, type?: string) {
  const parts = { params, query: { name }, bytes, ...(type === undefined ? {} : { type }) };
  return caller.ended(await caller.ask("upload", parts));
}

/** A receipt and the list of receipts without the times at which they were given. */
async function seenBy(caller: Caller, name: string) {
  const { result } = await upload(caller, name, tinyFile(name));
  const { files } = await caller.ask("files", { params });
  return { result, files: files.map(({ by: _by, ...file }: AnswerOf<"files">["files"][number]) => file) };
}

describe("a bank's clerk", () => {
  test("gets the same receipt whether or not another bank's rows, or the same file, are held already", async () => {
    const alone: { seen?: Awaited<ReturnType<typeof seenBy>> } = {};
    await office(async ({ invite }) => {
      alone.seen = await seenBy(await invite("uploader", { bank: MULES, cases: [TINY_CASE] }), MULES_BANK);
    });
    expect(alone.seen?.result).toMatchObject({ rows: 5, accepted: 5, corroborated: 0, duplicates: 0 });
    await office(async ({ invite, desk, stores }) => {
      const victims = await invite("uploader", { bank: VICTIMS, cases: [TINY_CASE] });
      await upload(victims, VICTIMS_BANK, tinyFile(VICTIMS_BANK));
      const police = await invite("investigator", { cases: [TINY_CASE] });
      await upload(police, MULES_BANK, tinyFile(MULES_BANK));
      const held = await stores.transfers.contentHash();
      const mules = await invite("uploader", { bank: MULES, cases: [TINY_CASE] });
      expect(await seenBy(mules, MULES_BANK)).toEqual(alone.seen);
      expect(await stores.transfers.contentHash()).toBe(held);
      expect((await victims.ask("files", { params })).files.map(({ name }) => name)).toEqual([VICTIMS_BANK]);
      expect(await desk.json("doctor")).toMatchObject({ files: 2, missingRawFiles: [] });
    });
  });

  test("sees the receipts of the own bank in the case, a colleague's too, and nothing else of it", async () => {
    await office(async ({ invite }) => {
      const [clerk, colleague, other] = [
        await invite("uploader", { bank: MULES, cases: [TINY_CASE] }),
        await invite("uploader", { bank: MULES, cases: [TINY_CASE] }),
        await invite("uploader", { bank: VICTIMS, cases: [TINY_CASE] }),
      ];
      const { result } = await upload(clerk, MULES_BANK, tinyFile(MULES_BANK));
      const file = (result as { readonly sha256: string }).sha256;
      expect((await colleague.ask("files", { params })).files).toHaveLength(1);
      expect((await other.ask("files", { params })).files).toEqual([]);
      const unseen = await other.fail("rejects", { params: { ...params, file } });
      expect(unseen).toMatchObject({ status: 404, detail: "Not here, or not open to you." });
      expect((await clerk.ask("cases")).cases).toEqual([
        expect.objectContaining({ id: TINY_CASE, title: TINY_CASE, officers: [] }),
      ]);
      expect(await clerk.fail("home", { params })).toMatchObject({ status: 403 });
    });
  });
});

describe("an upload", () => {
  test("of a bad file ends as a failed job that names it, and leaves nothing behind", async () => {
    await office(async ({ invite, stores }) => {
      const officer = await invite("investigator", { cases: [TINY_CASE] });
      const before = await stores.transfers.contentHash();
      const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      for (const [name, bytes] of [
        ["empty.csv", new Uint8Array()],
        ["picture.csv", png],
        ["cut.csv", tinyFile(MULES_BANK).subarray(0, -6)],
        ["what.csv", Buffer.from("a,b\n1,2\n")],
      ] as const) {
        const job = await upload(officer, name, bytes);
        expect(job).toMatchObject({
          state: "failed",
          problem: { status: 422, detail: expect.stringContaining(name), said: expect.any(Array) },
        });
      }
      expect(await stores.transfers.contentHash()).toBe(before);
      expect(await stores.transfers.files(ALL)).toEqual([]);
      expect(await stores.cases.uploadsOfCase(caseIdOf(TINY_CASE))).toEqual([]);
    });
  });

  test("is read as bytes whatever type its sender gives it", async () => {
    await office(async ({ invite }) => {
      const officer = await invite("investigator", { cases: [TINY_CASE] });
      const job = await upload(officer, REPORT, tinyFile(REPORT), "application/json");
      expect(job).toMatchObject({ state: "done", result: { profile: "victim-reports", rows: 1, accepted: 1 } });
    });
  });

  test("is refused before it is received where it may not go, or under a name with a path in it", async () => {
    await office(async ({ invite, stores }) => {
      const bytes = tinyFile(MULES_BANK);
      const prosecutor = await invite("prosecutor", { cases: [TINY_CASE] });
      const refused = await prosecutor.fail("upload", { params, query: { name: MULES_BANK }, bytes });
      expect(refused).toMatchObject({ status: 403 });
      const officer = await invite("investigator", { cases: [TINY_CASE] });
      for (const name of ["../a.csv", "a/b.csv", "a\\b.csv", "a\u0000.csv", "x".repeat(256)]) {
        expect(await officer.fail("upload", { params, query: { name }, bytes })).toMatchObject({ status: 400 });
      }
      expect(await officer.fail("upload", { params, bytes })).toMatchObject({ status: 400 });
      expect(await stores.transfers.files(ALL)).toEqual([]);
    });
  });

  test("that breaks off leaves no bytes behind", async () => {
    await office(async ({ invite, port, stores }) => {
      const officer = await invite("investigator", { cases: [TINY_CASE] });
      const headers = { Origin: `http://127.0.0.1:${port}`, Cookie: `ledgerhound_session=session-of-${officer.id}` };
      const path = `/api/cases/${TINY_CASE}/files?name=half.csv`;
      const sent = request({
        port,
        host: "127.0.0.1",
        method: "POST",
        path,
        headers: { ...headers, "Content-Length": 1_000_000 },
      });
      const broken = new Promise((resolve) => sent.once("error", resolve));
      sent.write(tinyFile(MULES_BANK));
      await until(async () => (await readdir(WAITING.folder)).length === 1);
      sent.destroy(new Error("gone"));
      await broken;
      await until(async () => (await readdir(WAITING.folder)).length === 0);
      expect(await stores.transfers.files(ALL)).toEqual([]);
    });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6_000; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("it never came to hold");
}
