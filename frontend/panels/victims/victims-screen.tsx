import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import type { EndingsDocument } from "../../../backend/api/contract/endings.ts";
import { useEndings, useHome, useReturn } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { ImportFirst } from "../parts/import-first.tsx";
import { useTimes } from "../parts/use-times.ts";
import { AccountingTable } from "./accounting-table.tsx";
import { EndingTable } from "./ending-table.tsx";
import { LegalTable } from "./legal-table.tsx";
import { PersonTable } from "./person-table.tsx";
import { VictimTable } from "./victim-table.tsx";

/** Whose money it was, where it ended, and what goes back to whom; that the return was worked out stands in the address. */
export function VictimsScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const home = useHome(caseId);
  const endings = useEndings(caseId);
  const zone = times.label(endings.data?.asOf ?? new Date().toISOString());
  return (
    <Frame title={t("places.victims")} caseId={caseId} zone={zone}>
      <Answered query={home} rows={4}>
        {({ reports }) =>
          reports.length === 0 ? (
            <ImportFirst says={t("home.noReports")} caseId={caseId} tasks={tasks} />
          ) : (
            <Answered query={endings} rows={8}>
              {(document) => <Victims caseId={caseId} reports={reports} endings={document} />}
            </Answered>
          )
        }
      </Answered>
    </Frame>
  );
}

interface Props {
  readonly caseId: string;
  readonly reports: CaseHome["reports"];
  readonly endings: EndingsDocument;
}

function Victims({ caseId, reports, endings }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  const [params, setParams] = useSearchParams();
  const asked = params.has("return");
  const plan = useReturn(caseId, asked);
  const work = () =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set("return", "1");
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <Section
        title={t("victims.all", { time: times.moment(endings.asOf) })}
        aside={
          <Button onClick={work} disabled={asked}>
            {t("victims.workOut")}
          </Button>
        }
      >
        <VictimTable reports={reports} endings={endings} plan={plan.data ?? null} />
      </Section>
      {asked && (
        <Answered query={plan} rows={6}>
          {(document) => (
            <>
              <LegalTable plan={document} />
              <AccountingTable plan={document} />
            </>
          )}
        </Answered>
      )}
      <EndingTable endings={endings} />
      <PersonTable endings={endings} />
    </>
  );
}
