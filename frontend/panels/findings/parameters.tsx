import { useTranslation } from "react-i18next";
import type { FindingDocument } from "../../../backend/api/contract/detection.ts";

/** How it was computed: parameters with units, parts of the score, and how far to trust it. */
export function Parameters({ finding }: { finding: FindingDocument }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t("findings.parameters", { version: finding.detectorVersion })}</h3>
      <dl className="pairs">
        {Object.entries(finding.parameters).map(([name, { value, unit }]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt lang="en">{words(name)}</dt>
            <dd className="number">
              {new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }).format(value)} <span className="third">{unit}</span>
            </dd>
          </div>
        ))}
        <dt>{t("findings.score")}</dt>
        <dd className="number">
          {finding.score.toFixed(3)} <span className="third">{t("findings.scoreNote")}</span>
        </dd>
        <dt>{t("findings.reliability")}</dt>
        <dd>{finding.reliability ? <Measured figures={finding.reliability} /> : t("findings.notMeasured")}</dd>
      </dl>
    </section>
  );
}

/** The measured share with what it was measured on, in the server's own words. */
function Measured({ figures }: { figures: NonNullable<FindingDocument["reliability"]> }) {
  const { purity, findings, data, seeds, measuredOn, note } = figures;
  return (
    <span lang="en">
      <span className="number">{(purity * 100).toFixed(1)} %</span> of the transfers in {findings} findings were planted ones:{" "}
      {data}, seeds {seeds}, {measuredOn}; {note}
    </span>
  );
}

/** "minForwardedShare" as "min forwarded share". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
