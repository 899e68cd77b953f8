import { useMutation } from "@tanstack/react-query";
import type { JobDocument } from "../../../backend/api/contract/job.ts";
import { type JobPurpose, useJobs } from "../../state/jobs.ts";
import { useJobEnd } from "./use-job-end.ts";

interface Start {
  /** A file name, or what is done. */
  readonly name: string;
  readonly start: () => Promise<JobDocument>;
}

/** Starts jobs one after another and has each followed; fails at the first that the server refuses to start. */
export function useStartJobs(caseId: string, purpose: JobPurpose) {
  const tellEnd = useJobEnd();
  return useMutation({
    mutationFn: async (starts: readonly Start[]) => {
      for (const { name, start } of starts) {
        const startedAt = Date.now();
        const job = await start();
        const entry = { id: job.id, purpose, caseId, name, startedAt, job };
        useJobs.getState().track(entry);
        // A small job may have ended before the server's answer told of it: nobody follows it any more.
        tellEnd(entry, job);
      }
    },
  });
}
