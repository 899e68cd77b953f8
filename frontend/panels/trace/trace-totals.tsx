import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import type { TracingRule } from "../../../backend/domain/trace.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { moneyListText, moneyText } from "../../state/print-money.ts";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import { useTimes } from "../parts/use-times.ts";

interface Props {
  readonly caseId: string;
  readonly tasks: readonly string[];
  readonly trace: TraceDocument;
  readonly rule: TracingRule;
}

/** What is still held by the chosen rule, and least to most over the rules. */
export function TraceTotals({ caseId, tasks, trace, rule }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  const add = useAddEvidence(caseId);
  return (
    <section className="row spread" style={{ alignItems: "flex-end" }}>
      <div>
        <p className="second">{t("trace.stillHeld", { rule: t(`rules.${rule}`), time: times.moment(trace.asOf) })}</p>
        <p className="figure number">{moneyListText(trace.rules[rule]?.totalHeld ?? [], t("words.noMoney"))}</p>
        {trace.range.map(({ least, most }) => (
          <p key={least.currency} className="number second">
            {t("trace.range", { least: moneyText(least), most: moneyText(most) })}
          </p>
        ))}
      </div>
      <div className="row">
        {tasks.includes("plan-holds") && (
          <Button component={Link} href={addressOfPlace("holds", caseId)}>
            {t("trace.planHolds")}
          </Button>
        )}
        {tasks.includes("collect-evidence") && (
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ kind: "trace" })}>
            {t("evidence.add")}
          </Button>
        )}
      </div>
    </section>
  );
}
