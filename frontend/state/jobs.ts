import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { type JobDocument, jobDocument } from "../../backend/api/contract/job.ts";
import { CallFailure } from "./problem.ts";

export type JobPurpose = "import" | "export" | "detect" | "communities";

/** A job that this browser started; it survives a reload of the page. */
export interface TrackedJob {
  readonly id: string;
  readonly purpose: JobPurpose;
  readonly caseId: string;
  /** File name, or empty. */
  readonly name: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly job: JobDocument;
}

export interface JobList {
  readonly jobs: readonly TrackedJob[];
  readonly track: (entry: Omit<TrackedJob, "seenAt">) => void;
  readonly update: (job: JobDocument, now: number) => void;
  readonly forget: (id: string) => void;
}

/** Jobs of this browser's session, oldest first. */
export const useJobs = create<JobList>()(
  persist(
    (set) => ({
      jobs: [],
      track: (entry) => set(({ jobs }) => ({ jobs: [...jobs, { ...entry, seenAt: entry.startedAt }] })),
      update: (job, now) =>
        set(({ jobs }) => ({ jobs: jobs.map((entry) => (entry.id === job.id ? { ...entry, job, seenAt: now } : entry)) })),
      forget: (id) => set(({ jobs }) => ({ jobs: jobs.filter((entry) => entry.id !== id) })),
    }),
    { name: "ledgerhound-jobs", storage: createJSONStorage(() => sessionStorage) },
  ),
);

/** Units done a second since the job was started; null before there is anything to divide. */
export function speedOf({ job, startedAt, seenAt }: TrackedJob): number | null {
  const seconds = (seenAt - startedAt) / 1000;
  return seconds < 0.2 || job.progress.done === 0 ? null : Math.round(job.progress.done / seconds);
}

/** Seconds left at the speed so far; null while the total or the speed is unknown. */
export function secondsLeft(entry: TrackedJob): number | null {
  const { total, done } = entry.job.progress;
  const speed = speedOf(entry);
  return total === null || speed === null || speed === 0 ? null : Math.ceil((total - done) / speed);
}

/**
 * Follows a job by server-sent events until it ends; the browser reconnects by itself. Gives the way to stop listening,
 * which leaves the job running. onLost is told when the server does not know the job any more.
 */
export function followJob(id: string, onStep: (job: JobDocument) => void, onLost: () => void): () => void {
  const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
  source.addEventListener("job", ({ data }: MessageEvent<string>) => {
    const job = jobDocument.parse(JSON.parse(data));
    if (job.state !== "running") source.close();
    onStep(job);
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) onLost();
  };
  return () => source.close();
}

/** The job once it is done. Throws CallFailure with its problem when it failed or was cancelled, or when the server lost it. */
export function endOfJob(job: JobDocument): Promise<JobDocument> {
  return new Promise((resolve, reject) => {
    const settle = (now: JobDocument): void => {
      if (now.state === "done") resolve(now);
      else if (now.state !== "running") reject(new CallFailure("refused", now.problem?.detail ?? now.state, now.problem ?? null));
    };
    followJob(job.id, settle, () => reject(new CallFailure("offline", "no connection")));
  });
}
