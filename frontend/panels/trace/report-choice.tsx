import { Chip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { useHome } from "../../state/queries.ts";

/** Whose money is followed: some reports by number, or all of the case. The choice stands in the address. */
export function ReportChoice({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useHome(caseId);
  const [params, setParams] = useSearchParams();
  const reports = (data?.reports ?? []).filter(({ match }) => match.kind === "matched").map(({ number }) => number);
  const change = (chosen: string[]) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete("report");
        for (const number of chosen) next.append("report", number);
        return next;
      },
      { replace: true },
    );
  if (reports.length < 2) return null;
  return (
    <fieldset className="row" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="third">{t("trace.whose")}</legend>
      <Chip.Group multiple value={params.getAll("report")} onChange={change}>
        {reports.map((number) => (
          <Chip key={number} value={number} size="xs" variant="outline">
            {number}
          </Chip>
        ))}
      </Chip.Group>
      {params.getAll("report").length === 0 && <span className="second">{t("trace.all")}</span>}
    </fieldset>
  );
}
