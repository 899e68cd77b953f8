import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QualityDocument } from "../../../backend/api/contract/quality.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sum } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";

type FileLine = QualityDocument["files"][number];

/** Each file with what its rows say of each other; a line opens its breaks, sums and repeated references. */
export function QualityFiles({ files }: { files: readonly FileLine[] }) {
  const { t } = useTranslation();
  const [openKey, setOpen] = useState<string | null>(null);
  const opened = files.find(({ sha256 }) => sha256 === openKey);
  const number = new Intl.NumberFormat("en-US");
  const count = (key: string, head: string, of: (file: FileLine) => number) =>
    ({ key, head, look: "right", cell: (file: FileLine) => number.format(of(file)), sortBy: of }) as const;
  return (
    <>
      {opened && <FileDetails file={opened} />}
      <DataTable
        label={t("quality.files")}
        lines={files}
        lineKey={({ sha256 }) => sha256}
        openKey={openKey}
        onOpen={({ sha256 }) => setOpen(openKey === sha256 ? null : sha256)}
        columns={[
          { key: "name", head: t("import.name"), cell: ({ name }) => <span className="breaks">{name}</span> },
          count("rows", t("import.rows"), ({ rows }) => rows),
          count("rejected", t("import.rejected"), ({ rejected }) => rejected),
          count("failed", t("quality.failed"), ({ failed }) => failed),
          {
            key: "holds",
            head: t("quality.holds"),
            look: "right",
            cell: ({ balances: { holding, accounts } }) => (accounts === 0 ? "—" : `${holding} / ${accounts}`),
          },
          count("gaps", t("quality.gaps"), ({ gaps }) => gaps.total),
          count("unexplained", t("quality.unexplained"), unexplained),
          count("repeated", t("quality.repeated"), ({ repeated }) => repeated.total),
        ]}
      />
    </>
  );
}

function unexplained({ statements }: FileLine): number {
  return statements.shown.filter(({ difference }) => difference !== null && /[1-9]/.test(difference.amount)).length;
}

function FileDetails({ file }: { file: FileLine }) {
  const { t } = useTranslation();
  const { statements, gaps, repeated, name } = file;
  return (
    <section className="card stack wide" aria-label={name}>
      <h3 className="breaks">{name}</h3>
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
    </section>
  );
}
