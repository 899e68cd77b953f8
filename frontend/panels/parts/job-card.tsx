import { Button } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../backend/api/contract/job.ts";
import { call } from "../../state/api.ts";
import { secondsLeft, speedOf, type TrackedJob, useJobs } from "../../state/jobs.ts";
import { Meter } from "./meter.tsx";
import { useFailureWords } from "./states.tsx";
import { useSentences } from "./use-sentences.ts";

/** A running job: how far, how fast, how long yet, and Cancel; a failed one says why until it is put away. */
export function JobCard({ entry }: { entry: TrackedJob }) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const { job, name, id } = entry;
  const { forget, update } = useJobs.getState();
  const cancel = useMutation({
    mutationFn: () => call("cancelJob", { params: { job: id } }),
    onSuccess: (answer) => update(answer, Date.now()),
  });
  if (job.state === "done") return null;
  const running = job.state === "running";
  return (
    <div className="card stack wide" role={running ? "status" : "alert"}>
      <div className="row spread">
        <span className="breaks">{job.state === "failed" ? t(`jobs.${entry.purpose}.failed`, { name }) : name}</span>
        {running ? (
          <Button variant="default" size="xs" onClick={() => cancel.mutate()} loading={cancel.isPending}>
            {t("jobs.cancel")}
          </Button>
        ) : (
          <Button variant="default" size="xs" onClick={() => forget(id)}>
            {t("jobs.putAway")}
          </Button>
        )}
      </div>
      {running && <Progress entry={entry} />}
      {job.state === "cancelled" && <p>{t("jobs.cancelledKept")}</p>}
      {job.state === "failed" && (
        <p className="row says-error">
          <IconAlertOctagon size={20} stroke={1.5} aria-hidden />
          <JobProblem problem={job.problem} />
        </p>
      )}
      {cancel.error && <p className="says-error">{failureWords(cancel.error)}</p>}
    </div>
  );
}

function JobProblem({ problem }: { problem: Problem | undefined }) {
  const { t } = useTranslation();
  const print = useSentences();
  if (problem?.said) return <span>{print(problem.said)}</span>;
  return <span lang={problem === undefined ? undefined : "en"}>{problem?.detail ?? t("states.broken")}</span>;
}

function Progress({ entry }: { entry: TrackedJob }) {
  const { t } = useTranslation();
  const { done, total, unit } = entry.job.progress;
  const speed = speedOf(entry);
  const left = secondsLeft(entry);
  const number = new Intl.NumberFormat("en-US");
  const words = [
    total === null
      ? t(`progress.${unit}`, { done: number.format(done) })
      : t(`progressOf.${unit}`, { done: number.format(done), total: number.format(total) }),
    ...(speed === null ? [] : [t(`speed.${unit}`, { speed: number.format(speed) })]),
    ...(left === null ? [] : [t("jobs.left", { count: left })]),
  ];
  return (
    <>
      <span className="second number">{words.join(" · ")}</span>
      <Meter done={done} total={total} />
    </>
  );
}
