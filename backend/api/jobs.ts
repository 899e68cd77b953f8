import { EventEmitter, on } from "node:events";
import type { Actor } from "../domain/actor.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isAllowed, type Task } from "../domain/permission.ts";
import type { UserId } from "../domain/user.ts";
import type { Progress } from "../tasks/task.ts";
import type { JobDocument } from "./contract/job.ts";
import { problemOf } from "./problems.ts";

/** Finished jobs stay so long for a reader that lost its connection. */
const KEPT_MS = 3_600_000;

/** Whose job it is: a person's own, or a case's, which everybody sees who may ask for its task there. */
export type Owner = UserId | { readonly case: CaseId; readonly task: Task };

interface Job {
  readonly by: Owner;
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
  start(task: Task, by: Owner, work: Work, durable: Durable | null = null): JobDocument {
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
  job(id: string, actor: Actor): JobDocument {
    return this.seen(id, actor).document;
  }

  /** The latest job of each task that a case has of its own and this actor sees, earliest first. */
  ofCase(caseId: CaseId, actor: Actor): readonly JobDocument[] {
    const latest = new Map<string, JobDocument>();
    for (const { by, document } of this.jobs.values()) {
      if (typeof by !== "string" && by.case === caseId && sees(actor, by)) latest.set(document.task, document);
    }
    return [...latest.values()];
  }

  /** Calls a job off. Throws not-allowed for a case's job where the actor may look but not import. */
  cancel(id: string, actor: Actor): JobDocument {
    const { by, control, document } = this.seen(id, actor);
    if (typeof by !== "string" && !isAllowed(actor, "import-file", by.case)) {
      throw new LedgerhoundError("not-allowed", `The role ${actor.role} may not call this off.`, { task: by.task });
    }
    control.abort();
    return document;
  }

  /** The job now and after every change until it ends or the reader leaves. */
  async *follow(id: string, actor: Actor, reader: AbortSignal): AsyncIterable<JobDocument> {
    const job = this.seen(id, actor);
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

  private seen(id: string, actor: Actor): Job {
    const job = this.jobs.get(id);
    if (!job || !sees(actor, job.by)) throw new LedgerhoundError("not-found", "This job is not here any more.", { job: id });
    return job;
  }

  private forgetOld(): void {
    for (const [id, { endedAt }] of this.jobs) {
      if (endedAt !== null && this.clock() - endedAt > KEPT_MS) this.jobs.delete(id);
    }
  }
}

function sees(actor: Actor, by: Owner): boolean {
  return typeof by === "string" ? by === actor.id : isAllowed(actor, by.task, by.case);
}

function newJob(by: Owner, document: JobDocument): Job {
  return { by, control: new AbortController(), changes: new EventEmitter(), document, endedAt: null };
}

function stateOf(error: unknown): "failed" | "cancelled" {
  return error instanceof LedgerhoundError && error.kind === "cancelled" ? "cancelled" : "failed";
}
