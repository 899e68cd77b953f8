import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ReportRow } from "../../../backend/api/contract/case.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { mostPlaces } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { Amount } from "../parts/amount.tsx";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { useTimes } from "../parts/use-times.ts";

/** The victims' reports, each with what the statements say of it. */
export function ReportTable({ caseId, reports }: { caseId: string; reports: readonly ReportRow[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { selected, select } = useSelection();
  const columns = useColumns(caseId, reports, (report) => {
    select({ kind: "report", id: reportKey(report) });
    go(`${addressOfPlace("canvas", caseId)}?report=${encodeURIComponent(report.number)}`);
  });
  // The panel beside has the same button, and takes the room that the words of a match need.
  const shown = selected?.kind === "report" ? columns.filter(({ key }) => key !== "open") : columns;
  return (
    <DataTable
      label={t("home.reports")}
      columns={shown}
      lines={reports}
      lineKey={reportKey}
      onOpen={(report) => select({ kind: "report", id: reportKey(report) })}
      openKey={selected?.kind === "report" ? selected.id : null}
    />
  );
}

/** Number and case: two cases may both have a V01. */
export function reportKey({ case: caseId, number }: ReportRow): string {
  return `${caseId}/${number}`;
}

function useColumns(
  caseId: string,
  reports: readonly ReportRow[],
  open: (report: ReportRow) => void,
): readonly Column<ReportRow>[] {
  const { t } = useTranslation();
  const times = useTimes();
  const places = mostPlaces(reports.map(({ amount }) => amount));
  return [
    {
      key: "number",
      head: t("reports.number"),
      look: "nowrap",
      cell: (report) => report.number,
      sortBy: (report) => report.number,
    },
    {
      key: "told",
      head: t("reports.told"),
      look: "nowrap",
      cell: ({ toldAt }) => times.instant(toldAt),
      sortBy: ({ toldAt }) => toldAt.at,
    },
    {
      key: "paid",
      head: t("reports.paid"),
      look: "nowrap",
      cell: ({ paidAt }) => (paidAt ? times.instant(paidAt) : <span className="third">{t("words.unknown")}</span>),
      sortBy: ({ paidAt }) => paidAt?.at ?? "",
    },
    { key: "code", head: "", look: "nowrap", cell: ({ amount }) => <span className="third">{amount.currency}</span> },
    { key: "amount", head: t("reports.amount"), look: "right", cell: ({ amount }) => <Amount money={amount} places={places} /> },
    { key: "match", head: t("reports.match"), cell: (report) => <Match report={report} caseId={caseId} /> },
    {
      key: "open",
      head: "",
      look: "right",
      cell: (report) =>
        report.match.kind === "matched" && report.case === caseId ? (
          <Button
            size="compact-sm"
            variant={report.number === firstMatched(reports, caseId) ? "filled" : "default"}
            onClick={(event) => {
              event.stopPropagation();
              open(report);
            }}
          >
            {t("home.openReport")}
          </Button>
        ) : null,
    },
  ];
}

function firstMatched(reports: readonly ReportRow[], caseId: string): string | undefined {
  return reports.find(({ match, case: owner }) => match.kind === "matched" && owner === caseId)?.number;
}

function Match({ report, caseId }: { report: ReportRow; caseId: string }) {
  const { t } = useTranslation();
  const { match } = report;
  const words =
    match.kind === "none"
      ? t("reports.notFound")
      : match.kind === "several"
        ? t("reports.several", { count: match.transfers.length })
        : t("reports.matched");
  return (
    <>
      <span className={match.kind === "none" ? "says-warning" : "basis-computed"}>{words}</span>
      {report.case !== caseId && <span className="third"> · {t("reports.otherCase", { id: report.case })}</span>}
    </>
  );
}
