import { useTranslation } from "react-i18next";
import { useRequests } from "../../state/queries.ts";
import { Intake } from "../import/intake.tsx";
import { Frame, Section } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";
import { RequestTable } from "../requests/request-table.tsx";

/** A bank's home: upload a statement, its own receipts, the requests to it, nothing else. */
export function BankHome({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <Frame title={t("uploader.asked", { id: caseId })} caseId={caseId} zone={times.label(new Date().toISOString())}>
      <p className="second">{t("uploader.says")}</p>
      {tasks.includes("read-requests") && <Asked caseId={caseId} />}
      <Intake caseId={caseId} tasks={tasks} choose={t("uploader.go")} />
    </Frame>
  );
}

/** What is asked of this bank, once there is something. */
function Asked({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useRequests(caseId);
  if (data === undefined || data.requests.length === 0) return null;
  return (
    <Section title={t("requests.toYou")}>
      <RequestTable caseId={null} document={data} />
    </Section>
  );
}
