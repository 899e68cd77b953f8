import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JobDocument } from "../../../backend/api/contract/job.ts";
import { call } from "../../state/api.ts";
import { followJob } from "../../state/jobs.ts";
import { caseKey, useCaseJobs } from "../../state/queries.ts";
import { useFailureWords } from "./states.tsx";

/** Tasks that follow an import by themselves. */
const FOLLOWING = ["trace-payment", "run-detection"] as const;

/** What the case has running after an import, with how far it is; nothing where nothing runs. mayStop: whether to offer to call it off. */
export function Following({ caseId, mayStop }: { caseId: string; mayStop: boolean }) {
  const jobs = useCaseJobs(caseId).data?.jobs ?? [];
  return jobs
    .filter(({ state }) => state === "running")
    .map((job) => <Running key={job.id} caseId={caseId} begun={job} mayStop={mayStop} />);
}

function Running({ caseId, begun, mayStop }: { caseId: string; begun: JobDocument; mayStop: boolean }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const [job, setJob] = useState(begun);
  const { id } = begun;
  useEffect(() => {
    const readAgain = (): void => void client.invalidateQueries({ queryKey: caseKey(caseId) });
    const step = (now: JobDocument): void => {
      setJob(now);
      if (now.state !== "running") readAgain();
    };
    return followJob(id, step, readAgain);
  }, [id, caseId, client]);
  const stop = useMutation({ mutationFn: () => call("cancelJob", { params: { job: id } }) });
  const task = FOLLOWING.find((each) => each === job.task);
  if (task === undefined || job.state !== "running") return null;
  const { done, total, unit } = job.progress;
  return (
    <div className="card stack wide" role="status">
      <div className="row spread">
        <span>{t(`advance.following.${task}`)}</span>
        {mayStop && (
          <Button variant="default" size="xs" onClick={() => stop.mutate()} loading={stop.isPending}>
            {t("advance.callOff")}
          </Button>
        )}
      </div>
      {total !== null && <span className="second number">{t(`progressOf.${unit}`, { done, total })}</span>}
      {stop.error && <p className="says-error">{failureWords(stop.error)}</p>}
    </div>
  );
}
