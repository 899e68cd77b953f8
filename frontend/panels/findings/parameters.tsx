import { useTranslation } from "react-i18next";
import type { FindingDocument } from "../../../backend/api/contract/detection.ts";
import { parameterSentence, reliabilitySentence } from "../../../backend/domain/parameter-sentence.ts";
import { useSentences } from "../parts/use-sentences.ts";

/** How it was computed: parameters with units, parts of the score, and how far to trust it. */
export function Parameters({ finding }: { finding: FindingDocument }) {
  const { t } = useTranslation();
  const say = useSentences();
  const { parameters, reliability, score } = finding;
  return (
    <section>
      <h3>{t("findings.parameters", { version: finding.detectorVersion })}</h3>
      <ul className="lines">
        {Object.entries(parameters).map(([name, parameter]) => (
          <li key={name}>{say([parameterSentence(name, parameter)])}</li>
        ))}
      </ul>
      <dl className="pairs">
        <dt>{t("findings.score")}</dt>
        <dd className="number">
          {score.toFixed(3)} <span className="third">{t("findings.scoreNote")}</span>
        </dd>
        <dt>{t("findings.reliability")}</dt>
        <dd>{reliability ? say([reliabilitySentence(reliability)]) : t("findings.notMeasured")}</dd>
      </dl>
    </section>
  );
}
