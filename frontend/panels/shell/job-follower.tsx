import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { followJob, type TrackedJob, useJobs } from "../../state/jobs.ts";
import { caseKey } from "../../state/queries.ts";

/** Follows every running job of this browser, whatever screen is open. */
export function JobFollower() {
  const jobs = useJobs((list) => list.jobs);
  return jobs.filter(({ job }) => job.state === "running").map((entry) => <Follow key={entry.id} entry={entry} />);
}

function Follow({ entry }: { entry: TrackedJob }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, caseId, purpose, name } = entry;
  useEffect(() => {
    const { update, forget } = useJobs.getState();
    return followJob(
      id,
      (job) => {
        update(job, Date.now());
        if (job.state === "running") return;
        void client.invalidateQueries({ queryKey: caseKey(caseId) });
        notifications.show({ message: t(`jobs.${purpose}.${job.state}`, { name }) });
      },
      () => forget(id),
    );
  }, [id, caseId, purpose, name, client, t]);
  return null;
}
