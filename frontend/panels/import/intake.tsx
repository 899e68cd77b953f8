import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { useJobs } from "../../state/jobs.ts";
import { JobCard } from "../parts/job-card.tsx";
import { Failure } from "../parts/states.tsx";
import { useStartJobs } from "../parts/use-start-job.ts";
import { DropField } from "./drop-field.tsx";
import { FileList } from "./file-list.tsx";
import { Receipts } from "./receipts.tsx";

/** Files in: drop, watch, read the receipt; below, what was stored before. choose is the word on the primary button. */
export function Intake({ caseId, tasks, choose }: { caseId: string; tasks: readonly string[]; choose: string }) {
  const { t } = useTranslation();
  const upload = useStartJobs(caseId, "import");
  const jobs = useJobs((list) => list.jobs).filter((entry) => entry.purpose === "import" && entry.caseId === caseId);
  const send = (files: readonly File[]) =>
    upload.mutate(
      files.map((file) => ({
        name: file.name,
        start: () => call("upload", { params: { case: caseId }, query: { name: file.name }, bytes: file }),
      })),
    );
  return (
    <>
      <DropField send={send} busy={upload.isPending} choose={choose} />
      {upload.error && <Failure error={upload.error} />}
      {jobs.map((entry) => (
        <JobCard key={entry.id} entry={entry} />
      ))}
      <Receipts caseId={caseId} jobs={jobs} />
      {tasks.includes("read-receipts") && (
        <FileList
          caseId={caseId}
          title={tasks.includes("read-case") ? t("import.files") : t("import.ownFiles")}
          mayUndo={tasks.includes("undo-import")}
        />
      )}
    </>
  );
}
