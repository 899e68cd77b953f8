import { useTranslation } from "react-i18next";
import type { UploadRow } from "../../../backend/api/contract/import.ts";
import { useHome, useQuality } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { comeIntoView } from "../parts/come-into-view.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { FileQuality } from "../parts/file-quality.tsx";
import { Officer } from "../parts/officer.tsx";
import { useFormatName } from "../parts/use-format-name.ts";
import { useTimes } from "../parts/use-times.ts";
import { AdvanceNote } from "../trace/advance-note.tsx";
import { Counts } from "./counts.tsx";
import { Rejects } from "./rejects.tsx";

interface StoredFileProps {
  readonly caseId: string;
  readonly file: UploadRow;
  readonly tasks: readonly string[];
}

/**
 * A stored file's receipt: counts that sum to its rows, who sent it when, its hash, what was not taken, and, for who may read the
 * case, what it changed in the trace and how good its rows are.
 */
export function StoredFile({ caseId, file, tasks }: StoredFileProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const formatName = useFormatName();
  return (
    <section ref={comeIntoView} className="card stack wide" aria-label={t("import.receipt", { name: file.name })}>
      <h3 className="breaks">{t("import.receipt", { name: file.name })}</h3>
      <Counts counts={file} />
      <dl className="pairs">
        <dt>SHA-256</dt>
        <dd className="row">
          <span className="mono">{file.sha256}</span>
          <CopyButton value={file.sha256} name="SHA-256" />
        </dd>
        <dt>{t("import.profile")}</dt>
        <dd>{formatName(file.profile)}</dd>
        <dt>{t("import.at")}</dt>
        <dd className="number">{times.moment(file.at)}</dd>
        <dt>{t("import.by")}</dt>
        <dd>
          {tasks.includes("read-case") ? <Officer id={file.by} /> : file.by} {file.bank}
        </dd>
      </dl>
      {file.rejected > 0 && <Rejects caseId={caseId} file={file.sha256} name={file.name} />}
      {tasks.includes("trace-payment") && tasks.includes("read-case") && <Advanced caseId={caseId} sha256={file.sha256} />}
      {tasks.includes("read-case") && <Quality caseId={caseId} sha256={file.sha256} />}
    </section>
  );
}

/** Without a victim's report no trace is open that a file could advance. */
function Advanced({ caseId, sha256 }: { caseId: string; sha256: string }) {
  const { t } = useTranslation();
  const { data } = useHome(caseId);
  if (data === undefined || data.reports.length === 0) return null;
  return (
    <>
      <h3>{t("advance.ofFile")}</h3>
      <AdvanceNote caseId={caseId} file={sha256} />
    </>
  );
}

/** A file without statement rows has nothing to say of itself. */
function Quality({ caseId, sha256 }: { caseId: string; sha256: string }) {
  const { t } = useTranslation();
  const query = useQuality(caseId);
  return (
    <Answered query={query} rows={3}>
      {({ files }) => {
        const file = files.find((each) => each.sha256 === sha256);
        if (!file) return null;
        const { holding, accounts } = file.balances;
        return (
          <>
            <h3>{t("overview.quality")}</h3>
            <dl className="pairs">
              <dt>{t("import.balances")}</dt>
              <dd>{accounts === 0 ? t("import.noBalances") : t("import.balancesHold", { hold: holding, of: accounts })}</dd>
              <dt>{t("quality.failed")}</dt>
              <dd className="number">{file.failed}</dd>
            </dl>
            <FileQuality file={file} />
          </>
        );
      }}
    </Answered>
  );
}
