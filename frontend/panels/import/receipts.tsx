import { useTranslation } from "react-i18next";
import { type FileReceipt, importDocument } from "../../../backend/api/contract/import.ts";
import type { TrackedJob } from "../../state/jobs.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Section } from "../parts/frame.tsx";
import { Rejects } from "./rejects.tsx";

/** The receipts of this session's finished uploads, newest first. */
export function Receipts({ caseId, jobs }: { caseId: string; jobs: readonly TrackedJob[] }) {
  const receipts = jobs.flatMap(({ id, job }) => {
    const told = importDocument.safeParse(job.result);
    return told.success ? told.data.files.map((receipt) => ({ id, receipt })) : [];
  });
  return receipts.reverse().map(({ id, receipt }) => <Receipt key={id} caseId={caseId} receipt={receipt} />);
}

function Receipt({ caseId, receipt }: { caseId: string; receipt: FileReceipt }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  const counts = ["rows", "accepted", "duplicates", "corroborated", "rejected"] as const;
  return (
    <Section title={t("import.receipt", { name: receipt.name })}>
      <div className="card stack wide">
        <dl className="figures">
          {counts.map((key) => (
            <div key={key}>
              <dt>{t(`import.${key}`)}</dt>
              <dd className="number">{number.format(receipt[key])}</dd>
            </div>
          ))}
        </dl>
        <dl className="pairs">
          <dt>SHA-256</dt>
          <dd className="row">
            <span className="mono">{receipt.sha256}</span>
            <CopyButton value={receipt.sha256} name="SHA-256" />
          </dd>
          <dt>{t("import.profile")}</dt>
          <dd>{receipt.profile}</dd>
          <dt>{t("import.balances")}</dt>
          <dd>
            {receipt.balances.of === 0
              ? t("import.noBalances")
              : t("import.balancesHold", { hold: number.format(receipt.balances.hold), of: number.format(receipt.balances.of) })}
          </dd>
          <dt>{t("import.assumptions")}</dt>
          <dd lang="en">{receipt.assumptions.length === 0 ? "—" : receipt.assumptions.join(" · ")}</dd>
        </dl>
        {receipt.rejected > 0 && <Rejects caseId={caseId} file={receipt.sha256} name={receipt.name} />}
      </div>
    </Section>
  );
}
