import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import type { TracingRule } from "../../../backend/domain/trace.ts";
import { useTrace } from "../../state/queries.ts";
import { limitsIn } from "../../state/trace-limits.ts";
import { rulesOf } from "../../state/traced-money.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { ImportFirst } from "../parts/import-first.tsx";
import { Caution, Empty } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { AdvanceNote } from "./advance-note.tsx";
import { HeldAndEnds } from "./held-and-ends.tsx";
import { Layers } from "./layers.tsx";
import { Ledger } from "./ledger.tsx";
import { ReportChoice } from "./report-choice.tsx";
import { Sankey } from "./sankey.tsx";
import { Stops } from "./stops.tsx";
import { TraceTotals } from "./trace-totals.tsx";

/** Where the victims' money went by each rule; what is chosen stands in the address. */
export function TraceScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const [params, setParams] = useSearchParams();
  const reports = params.getAll("report");
  const query = useTrace(caseId, reports, undefined, limitsIn(params));
  const choose = (key: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const zone = times.label(query.data?.asOf ?? new Date().toISOString());
  return (
    <Frame title={t("places.trace")} caseId={caseId} zone={zone}>
      <ReportChoice caseId={caseId} />
      <Answered query={query} rows={10}>
        {(trace) => (
          <Traced
            caseId={caseId}
            tasks={tasks}
            trace={trace}
            wantedRule={params.get("rule")}
            account={params.get("account")}
            chooseRule={(rule) => choose("rule", rule)}
            chooseAccount={(account) => choose("account", account)}
          />
        )}
      </Answered>
    </Frame>
  );
}

interface Props {
  readonly caseId: string;
  readonly tasks: readonly string[];
  readonly trace: TraceDocument;
  readonly wantedRule: string | null;
  readonly account: string | null;
  readonly chooseRule: (rule: string) => void;
  readonly chooseAccount: (account: string) => void;
}

function Traced({ caseId, tasks, trace, wantedRule, account, chooseRule, chooseAccount }: Props) {
  const { t } = useTranslation();
  const rules = rulesOf(trace);
  const rule: TracingRule =
    rules.find((known) => known === wantedRule) ?? (rules.includes("fifo") ? "fifo" : (rules[0] ?? "fifo"));
  const told = trace.rules[rule];
  if (trace.origins.length === 0) return <ImportFirst says={t("trace.noOrigin")} caseId={caseId} tasks={tasks} />;
  if (told === undefined || told.transfers.length === 0) return <Empty says={t("trace.nothing")} />;
  return (
    <>
      <div className="row">
        <SegmentedControl
          aria-label={t("trace.rule")}
          value={rule}
          onChange={chooseRule}
          data={rules.map((value) => ({ value, label: t(`rules.${value}`) }))}
        />
        <span className="second">{t(`ruleSays.${rule}`)}</span>
      </div>
      {rule === "poison" && <Caution>{t("trace.upperBound")}</Caution>}
      <TraceTotals caseId={caseId} tasks={tasks} trace={trace} rule={rule} />
      <Section title={t("advance.title")}>
        <AdvanceNote caseId={caseId} />
      </Section>
      <Sankey trace={trace} told={told} />
      <Section title={t("trace.layers")}>
        <Layers trace={trace} rule={told} />
      </Section>
      <HeldAndEnds told={told} chooseAccount={chooseAccount} />
      <Ledger trace={trace} rule={rule} told={told} wanted={account} choose={chooseAccount} />
      <Stops trace={trace} />
    </>
  );
}
