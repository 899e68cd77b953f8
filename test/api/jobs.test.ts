import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type JobDocument, jobDocument } from "../../backend/api/contract/job.ts";
import { Jobs } from "../../backend/api/jobs.ts";
import { LedgerhoundError } from "../../backend/domain/errors.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { importTinyCase, TINY_CASE } from "../commands/tiny-case.ts";
import { policeFile, policeRow } from "../ingest/sample-files.ts";
import { actorOf } from "../tasks/context.ts";
import type { Caller } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

const CASE = caseIdOf("2025-0001");
const ANN = actorOf("investigator", [CASE], { id: "ann" });
const BEN = actorOf("prosecutor", [CASE], { id: "ben" });
const CLERK = actorOf("uploader", [CASE], { id: "clerk" });

function newJobs(clock = { now: 0 }) {
  const ids = { given: 0 };
  return new Jobs(
    () => clock.now,
    () => `job-${++ids.given}`,
  );
}

/** Work that goes on until it is let go. */
function heldWork() {
  const gate: { open?: (value: unknown) => void } = {};
  const done = new Promise((resolve) => {
    gate.open = resolve;
  });
  return { done, finish: (value: unknown) => gate.open?.(value) };
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const value of values) seen.push(value);
  return seen;
}

describe("a job", () => {
  test("tells its reader where it stands, each step on the way, and its end", async () => {
    const jobs = newJobs();
    const work = heldWork();
    const { id } = jobs.start("import-file", ANN.id, async ({ progress }) => {
      progress({ step: "read", done: 1, total: 2, unit: "bytes" });
      await work.done;
      progress({ step: "read", done: 2, total: 2, unit: "bytes" });
      return { rows: 3 };
    });
    const following = all(jobs.follow(id, ANN, new AbortController().signal));
    await wait(1);
    work.finish(null);
    const told = await following;
    expect([told[0], told.at(-1)].map((job) => `${job?.state} ${job?.progress.done}`)).toEqual(["running 1", "done 2"]);
    expect(told.at(-1)?.result).toEqual({ rows: 3 });
    expect(await all(jobs.follow(id, ANN, new AbortController().signal))).toEqual(told.slice(-1));
  });

  test("goes on when its reader leaves, and a second reader finds it", async () => {
    const jobs = newJobs();
    const work = heldWork();
    const { id } = jobs.start("run-detection", ANN.id, () => work.done);
    const reader = new AbortController();
    const left = all(jobs.follow(id, ANN, reader.signal)).catch((error: Error) => error.name);
    await wait(1);
    reader.abort();
    expect(await left).toBe("AbortError");
    expect(jobs.job(id, ANN).state).toBe("running");
    work.finish("found");
    await wait(1);
    expect(jobs.job(id, ANN)).toMatchObject({ state: "done", result: "found" });
  });

  test("is cancelled by its own person only, and says so", async () => {
    const jobs = newJobs();
    const { id } = jobs.start("import-file", ANN.id, async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      throw new LedgerhoundError("cancelled", "Cancelled. This task stored nothing.");
    });
    expect(() => jobs.cancel(id, BEN)).toThrow("This job is not here any more.");
    expect(jobs.job(id, ANN).state).toBe("running");
    jobs.cancel(id, ANN);
    await wait(1);
    expect(jobs.job(id, ANN)).toMatchObject({ state: "cancelled", problem: { status: 409 } });
  });

  test("of another person is not there, in the same words as none", () => {
    const jobs = newJobs();
    const { id } = jobs.start("run-detection", ANN.id, async () => null);
    expect(messageOf(() => jobs.job(id, BEN))).toBe(messageOf(() => jobs.job("none", BEN)));
  });

  test("a case's own job is seen by whoever may ask for its task there, and called off by who may import", async () => {
    const jobs = newJobs();
    const work = heldWork();
    const { id } = jobs.start("trace-payment", { case: CASE, task: "trace-payment" }, () => work.done);
    expect([ANN, BEN].map((actor) => jobs.ofCase(CASE, actor).map((job) => job.id))).toEqual([[id], [id]]);
    expect(jobs.ofCase(CASE, CLERK)).toEqual([]);
    expect(() => jobs.job(id, CLERK)).toThrow("This job is not here any more.");
    expect(() => jobs.cancel(id, BEN)).toThrow("may not call this off");
    expect(jobs.ofCase(caseIdOf("2025-0002"), ANN)).toEqual([]);
    jobs.cancel(id, ANN);
    work.finish(null);
  });

  test("that fails unexpectedly says nothing of why", async () => {
    const jobs = newJobs();
    const { id } = jobs.start("run-detection", ANN.id, () => Promise.reject(new Error("secret")));
    await wait(1);
    expect(jobs.job(id, ANN)).toMatchObject({ state: "failed", problem: { status: 500 } });
    expect(JSON.stringify(jobs.job(id, ANN))).not.toContain("secret");
  });

  test("is forgotten an hour after its end", async () => {
    const clock = { now: 0 };
    const jobs = newJobs(clock);
    const { id } = jobs.start("run-detection", ANN.id, async () => null);
    await wait(1);
    clock.now = 3_600_001;
    jobs.start("run-detection", ANN.id, async () => null);
    expect(() => jobs.job(id, ANN)).toThrow("not here any more");
  });
});

describe("over HTTP", () => {
  let office: Office;
  let officer: Caller;
  const inCase = { params: { case: TINY_CASE } };
  beforeAll(async () => {
    office = await openOffice();
    await importTinyCase(office.desk);
    officer = await office.invite("investigator", { cases: [TINY_CASE] });
  });
  afterAll(() => office.close());

  test("a job's events come as server-sent events, each a whole job, and the stream ends with the job", async () => {
    const { id } = await officer.ask("detect", inCase);
    const response = await officer.fetch(`/api/jobs/${id}/events`);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const told = jobsIn(await response.text());
    expect(told.at(-1)).toMatchObject({ id, state: "done", task: "run-detection" });
    expect(told.slice(0, -1).every(({ state }) => state === "running")).toBe(true);
  });

  test("another person's job is not found, to look at, to follow or to cancel", async () => {
    const { id } = await officer.ask("detect", inCase);
    const colleague = await office.invite("supervisor");
    const job = { params: { job: id } };
    expect(await colleague.fail("job", job)).toMatchObject({ status: 404 });
    expect(await colleague.fail("cancelJob", job)).toMatchObject({ status: 404 });
    expect((await colleague.fetch(`/api/jobs/${id}/events`)).status).toBe(404);
    expect((await officer.ended(await officer.ask("job", job))).state).toBe("done");
  });

  test("an import that is cancelled stores nothing", async () => {
    const before = await office.stores.transfers.contentHash();
    const rows = Array.from({ length: 60_000 }, (_, index) => policeRow({ 交易流水号: String(index) }));
    const job = await officer.ask("upload", { ...inCase, query: { name: "large.csv" }, bytes: policeFile(rows) });
    await officer.ask("cancelJob", { params: { job: job.id } });
    expect(await officer.ended(job)).toMatchObject({ state: "cancelled", problem: { type: "urn:ledgerhound:cancelled" } });
    expect(await office.stores.transfers.contentHash()).toBe(before);
    expect((await officer.ask("files", inCase)).files).toHaveLength(3);
    expect(await office.desk.json("doctor")).toMatchObject({ files: 3, missingRawFiles: [] });
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof LedgerhoundError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

function jobsIn(stream: string): JobDocument[] {
  return stream
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => jobDocument.parse(JSON.parse(line.slice(5))));
}
