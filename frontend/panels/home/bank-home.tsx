import { useTranslation } from "react-i18next";
import { Intake } from "../import/intake.tsx";
import { Frame } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";

/** A bank's home: upload a statement, its own receipts, nothing else. */
export function BankHome({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <Frame title={t("uploader.asked", { id: caseId })} caseId={caseId} zone={times.label(new Date().toISOString())}>
      <p className="second">{t("uploader.says")}</p>
      <Intake caseId={caseId} tasks={tasks} choose={t("uploader.go")} />
    </Frame>
  );
}
