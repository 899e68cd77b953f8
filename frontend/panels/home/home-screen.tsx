import { useTranslation } from "react-i18next";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import { useHome } from "../../state/queries.ts";
import { GroupsOfCase } from "../communities/groups-of-case.tsx";
import { Sums } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { ImportFirst } from "../parts/import-first.tsx";
import { Outdated } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Advances } from "../trace/advances.tsx";
import { BankHome } from "./bank-home.tsx";
import { Clocks } from "./clocks.tsx";
import { Inbox } from "./inbox.tsx";
import { ReportTable } from "./report-table.tsx";

/** The start of the work in a case: an officer's, or a bank's. */
export function HomeScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  return tasks.includes("read-case") ? <CaseWork caseId={caseId} tasks={tasks} /> : <BankHome caseId={caseId} tasks={tasks} />;
}

/** What was told, what was found of it, and what waits for a decision. */
function CaseWork({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const query = useHome(caseId);
  const zone = times.label(query.data?.knownUntil?.at ?? new Date().toISOString());
  return (
    <Frame title={query.data?.case.title ?? caseId} caseId={caseId} zone={zone}>
      <Answered query={query}>
        {(home) => (
          <>
            {tasks.includes("read-requests") && (
              <Section title={t("home.clocks.title")}>
                <Clocks caseId={caseId} requests={home.requests} />
              </Section>
            )}
            {tasks.includes("trace-payment") && home.reports.length > 0 && (
              <Section title={t("advance.title")}>
                <Advances caseId={caseId} mayStop={tasks.includes("import-file")} />
              </Section>
            )}
            <Section title={t("home.reports")}>
              {home.reports.length === 0 ? (
                <ImportFirst says={t("home.noReports")} caseId={caseId} tasks={tasks} />
              ) : (
                <ReportTable caseId={caseId} reports={home.reports} />
              )}
            </Section>
            <Section title={t("home.inbox")}>
              <Inbox caseId={caseId} home={home} />
              {home.findings.ran && <Outdated changes={home.findings.changesSince} again={null} busy={false} />}
            </Section>
            <Section title={t("groups.title")}>
              <GroupsOfCase caseId={caseId} may={tasks.includes("manage-groups")} />
            </Section>
            <Section title={t("home.records")}>
              <Records home={home} />
            </Section>
          </>
        )}
      </Answered>
    </Frame>
  );
}

function Records({ home }: { home: CaseHome }) {
  const { t } = useTranslation();
  const times = useTimes();
  const number = new Intl.NumberFormat("en-US");
  const figures = [
    ["files", number.format(home.files)],
    ["rows", number.format(home.rows)],
    ["rejected", number.format(home.rejected)],
    ["transfers", number.format(home.transfers)],
    ["accounts", number.format(home.accounts)],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`home.${key}`)}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t("home.moved")}</dt>
        <dd>
          <Sums sums={home.sums} />
        </dd>
      </div>
      <div>
        <dt>{t("home.knownUntil")}</dt>
        <dd className="number">{home.knownUntil ? times.instant(home.knownUntil) : t("words.unknown")}</dd>
      </div>
    </dl>
  );
}
