import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QualityDocument } from "../../../backend/api/contract/quality.ts";
import { comeIntoView } from "../parts/come-into-view.ts";
import { DataTable } from "../parts/data-table.tsx";
import { FileQuality } from "../parts/file-quality.tsx";

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
      {opened && (
        <section key={opened.sha256} ref={comeIntoView} className="card stack wide" aria-label={opened.name}>
          <h3 className="breaks">{opened.name}</h3>
          <FileQuality file={opened} />
        </section>
      )}
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
