import type { Logger } from "pino";
import type { CaseId, Changed } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { AFTER_IMPORT, followerOf } from "../tasks/after-import.ts";
import type { TaskContext } from "../tasks/task.ts";
import type { Jobs } from "./jobs.ts";

interface Parts {
  readonly jobs: Jobs;
  readonly contextFor: (actor: TaskContext["actor"], report?: Pick<TaskContext, "progress" | "signal">) => TaskContext;
  readonly log: Logger;
}

/** One case's files that came, whether one was taken back, and imports and undoings that still run. */
interface Waiting {
  readonly files: Set<FileId>;
  isUndone: boolean;
  running: number;
}

/**
 * Starts what follows an import or its undoing as jobs of the case, once none of it runs any more: files that come together are followed
 * together. Files that come meanwhile are followed when that has ended, so that a steady stream of them starves nothing.
 */
export class AfterImport {
  private readonly parts: Parts;
  private readonly waiting = new Map<CaseId, Waiting>();
  private readonly chains = new Map<CaseId, Promise<void>>();
  private readonly stopped = new AbortController();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Runs one import, and sees to what follows it. An import that fails is followed by nothing. */
  async around<T extends { readonly file: FileId }>(caseId: CaseId | null, work: () => Promise<T>): Promise<T> {
    return caseId === null ? work() : this.within(caseId, work, ({ files }, { file }) => files.add(file));
  }

  /** Takes one import back, and sees to what follows that. */
  async aroundUndo<T>(caseId: CaseId, file: FileId, work: () => Promise<T>): Promise<T> {
    return this.within(caseId, work, (waiting) => {
      waiting.files.delete(file);
      waiting.isUndone = true;
    });
  }

  /** Calls off what runs and waits until it has ended. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.chains.values());
  }

  private async within<T>(caseId: CaseId, work: () => Promise<T>, note: (waiting: Waiting, done: T) => void): Promise<T> {
    const waiting = this.waiting.get(caseId) ?? { files: new Set<FileId>(), isUndone: false, running: 0 };
    this.waiting.set(caseId, waiting);
    waiting.running += 1;
    try {
      const done = await work();
      note(waiting, done);
      return done;
    } finally {
      waiting.running -= 1;
      if (waiting.running === 0) await this.follow(caseId);
    }
  }

  /**
   * Ends when the first job has begun, so that who is told of the import's end finds it running; at once where an earlier
   * import is still being followed.
   */
  private async follow(caseId: CaseId): Promise<void> {
    const before = this.chains.get(caseId);
    const begun: { tell: () => void } = { tell: () => undefined };
    const hasBegun = new Promise<void>((resolve) => {
      begun.tell = resolve;
    });
    const chain: Promise<void> = (before ?? Promise.resolve())
      .then(() => this.followWaiting(caseId, begun.tell))
      .catch((error: unknown) => this.parts.log.error({ err: error, case: caseId }, "an import could not be followed"))
      .finally(() => {
        begun.tell();
        if (this.chains.get(caseId) === chain) this.chains.delete(caseId);
      });
    this.chains.set(caseId, chain);
    if (before === undefined) await hasBegun;
  }

  private async followWaiting(caseId: CaseId, begun: () => void): Promise<void> {
    const waiting = this.waiting.get(caseId);
    // An import that began meanwhile follows for these files too when it ends.
    if (waiting === undefined || waiting.running > 0 || this.stopped.signal.aborted) return;
    const files = [...waiting.files];
    if (files.length === 0 && !waiting.isUndone) return;
    waiting.files.clear();
    waiting.isUndone = false;
    await this.runAll({ case: caseId, files }, begun);
  }

  private async runAll(changed: Changed, begun: () => void): Promise<void> {
    const { contextFor, jobs } = this.parts;
    const actor = followerOf(changed.case);
    const wanted = await Promise.all(AFTER_IMPORT.map((follower) => follower.wanted(contextFor(actor), changed)));
    for (const { task, work } of AFTER_IMPORT.filter((_, line) => wanted[line])) {
      if (this.stopped.signal.aborted) return;
      const end = new Promise<void>((ended) => {
        jobs.start(task, { case: changed.case, task }, async ({ progress, signal }) => {
          try {
            await work(contextFor(actor, { progress, signal: AbortSignal.any([signal, this.stopped.signal]) }), changed);
            return null;
          } finally {
            ended();
          }
        });
      });
      begun();
      await end;
    }
  }
}
