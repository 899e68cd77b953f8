import { useTranslation } from "react-i18next";
import { Frame } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";
import { Intake } from "./intake.tsx";

/** Files in: drop, watch, read the receipt, take back. */
export function ImportScreen({ caseId, tasks }: { caseId: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <Frame title={t("places.import")} caseId={caseId} zone={times.label(new Date().toISOString())}>
      <Intake caseId={caseId} tasks={tasks} choose={t("import.choose")} />
    </Frame>
  );
}
