import { useTranslation } from "react-i18next";
import type { UploadRow } from "../../../backend/api/contract/import.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Counts } from "./counts.tsx";
import { Rejects } from "./rejects.tsx";

/** A stored file's receipt: counts that sum to its rows, who sent it when, its hash, and what was not taken. */
export function StoredFile({ caseId, file }: { caseId: string; file: UploadRow }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <section className="card stack wide" aria-label={t("import.receipt", { name: file.name })}>
      <h3 className="breaks">{t("import.receipt", { name: file.name })}</h3>
      <Counts counts={file} />
      <dl className="pairs">
        <dt>SHA-256</dt>
        <dd className="row">
          <span className="mono">{file.sha256}</span>
          <CopyButton value={file.sha256} name="SHA-256" />
        </dd>
        <dt>{t("import.profile")}</dt>
        <dd>{file.profile}</dd>
        <dt>{t("import.at")}</dt>
        <dd className="number">{times.moment(file.at)}</dd>
        <dt>{t("import.by")}</dt>
        <dd>{[file.by, file.bank].filter(Boolean).join(" · ")}</dd>
      </dl>
      {file.rejected > 0 && <Rejects caseId={caseId} file={file.sha256} name={file.name} />}
    </section>
  );
}
