import type { Logger } from "pino";
import type { CaseId, Imported } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { AFTER_IMPORT, followerOf } from "../tasks/after-import.ts";
import type { TaskContext } from "../tasks/task.ts";
import type { Jobs } from "./jobs.ts";

interface Parts {
  readonly jobs: Jobs;
  readonly contextFor: (actor: TaskContext["actor"], report?: Pick<TaskContext, "progress" | "signal">) => TaskContext;
  readonly log: Logger;
}

/** One case's files that came, and imports that still run. */
interface Waiting {
  readonly files: Set<FileId>;
  running: number;
}

/**
 * Starts what follows an import as jobs of the case, once no import into it runs any more: files that come together are followed
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
    if (caseId === null) return work();
    const waiting = this.waiting.get(caseId) ?? { files: new Set<FileId>(), running: 0 };
    this.waiting.set(caseId, waiting);
    waiting.running += 1;
    try {
      const stored = await work();
      waiting.files.add(stored.file);
      return stored;
    } finally {
      waiting.running -= 1;
      if (waiting.running === 0) this.follow(caseId);
    }
  }

  /** Calls off what runs and waits until it has ended. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.chains.values());
  }

  private follow(caseId: CaseId): void {
    const before = this.chains.get(caseId) ?? Promise.resolve();
    const chain = before
      .then(() => this.followWaiting(caseId))
      .catch((error: unknown) => this.parts.log.error({ err: error, case: caseId }, "an import could not be followed"));
    this.chains.set(caseId, chain);
  }

  private async followWaiting(caseId: CaseId): Promise<void> {
    const { files, running } = this.waiting.get(caseId) ?? { files: new Set<FileId>(), running: 0 };
    const [first, ...others] = files;
    // An import that began meanwhile follows for these files too when it ends.
    if (first === undefined || running > 0 || this.stopped.signal.aborted) return;
    files.clear();
    await this.runAll({ case: caseId, files: [first, ...others] });
  }

  private async runAll(imported: Imported): Promise<void> {
    const { contextFor, jobs } = this.parts;
    const actor = followerOf(imported.case);
    for (const { task, wanted, work } of AFTER_IMPORT) {
      if (this.stopped.signal.aborted || !(await wanted(contextFor(actor), imported.case))) continue;
      await new Promise<void>((ended) => {
        jobs.start(task, { case: imported.case, task }, async ({ progress, signal }) => {
          try {
            await work(contextFor(actor, { progress, signal: AbortSignal.any([signal, this.stopped.signal]) }), imported);
            return null;
          } finally {
            ended();
          }
        });
      });
    }
  }
}
