import { useTranslation } from "react-i18next";
import { useJobs } from "../../state/jobs.ts";
import { JobCard } from "../parts/job-card.tsx";
import { Failure, Refused } from "../parts/states.tsx";
import { DropField } from "./drop-field.tsx";
import { FileList } from "./file-list.tsx";
import { Receipts } from "./receipts.tsx";
import { Sending } from "./sending.tsx";
import { useIntake } from "./use-intake.ts";
import { Wizard } from "./wizard.tsx";

/** Files in: drop, watch, read the receipt; below, what was stored before. choose is the word on the primary button. */
export function Intake({ caseId, tasks, choose }: { caseId: string; tasks: readonly string[]; choose: string }) {
  const { t } = useTranslation();
  const { take, refused, first, waiting, drop, store, sent, stop, stopped, busy, failure } = useIntake(caseId);
  const jobs = useJobs((list) => list.jobs).filter((entry) => entry.purpose === "import" && entry.caseId === caseId);
  return (
    <>
      <DropField send={(files) => take.mutate(files)} busy={busy} choose={choose} />
      {sent && <Sending {...sent} stop={stop} />}
      {stopped.map((name) => (
        <p key={name} role="status" className="second breaks">
          {t("jobs.import.cancelled", { name })}
        </p>
      ))}
      {failure && <Failure error={failure} />}
      {refused.map((file) => (
        <Refused key={file.name} {...file} />
      ))}
      {first && (
        <Wizard
          key={`${first.file.name} ${first.file.lastModified} ${waiting}`}
          caseId={caseId}
          unknown={first}
          waiting={waiting}
          store={store}
          leave={drop}
        />
      )}
      {jobs.map((entry) => (
        <JobCard key={entry.id} entry={entry} />
      ))}
      <Receipts caseId={caseId} jobs={jobs} />
      {tasks.includes("read-receipts") && (
        <FileList caseId={caseId} title={tasks.includes("read-case") ? t("import.files") : t("import.ownFiles")} tasks={tasks} />
      )}
    </>
  );
}
