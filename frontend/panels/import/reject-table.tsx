import { useTranslation } from "react-i18next";
import type { RejectedRow } from "../../../backend/api/contract/import.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Said } from "../parts/said.tsx";

/** Rows that were not taken: where, what, why, and what to do. total says how many there are. */
export function RejectTable({ rejected, total }: { rejected: readonly RejectedRow[]; total: number }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <>
      <DataTable
        label={t("import.rejectedRows", { count: total })}
        lines={rejected}
        lineKey={({ row, path, column }) => [row, path, column].join("|")}
        columns={[
          { key: "row", head: t("rejects.row"), look: "right", cell: ({ row, path }) => path ?? number.format(row) },
          { key: "column", head: t("rejects.column"), cell: ({ column }) => column ?? "" },
          { key: "value", head: t("rejects.value"), cell: ({ value }) => <span className="mono">{value ?? ""}</span> },
          { key: "reason", head: t("rejects.reason"), cell: ({ said: { reason } }) => <Said said={[reason]} /> },
          { key: "remedy", head: t("rejects.remedy"), cell: ({ said: { remedy } }) => <Said said={[remedy]} /> },
        ]}
      />
      {total > rejected.length && <p className="third">{t("words.notShown", { count: total - rejected.length })}</p>}
    </>
  );
}
