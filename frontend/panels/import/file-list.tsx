import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { fileReceipt, type UploadRow } from "../../../backend/api/contract/import.ts";
import { call } from "../../state/api.ts";
import { useJobs } from "../../state/jobs.ts";
import { caseKey, useFiles } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Failure } from "../parts/states.tsx";
import { useFormatName } from "../parts/use-format-name.ts";
import { useTimes } from "../parts/use-times.ts";
import { StoredFile } from "./stored-file.tsx";

/** Every stored file with its counts; a line opens its receipt, Undo import takes back all that came with it. */
export function FileList({ caseId, title, tasks }: { caseId: string; title: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useFiles(caseId);
  const [opened, setOpened] = useState<UploadRow | null>(null);
  const undo = useMutation({
    mutationFn: ({ sha256 }: UploadRow) => call("undoImport", { params: { case: caseId, file: sha256 } }),
    onSuccess: (_, { name, sha256 }) => {
      // Off the screen before anything is asked anew: of a file that is gone nothing can be answered.
      flushSync(() => {
        setOpened(null);
        forgetReceipts(caseId, sha256);
      });
      notifications.show({ message: t("import.undone", { name }) });
      return client.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
  const columns = useColumns(tasks.includes("undo-import") ? undo.mutate : null, undo.isPending ? undo.variables.sha256 : null);
  return (
    <Section title={title}>
      {undo.error && <Failure error={undo.error} />}
      {opened && <StoredFile key={`${opened.sha256} ${opened.at}`} caseId={caseId} file={opened} tasks={tasks} />}
      <Answered query={query}>
        {({ files }) =>
          files.length === 0 ? (
            <p className="second">{t("import.noFiles")}</p>
          ) : (
            <DataTable
              label={title}
              columns={columns}
              lines={files}
              lineKey={({ sha256, at }) => `${sha256} ${at}`}
              onOpen={(file) => setOpened(opened === file ? null : file)}
              openKey={opened && `${opened.sha256} ${opened.at}`}
            />
          )
        }
      </Answered>
    </Section>
  );
}

/** Puts away this session's receipts of a file that was taken back. */
function forgetReceipts(caseId: string, sha256: string): void {
  const { jobs, forget } = useJobs.getState();
  const isOfFile = (result: unknown) => fileReceipt.safeParse(result).data?.sha256 === sha256;
  for (const { id, job } of jobs.filter((entry) => entry.caseId === caseId && isOfFile(entry.job.result))) {
    if (job.state === "done") forget(id);
  }
}

function useColumns(undo: ((file: UploadRow) => void) | null, busy: string | null): readonly Column<UploadRow>[] {
  const { t } = useTranslation();
  const times = useTimes();
  const formatName = useFormatName();
  const number = new Intl.NumberFormat("en-US");
  const counts = (["rows", "accepted", "duplicates", "corroborated", "rejected"] as const).map(
    (key): Column<UploadRow> => ({
      key,
      head: t(`import.${key}`),
      look: "right",
      cell: (file) => number.format(file[key]),
      sortBy: (file) => file[key],
    }),
  );
  return [
    {
      key: "name",
      head: t("import.name"),
      cell: ({ name }) => <span className="breaks">{name}</span>,
      sortBy: ({ name }) => name,
    },
    {
      key: "profile",
      head: t("import.profile"),
      cell: ({ profile }) => formatName(profile),
      sortBy: ({ profile }) => formatName(profile),
    },
    ...counts,
    { key: "at", head: t("import.at"), look: "nowrap", cell: ({ at }) => times.moment(at), sortBy: ({ at }) => at },
    {
      key: "sha",
      head: "SHA-256",
      look: "nowrap",
      cell: ({ sha256 }) => <span className="mono">{`${sha256.slice(0, 8)}…`}</span>,
    },
    ...(undo === null
      ? []
      : [
          {
            key: "undo",
            head: "",
            look: "right" as const,
            cell: (file: UploadRow) => (
              <Button
                variant="default"
                size="compact-sm"
                loading={busy === file.sha256}
                aria-label={t("import.undoNamed", { name: file.name })}
                onClick={(event) => {
                  event.stopPropagation();
                  undo(file);
                }}
              >
                {t("import.undo")}
              </Button>
            ),
          },
        ]),
  ];
}
