import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UploadRow } from "../../../backend/api/contract/import.ts";
import { call } from "../../state/api.ts";
import { caseKey, useFiles } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Failure } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Rejects } from "./rejects.tsx";

/** Every stored file with its counts; Undo import takes back all that came with it. */
export function FileList({ caseId, mayUndo }: { caseId: string; mayUndo: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useFiles(caseId);
  const [opened, setOpened] = useState<UploadRow | null>(null);
  const undo = useMutation({
    mutationFn: (file: string) => call("undoImport", { params: { case: caseId, file } }),
    onSuccess: () => {
      setOpened(null);
      return client.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
  const columns = useColumns(mayUndo ? undo.mutate : null, undo.isPending ? undo.variables : null);
  return (
    <Section title={t("import.files")}>
      {undo.error && <Failure error={undo.error} />}
      {opened && <Rejects caseId={caseId} file={opened.sha256} name={opened.name} />}
      <Answered query={query}>
        {({ files }) =>
          files.length === 0 ? (
            <p className="second">{t("import.noFiles")}</p>
          ) : (
            <DataTable
              label={t("import.files")}
              columns={columns}
              lines={files}
              lineKey={({ sha256, at }) => `${sha256} ${at}`}
              onOpen={(file) => setOpened(file.rejected > 0 ? file : null)}
              openKey={opened && `${opened.sha256} ${opened.at}`}
            />
          )
        }
      </Answered>
    </Section>
  );
}

function useColumns(undo: ((file: string) => void) | null, busy: string | null): readonly Column<UploadRow>[] {
  const { t } = useTranslation();
  const times = useTimes();
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
    { key: "profile", head: t("import.profile"), cell: ({ profile }) => profile, sortBy: ({ profile }) => profile },
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
            cell: ({ sha256 }: UploadRow) => (
              <Button
                variant="default"
                size="compact-sm"
                loading={busy === sha256}
                onClick={(event) => {
                  event.stopPropagation();
                  undo(sha256);
                }}
              >
                {t("import.undo")}
              </Button>
            ),
          },
        ]),
  ];
}
