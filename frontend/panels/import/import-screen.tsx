import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { useJobs } from "../../state/jobs.ts";
import { Frame } from "../parts/frame.tsx";
import { JobCard } from "../parts/job-card.tsx";
import { Failure } from "../parts/states.tsx";
import { useStartJobs } from "../parts/use-start-job.ts";
import { useTimes } from "../parts/use-times.ts";
import { DropField } from "./drop-field.tsx";
import { FileList } from "./file-list.tsx";
import { Receipts } from "./receipts.tsx";

/** Files in: drop, watch, read the receipt, take back. */
export function ImportScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
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
    <Frame title={t("places.import")} caseId={caseId} zone={times.label(new Date().toISOString())}>
      <DropField send={send} busy={upload.isPending} />
      {upload.error && <Failure error={upload.error} />}
      {jobs.map((entry) => (
        <JobCard key={entry.id} entry={entry} />
      ))}
      <Receipts caseId={caseId} jobs={jobs} />
      {tasks.includes("read-receipts") && <FileList caseId={caseId} mayUndo={tasks.includes("undo-import")} />}
    </Frame>
  );
}
