import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Upload } from "tus-js-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type JobDocument, jobDocument } from "../../backend/api/contract/job.ts";
import { NOW } from "../commands/machine.ts";
import { MULES_BANK, TINY_CASE, tinyFile, VICTIMS_BANK } from "../commands/tiny-case.ts";
import type { Caller } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

type Person = Caller & { readonly id: string };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud");
});
afterEach(() => office.close());

const clerk = (bank = "海陵银行") => office.invite("uploader", { bank, cases: [TINY_CASE] });
const headersOf = ({ id }: Person) => ({
  Origin: `http://127.0.0.1:${office.port}`,
  Cookie: `ledgerhound_session=session-of-${id}`,
});

/** A file on its way as the viewer sends it; with stopAfter it breaks off, as a lost connection does, or is taken back. */
function send(
  person: Person,
  name: string,
  options: { readonly url?: string; readonly stopAfter?: number; readonly takeBack?: boolean; readonly in?: string } = {},
) {
  return new Promise<{ readonly url: string; readonly whole: boolean }>((resolve, reject) => {
    const upload = new Upload(Buffer.from(tinyFile(name)), {
      endpoint: `http://127.0.0.1:${office.port}/api/uploads`,
      uploadUrl: options.url ?? null,
      headers: headersOf(person),
      metadata: { filename: name, case: options.in ?? TINY_CASE },
      chunkSize: 100,
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve({ url: upload.url ?? "", whole: true }),
      onChunkComplete: (_size, sent) => {
        if (options.stopAfter === undefined || sent < options.stopAfter) return;
        upload.abort(options.takeBack).then(() => resolve({ url: upload.url ?? "", whole: false }), reject);
      },
    });
    upload.start();
  });
}

const jobAt = (url: string) => url.split("/").at(-1) ?? "";

async function receiptOf(person: Person, url: string): Promise<JobDocument> {
  return person.ended(await person.ask("job", { params: { job: jobAt(url) } }));
}

const waiting = () => readdir(join(office.folder, "data", "uploads"));

describe("a resumable upload", () => {
  test("that broke off goes on where it stood, is imported as a job of its own id, and leaves nothing waiting", async () => {
    const mules = await clerk();
    const { url, whole } = await send(mules, MULES_BANK, { stopAfter: 300 });
    expect(whole).toBe(false);
    expect(await waiting()).toHaveLength(2);
    const stands = await mules.fetch(new URL(url).pathname, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } });
    expect(Number(stands.headers.get("upload-offset"))).toBeGreaterThanOrEqual(300);
    expect(await send(mules, MULES_BANK, { url })).toEqual({ url, whole: true });
    expect(await receiptOf(mules, url)).toMatchObject({ state: "done", result: { name: MULES_BANK, rows: 5, accepted: 5 } });
    expect(await waiting()).toEqual([]);
  });

  test("that its sender takes back is thrown away at once, and can be sent anew", async () => {
    const mules = await clerk();
    const { url, whole } = await send(mules, MULES_BANK, { stopAfter: 300, takeBack: true });
    expect(whole).toBe(false);
    expect(await waiting()).toEqual([]);
    const headers = { "Tus-Resumable": "1.0.0" };
    expect((await mules.fetch(new URL(url).pathname, { method: "HEAD", headers })).status).toBe(404);
    const again = await send(mules, MULES_BANK);
    expect(await receiptOf(mules, again.url)).toMatchObject({ state: "done", result: { rows: 5, accepted: 5 } });
  });

  test("belongs to who began it: a colleague of the same bank and an officer find none, and nobody gets its bytes back", async () => {
    const mules = await clerk();
    const { url } = await send(mules, MULES_BANK, { stopAfter: 200 });
    const path = new URL(url).pathname;
    for (const other of [await clerk(), await office.invite("investigator", { cases: [TINY_CASE] })]) {
      for (const method of ["HEAD", "PATCH", "DELETE"]) {
        const headers = { "Tus-Resumable": "1.0.0", "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" };
        expect((await other.fetch(path, { method, headers })).status, method).toBe(404);
      }
    }
    expect((await mules.fetch(path, { headers: { "Tus-Resumable": "1.0.0" } })).status).toBe(404);
    expect((await office.stranger.fetch(path, { method: "HEAD" })).status).toBe(401);
  });

  test("is refused before its first byte for a case that is not open to its sender, a name with a path, and over 4 GiB", async () => {
    const mules = await clerk();
    await expect(send(mules, MULES_BANK, { in: "2025-9999" })).rejects.toThrow("404");
    const prosecutor = await office.invite("prosecutor", { cases: [TINY_CASE] });
    await expect(send(prosecutor, MULES_BANK)).rejects.toThrow("403");
    const create = (length: number, filename: string) =>
      mules.fetch("/api/uploads", {
        method: "POST",
        headers: {
          "Tus-Resumable": "1.0.0",
          "Upload-Length": String(length),
          "Upload-Metadata": `filename ${btoa(filename)},case ${btoa(TINY_CASE)}`,
        },
      });
    expect((await create(10, "../a.csv")).status).toBe(400);
    expect((await create(4 * 1024 ** 3 + 1, "a.csv")).status).toBe(413);
    const elsewhere = { ...headersOf(mules), Origin: "http://elsewhere.example", "Tus-Resumable": "1.0.0", "Upload-Length": "1" };
    expect((await fetch(`http://127.0.0.1:${office.port}/api/uploads`, { method: "POST", headers: elsewhere })).status).toBe(403);
    expect(await waiting()).toEqual([]);
  });

  test("gives the same receipt, byte for byte, whether or not another bank's rows are held", async () => {
    const alone = await clerk();
    const receipt = JSON.stringify((await receiptOf(alone, (await send(alone, MULES_BANK)).url)).result);
    await office.close();
    office = await openOffice();
    await office.desk.json("case", "open", TINY_CASE, "--title", "Call-centre fraud");
    const victims = await clerk("江州银行");
    await receiptOf(victims, (await send(victims, VICTIMS_BANK)).url);
    const police = await office.invite("investigator", { cases: [TINY_CASE] });
    await receiptOf(police, (await send(police, MULES_BANK)).url);
    const mules = await clerk();
    expect(JSON.stringify((await receiptOf(mules, (await send(mules, MULES_BANK)).url)).result)).toBe(receipt);
  });
});

describe("after a server was killed", () => {
  test("an import that was under way is gone on with, and one that had ended is told to who comes back", async () => {
    const mules = await clerk();
    const [open, closed] = ["a".repeat(32), "b".repeat(32)];
    await leaveBehind(open, mules.id, null);
    await leaveBehind(closed, mules.id, ended(closed));
    await office.restart();
    expect(await receiptOf(mules, open)).toMatchObject({ state: "done", result: { rows: 5, accepted: 5 } });
    expect(await receiptOf(mules, closed)).toEqual(ended(closed));
    expect((await mules.ask("files", { params: { case: TINY_CASE } })).files.map(({ name }) => name)).toEqual([MULES_BANK]);
    expect(await waiting()).toEqual([]);
  });

  test("a file whose last byte had come is imported, and one of a user who is gone is refused", async () => {
    const mules = await clerk();
    const { url } = await send(mules, MULES_BANK, { stopAfter: 200 });
    await writeFile(join(office.folder, "data", "uploads", jobAt(url)), tinyFile(MULES_BANK));
    const gone = "c".repeat(32);
    await leaveBehind(gone, "u99", null);
    await office.restart();
    expect(await receiptOf(mules, url)).toMatchObject({ state: "done", result: { accepted: 5 } });
    const refused = JSON.parse(await readFile(join(office.folder, "data", "imports", `${gone}.ticket.json`), "utf8"));
    expect(refused.ended).toMatchObject({ state: "failed", problem: { status: 403 } });
  });
});

function ended(id: string): JobDocument {
  const progress = { step: MULES_BANK, done: 1, total: 1, unit: "bytes" as const };
  return jobDocument.parse({ schema: 1, id, task: "import-file", state: "done", progress, result: { rows: 5 } });
}

/** What a killed server leaves of an upload: all its bytes, and a ticket. */
async function leaveBehind(id: string, by: string, end: JobDocument | null): Promise<void> {
  const [uploads, imports] = ["uploads", "imports"].map((name) => join(office.folder, "data", name));
  const ticket = { id, by, case: TINY_CASE, name: MULES_BANK, profile: null, mapping: null, account: null, at: NOW, ended: end };
  await writeFile(join(imports ?? "", `${id}.ticket.json`), JSON.stringify(ticket));
  if (end === null) await writeFile(join(uploads ?? "", id), tinyFile(MULES_BANK));
}
