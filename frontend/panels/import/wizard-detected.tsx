import { useTranslation } from "react-i18next";
import type { MappingProposal } from "../../../backend/api/contract/mapping.ts";
import { percent } from "../../state/percent.ts";
import { Caution } from "../parts/states.tsx";

/** Encoding, delimiter and header row as found, each with how sure it is. */
export function WizardDetected({ proposal }: { proposal: MappingProposal }) {
  const { t } = useTranslation();
  const { encoding, delimiter, headerRow } = proposal;
  return (
    <section className="stack wide" aria-label={t("wizard.detect")}>
      <h3>{t("wizard.detect")}</h3>
      <dl className="figures">
        <div>
          <dt>{t("wizard.encoding")}</dt>
          <dd>
            {encoding.value.toUpperCase()}{" "}
            <span className="third">{t("wizard.sure", { share: percent(encoding.confidence) })}</span>
          </dd>
        </div>
        <div>
          <dt>{t("wizard.delimiter")}</dt>
          <dd>
            <span className="mono">{delimiter.value === "\t" ? t("wizard.tab") : delimiter.value}</span>{" "}
            <span className="third">{t("wizard.sure", { share: percent(delimiter.confidence) })}</span>
          </dd>
        </div>
        <div>
          <dt>{t("wizard.headerRow")}</dt>
          <dd className="number">{headerRow ?? "—"}</dd>
        </div>
      </dl>
      {headerRow === null && <Caution>{t("wizard.noHeader")}</Caution>}
    </section>
  );
}
