import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { JobDocument } from "../../../backend/api/contract/job.ts";
import type { TrackedJob } from "../../state/jobs.ts";
import { caseKey } from "../../state/queries.ts";

/** Once a job has ended: everything shown of its case is asked anew, and how it ended is said. While it runs: nothing. */
export function useJobEnd(): (entry: Pick<TrackedJob, "caseId" | "purpose" | "name">, job: JobDocument) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCallback(
    ({ caseId, purpose, name }, { state }) => {
      if (state === "running") return;
      void client.invalidateQueries({ queryKey: caseKey(caseId) });
      notifications.show({ message: t(`jobs.${purpose}.${state}`, { name }) });
    },
    [client, t],
  );
}
