import { EventEmitter, on } from "node:events";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Task } from "../domain/permission.ts";
import type { UserId } from "../domain/user.ts";
import type { Progress } from "../tasks/task.ts";
import type { JobDocument } from "./contract/job.ts";
import { problemOf } from "./problems.ts";

/** Finished jobs stay so long for a reader that lost its connection. */
const KEPT_MS = 3_600_000;

interface Job {
  readonly by: UserId;
  readonly control: AbortController;
  readonly changes: EventEmitter;
  document: JobDocument;
  endedAt: number | null;
}

/** The work a job does: it reports progress, heeds the signal and returns a JSON document. */
export type Work = (report: { progress: (progress: Progress) => void; signal: AbortSignal }) => Promise<unknown>;

/** How a job outlives the server's process. */
export interface Durable {
  readonly id: string;
  readonly keep: (ended: JobDocument) => Promise<void>;
}

/** Long tasks that go on when their reader leaves. One register for a server. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private readonly clock: () => number;
  private readonly newId: () => string;

  constructor(clock: () => number, newId: () => string) {
    this.clock = clock;
    this.newId = newId;
  }

  /**
   * Starts the work at once and answers with the job as it stands. A durable job has an id of its own and is kept, when it ends,
   * before anybody is told of the end.
   */
  start(task: Task, by: UserId, work: Work, durable: Durable | null = null): JobDocument {
    this.forgetOld();
    const id = durable?.id ?? this.newId();
    const progress = { step: "start", done: 0, total: null, unit: "steps" as const };
    const job = newJob(by, { schema: 1, id, task, state: "running", progress });
    this.jobs.set(id, job);
    const end = async (part: Partial<JobDocument>): Promise<void> => {
      if (durable) await durable.keep({ ...job.document, ...part });
      this.update(job, part);
    };
    const failed = (error: unknown) => ({ state: stateOf(error), problem: problemOf(error, id.slice(0, 8)) });
    const told = { progress: (now: Progress) => this.update(job, { progress: { ...now } }), signal: job.control.signal };
    work(told)
      .then(
        (result) => end({ state: "done", result }),
        (error: unknown) => end(failed(error)),
      )
      .catch((error: unknown) => this.update(job, failed(error)));
    return job.document;
  }

  /** Puts an ended job of an earlier server in its place, for whoever comes back for it. */
  restore(by: UserId, document: JobDocument): void {
    const job = newJob(by, document);
    job.endedAt = this.clock();
    this.jobs.set(document.id, job);
  }

  /** Throws not-found for another person's job in the same words as for none. */
  job(id: string, by: UserId): JobDocument {
    return this.own(id, by).document;
  }

  cancel(id: string, by: UserId): JobDocument {
    this.own(id, by).control.abort();
    return this.job(id, by);
  }

  /** The job now and after every change until it ends or the reader leaves. */
  async *follow(id: string, by: UserId, reader: AbortSignal): AsyncIterable<JobDocument> {
    const job = this.own(id, by);
    const changes = on(job.changes, "change", { signal: reader });
    let told = job.document;
    yield told;
    if (told.state !== "running") return;
    for await (const _change of changes) {
      told = job.document;
      yield told;
      // What was told, not what is: the job may have ended while its reader was busy.
      if (told.state !== "running") return;
    }
  }

  private update(job: Job, part: Partial<JobDocument>): void {
    job.document = { ...job.document, ...part };
    if (job.document.state !== "running") job.endedAt = this.clock();
    job.changes.emit("change");
  }

  private own(id: string, by: UserId): Job {
    const job = this.jobs.get(id);
    if (job?.by !== by) throw new LedgerhoundError("not-found", "This job is not here any more.", { job: id });
    return job;
  }

  private forgetOld(): void {
    for (const [id, { endedAt }] of this.jobs) {
      if (endedAt !== null && this.clock() - endedAt > KEPT_MS) this.jobs.delete(id);
    }
  }
}

function newJob(by: UserId, document: JobDocument): Job {
  return { by, control: new AbortController(), changes: new EventEmitter(), document, endedAt: null };
}

function stateOf(error: unknown): "failed" | "cancelled" {
  return error instanceof LedgerhoundError && error.kind === "cancelled" ? "cancelled" : "failed";
}
