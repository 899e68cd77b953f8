import { useTranslation } from "react-i18next";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { rulesOf, sumsOf } from "../../state/traced-money.ts";
import { Sums } from "../parts/amount.tsx";
import { Section } from "../parts/frame.tsx";

/** Traced money that is followed no further, by kind of end, by the first rule that gives amounts. */
export function LeftSight({ trace }: { trace: TraceDocument }) {
  const { t } = useTranslation();
  const rules = rulesOf(trace).filter((rule) => rule !== "poison");
  const rule = rules.includes("fifo") ? "fifo" : rules[0];
  const ends = (rule && trace.rules[rule]?.ends) || [];
  const kinds = [...new Set(ends.map(({ kind }) => kind))].sort();
  return (
    <Section title={t("overview.leftSight")} aside={rule && <span className="second">{t(`rules.${rule}`)}</span>}>
      {kinds.length === 0 ? (
        <p className="second">{t(trace.origins.length === 0 ? "trace.noOrigin" : "trace.nothing")}</p>
      ) : (
        <dl className="figures">
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{t(`stops.${kind}`)}</dt>
              <dd>
                <Sums sums={sumsOf(ends.filter((end) => end.kind === kind).map(({ money }) => money))} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
