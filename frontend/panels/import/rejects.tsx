import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RejectedRow } from "../../../backend/api/contract/import.ts";
import { csvText } from "../../state/csv.ts";
import { useRejects } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { saveFile } from "../parts/save-file.ts";

const SHOWN = 200;

/** Every row that was not taken: where, what, why, and what to do. */
export function Rejects({ caseId, file, name }: { caseId: string; file: string; name: string }) {
  const { t } = useTranslation();
  const query = useRejects(caseId, file);
  const number = new Intl.NumberFormat("en-US");
  const heads = (["row", "column", "value", "reason", "remedy"] as const).map((key) => t(`rejects.${key}`));
  const save = (rows: readonly RejectedRow[]) => saveFile(`${name}.rejects.csv`, csvText(heads, rows.map(cellsOf)));
  return (
    <Answered query={query} rows={3}>
      {({ rejected }) => (
        <div className="stack wide">
          <div className="row spread">
            <h3>{t("import.rejectedRows", { count: rejected.length })}</h3>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
              onClick={() => save(rejected)}
            >
              {t("import.rejectsCsv")}
            </Button>
          </div>
          <DataTable
            label={t("import.rejectedRows", { count: rejected.length })}
            lines={rejected.slice(0, SHOWN)}
            lineKey={(row) => cellsOf(row).join("|")}
            columns={[
              { key: "row", head: t("rejects.row"), look: "right", cell: ({ row }) => number.format(row) },
              { key: "column", head: t("rejects.column"), cell: ({ column }) => column ?? "" },
              { key: "value", head: t("rejects.value"), cell: ({ value }) => <span className="mono">{value ?? ""}</span> },
              { key: "reason", head: t("rejects.reason"), cell: ({ reason }) => <span lang="en">{reason}</span> },
              { key: "remedy", head: t("rejects.remedy"), cell: ({ remedy }) => <span lang="en">{remedy}</span> },
            ]}
          />
          {rejected.length > SHOWN && <p className="third">{t("words.notShown", { count: rejected.length - SHOWN })}</p>}
        </div>
      )}
    </Answered>
  );
}

function cellsOf({ row, column, value, reason, remedy }: RejectedRow): readonly string[] {
  return [String(row), column ?? "", value ?? "", reason, remedy];
}
