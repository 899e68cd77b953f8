import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import { holdWindow } from "../../state/hold-window.ts";
import { moneyListText } from "../../state/print-money.ts";
import { useHoldPlan, useHome } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { ImportFirst } from "../parts/import-first.tsx";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import { useTimes } from "../parts/use-times.ts";
import { ReportChoice } from "../trace/report-choice.tsx";
import { AsOfChoice } from "./as-of-choice.tsx";
import { HoldCurve } from "./hold-curve.tsx";
import { HoldOutlook } from "./hold-outlook.tsx";
import { HoldTable } from "./hold-table.tsx";
import { MissingTable } from "./missing-table.tsx";
import { PrepareRequests } from "./prepare-requests.tsx";

/** How much can be held where, as of a moment; what is asked first; which statements are missing. */
export function HoldsScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const home = useHome(caseId);
  return (
    <Answered query={home}>
      {({ reports }) => {
        const stretch = holdWindow(reports, caseId);
        if (stretch === null) {
          return (
            <Frame title={t("places.holds")} caseId={caseId}>
              <ImportFirst says={t("trace.noOrigin")} caseId={caseId} tasks={tasks} />
            </Frame>
          );
        }
        return <Plan caseId={caseId} tasks={tasks} stretch={stretch} />;
      }}
    </Answered>
  );
}

interface Props {
  readonly caseId: string;
  readonly tasks: readonly string[];
  readonly stretch: NonNullable<ReturnType<typeof holdWindow>>;
}

function Plan({ caseId, tasks, stretch }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  const [params, setParams] = useSearchParams();
  const asOf = params.get("asOf") ?? stretch.start;
  const query = useHoldPlan(caseId, params.getAll("report"), asOf);
  const choose = (moment: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set("asOf", moment);
        return next;
      },
      { replace: true },
    );
  return (
    <Frame title={t("places.holds")} caseId={caseId} zone={times.label(asOf)}>
      <ReportChoice caseId={caseId} />
      <AsOfChoice asOf={asOf} stretch={stretch} choose={choose} />
      <Answered query={query}>{(plan) => <Planned caseId={caseId} plan={plan} tasks={tasks} stretch={stretch} />}</Answered>
    </Frame>
  );
}

function Planned({ caseId, plan, tasks, stretch }: Props & { readonly plan: HoldPlanDocument }) {
  const { t } = useTranslation();
  const times = useTimes();
  const add = useAddEvidence(caseId);
  const time = times.moment(plan.asOf);
  return (
    <>
      <section className="row spread" style={{ alignItems: "flex-end" }}>
        <div>
          <p className="second">{t("holds.canBeHeld", { time })}</p>
          <p className="figure number">{moneyListText(plan.total, t("words.noMoney"))}</p>
          <p className="second">{t("holds.principle")}</p>
        </div>
        <div className="row">
          {tasks.includes("collect-evidence") && (
            <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ kind: "hold-plan", asOf: plan.asOf })}>
              {t("evidence.add")}
            </Button>
          )}
          {tasks.includes("manage-requests") && <PrepareRequests caseId={caseId} asOf={plan.asOf} />}
        </div>
      </section>
      <Section title={t("holds.now")}>
        <HoldTable label={t("holds.now")} lines={plan.lines} asOf={plan.asOf} none={t("holds.noneNow")} />
      </Section>
      <Section title={t("holds.askFirst")} aside={<span className="second">{t("holds.askFirstWhy")}</span>}>
        <HoldTable label={t("holds.askFirst")} lines={plan.askFirst} asOf={plan.asOf} none={t("holds.noneFirst")} />
      </Section>
      <Section title={t("holds.missing")}>
        <MissingTable missing={plan.missing} />
      </Section>
      <HoldCurve plan={plan} stretch={stretch} />
      {plan.outlook && <HoldOutlook outlook={plan.outlook} />}
    </>
  );
}
