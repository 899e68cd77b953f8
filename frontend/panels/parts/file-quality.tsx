import { useTranslation } from "react-i18next";
import type { QualityDocument } from "../../../backend/api/contract/quality.ts";
import { AccountLink } from "./account-link.tsx";
import { Sum } from "./amount.tsx";
import { DataTable } from "./data-table.tsx";
import { Truncated } from "./truncated.tsx";

/** What the rows of one file say of each other: its accounts' sums, balance breaks, repeated references. */
export function FileQuality({ file }: { file: QualityDocument["files"][number] }) {
  const { t } = useTranslation();
  const { statements, gaps, repeated } = file;
  return (
    <>
      {statements.total > 0 && (
        <DataTable
          label={t("quality.sums")}
          lines={statements.shown}
          lineKey={({ account, currency }) => `${account} ${currency}`}
          columns={[
            { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "opening", head: t("quality.opening"), look: "right", cell: ({ opening }) => <Sum money={opening} /> },
            { key: "in", head: t("quality.in"), look: "right", cell: (line) => <Sum money={line.in} /> },
            { key: "out", head: t("quality.out"), look: "right", cell: (line) => <Sum money={line.out} /> },
            { key: "closing", head: t("quality.closing"), look: "right", cell: ({ closing }) => <Sum money={closing} /> },
            {
              key: "difference",
              head: t("quality.difference"),
              look: "right",
              cell: ({ difference }) => <Sum money={difference} />,
            },
            { key: "silent", head: t("quality.silent"), look: "right", cell: ({ silentDays }) => silentDays },
          ]}
        />
      )}
      {statements.total > statements.shown.length && (
        <Truncated shown={statements.shown.length} total={statements.total} what="accounts" />
      )}
      {gaps.total > 0 && (
        <DataTable
          label={t("quality.gaps")}
          lines={gaps.shown}
          lineKey={({ source }) => String(source.row ?? source.path)}
          columns={[
            { key: "row", head: t("rejects.row"), look: "right", cell: ({ source }) => source.row ?? source.path },
            { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "printed", head: t("quality.printed"), look: "right", cell: ({ printed }) => <Sum money={printed} /> },
            { key: "expected", head: t("quality.expected"), look: "right", cell: ({ expected }) => <Sum money={expected} /> },
          ]}
        />
      )}
      {repeated.total > 0 && (
        <DataTable
          label={t("quality.repeated")}
          lines={repeated.shown}
          lineKey={({ account, reference }) => `${account} ${reference}`}
          columns={[
            {
              key: "reference",
              head: t("transfers.reference"),
              cell: ({ reference }) => <span className="mono">{reference}</span>,
            },
            { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
            { key: "rows", head: t("import.rows"), look: "right", cell: ({ rows }) => rows },
          ]}
        />
      )}
    </>
  );
}
