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

/** Long tasks that go on when their reader leaves. One register for a server. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private readonly clock: () => number;
  private readonly newId: () => string;

  constructor(clock: () => number, newId: () => string) {
    this.clock = clock;
    this.newId = newId;
  }

  /** Starts the work at once and answers with the job as it stands. */
  start(task: Task, by: UserId, work: Work): JobDocument {
    this.forgetOld();
    const id = this.newId();
    const progress = { step: "start", done: 0, total: null, unit: "steps" as const };
    const changes = new EventEmitter();
    const job: Job = {
      by,
      control: new AbortController(),
      changes,
      document: { schema: 1, id, task, state: "running", progress },
      endedAt: null,
    };
    this.jobs.set(id, job);
    const update = (part: Partial<JobDocument>) => {
      job.document = { ...job.document, ...part };
      if (job.document.state !== "running") job.endedAt = this.clock();
      changes.emit("change");
    };
    work({ progress: (told) => update({ progress: { ...told } }), signal: job.control.signal }).then(
      (result) => update({ state: "done", result }),
      (error: unknown) => update({ state: stateOf(error), problem: problemOf(error, id.slice(0, 8)) }),
    );
    return job.document;
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

function stateOf(error: unknown): "failed" | "cancelled" {
  return error instanceof LedgerhoundError && error.kind === "cancelled" ? "cancelled" : "failed";
}
