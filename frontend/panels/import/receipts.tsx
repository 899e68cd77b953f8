import { useTranslation } from "react-i18next";
import { type FileReceipt, fileReceipt } from "../../../backend/api/contract/import.ts";
import type { TrackedJob } from "../../state/jobs.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Section } from "../parts/frame.tsx";
import { SaidLines } from "../parts/said.tsx";
import { useFormatName } from "../parts/use-format-name.ts";
import { Counts } from "./counts.tsx";
import { Rejects } from "./rejects.tsx";

/** The receipts of this session's finished uploads, newest first. */
export function Receipts({ caseId, jobs }: { caseId: string; jobs: readonly TrackedJob[] }) {
  const receipts = jobs.flatMap(({ id, job }) => {
    const told = fileReceipt.safeParse(job.result);
    return told.success ? [{ id, receipt: told.data }] : [];
  });
  return receipts.reverse().map(({ id, receipt }) => <Receipt key={id} caseId={caseId} receipt={receipt} />);
}

function Receipt({ caseId, receipt }: { caseId: string; receipt: FileReceipt }) {
  const { t } = useTranslation();
  const formatName = useFormatName();
  const number = new Intl.NumberFormat("en-US");
  return (
    <Section title={t("import.receipt", { name: receipt.name })}>
      <div className="card stack wide">
        <Counts counts={receipt} />
        <dl className="pairs">
          <dt>SHA-256</dt>
          <dd className="row">
            <span className="mono">{receipt.sha256}</span>
            <CopyButton value={receipt.sha256} name="SHA-256" />
          </dd>
          <dt>{t("import.profile")}</dt>
          <dd>{formatName(receipt.profile)}</dd>
          <dt>{t("import.balances")}</dt>
          <dd>
            {receipt.balances.of === 0
              ? t("import.noBalances")
              : t("import.balancesHold", { hold: number.format(receipt.balances.hold), of: number.format(receipt.balances.of) })}
          </dd>
          <dt>{t("import.assumptions")}</dt>
          <dd>{receipt.said.assumptions.length === 0 ? "—" : <SaidLines sentences={receipt.said.assumptions} />}</dd>
        </dl>
        {receipt.rejected > 0 && <Rejects caseId={caseId} file={receipt.sha256} name={receipt.name} />}
      </div>
    </Section>
  );
}
