import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { useHoldPlan, useHome, useTrace } from "../../state/queries.ts";
import { sumsOf } from "../../state/traced-money.ts";
import { Sums } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { ImportFirst } from "../parts/import-first.tsx";
import { Caution } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { LeftSight } from "./left-sight.tsx";
import { QualityReport } from "./quality-report.tsx";
import { RowsByDay } from "./rows-by-day.tsx";

/** How much was taken, how much can be held, where the rest left sight, and how good the records are. */
export function OverviewScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const home = useHome(caseId);
  const trace = useTrace(caseId, []);
  const zone = times.label(home.data?.knownUntil?.at ?? new Date().toISOString());
  return (
    <Frame title={t("places.overview")} caseId={caseId} zone={zone}>
      <Answered query={home}>
        {(told) =>
          told.rows === 0 && told.reports.length === 0 ? (
            <ImportFirst says={t("home.noReports")} caseId={caseId} tasks={tasks} />
          ) : (
            <>
              <Victims caseId={caseId} home={told} />
              <Answered query={trace}>{(found) => <Traced caseId={caseId} home={told} trace={found} />}</Answered>
            </>
          )
        }
      </Answered>
    </Frame>
  );
}

function Victims({ caseId, home }: { caseId: string; home: CaseHome }) {
  const { t } = useTranslation();
  const times = useTimes();
  const plan = useHoldPlan(caseId, []);
  const known = home.knownUntil ? times.instant(home.knownUntil) : t("words.unknown");
  return (
    <dl className="figures large">
      <div>
        <dt>{t("overview.victims", { count: home.reports.length })}</dt>
        <dd className="figure">
          <Sums sums={sumsOf(home.reports.map(({ amount }) => amount))} />
        </dd>
      </div>
      <div>
        <dt>{t("overview.held", { time: known })}</dt>
        <dd className="figure">{plan.data ? <Sums sums={plan.data.total} /> : "…"}</dd>
      </div>
    </dl>
  );
}

function Traced({ caseId, home, trace }: { caseId: string; home: CaseHome; trace: TraceDocument }) {
  const { t } = useTranslation();
  const times = useTimes();
  const known = home.knownUntil ? times.instant(home.knownUntil) : t("words.unknown");
  const unmatched = home.reports.filter(({ match }) => match.kind !== "matched").length;
  const unordered = trace.unordered.reduce((sum, { rows }) => sum + rows, 0);
  const quality = [
    ["rejectedRows", home.rejected],
    ["unorderedRows", unordered],
    ["missingStatements", trace.missing.length],
    ["unmatchedReports", unmatched],
  ] as const;
  return (
    <>
      <LeftSight trace={trace} />
      {trace.missing.length > 0 && <Caution>{t("overview.knownTo", { time: known, count: trace.missing.length })}</Caution>}
      <Section title={t("overview.rowsByDay")}>
        <RowsByDay caseId={caseId} trace={trace} until={home.knownUntil?.at ?? null} />
      </Section>
      <Section title={t("overview.quality")}>
        <dl className="figures">
          {quality.map(([key, count]) => (
            <div key={key}>
              <dt>{t(`overview.${key}`)}</dt>
              <dd className="number">{count}</dd>
            </div>
          ))}
        </dl>
        <QualityReport caseId={caseId} />
      </Section>
      <div>
        <Button component={Link} href={addressOfPlace("trace", caseId)}>
          {t("overview.traceAll")}
        </Button>
      </div>
    </>
  );
}
