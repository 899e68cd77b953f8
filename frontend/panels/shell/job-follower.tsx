import { useEffect } from "react";
import { followJob, type TrackedJob, useJobs } from "../../state/jobs.ts";
import { useJobEnd } from "../parts/use-job-end.ts";

/** Follows every running job of this browser, whatever screen is open. */
export function JobFollower() {
  const jobs = useJobs((list) => list.jobs);
  return jobs.filter(({ job }) => job.state === "running").map((entry) => <Follow key={entry.id} entry={entry} />);
}

function Follow({ entry }: { entry: TrackedJob }) {
  const tellEnd = useJobEnd();
  const { id, caseId, purpose, name } = entry;
  useEffect(() => {
    const { update, forget } = useJobs.getState();
    return followJob(
      id,
      (job) => {
        update(job, Date.now());
        tellEnd({ caseId, purpose, name }, job);
      },
      () => forget(id),
    );
  }, [id, caseId, purpose, name, tellEnd]);
  return null;
}
