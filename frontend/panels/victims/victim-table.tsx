import { useTranslation } from "react-i18next";
import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { ReportRow } from "../../../backend/api/contract/case.ts";
import type { EndingsDocument } from "../../../backend/api/contract/endings.ts";
import type { ReturnDocument } from "../../../backend/api/contract/return.ts";
import { heldOf, limbsOf } from "../../state/victim-figures.ts";
import { Amount, Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Range } from "../parts/range.tsx";
import { useTimes } from "../parts/use-times.ts";

interface Props {
  readonly reports: readonly ReportRow[];
  readonly endings: EndingsDocument;
  /** null while the return is not worked out. */
  readonly plan: ReturnDocument | null;
}

/** One line a report: what was lost, what still stands of it by the rules, and what the law gives back. */
export function VictimTable({ reports, endings, plan }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  const known = (report: ReportRow) =>
    report.match.kind === "matched" ? endings.victims.find(({ label }) => label === report.number) : undefined;
  return (
    <DataTable
      label={t("places.victims")}
      lines={reports}
      lineKey={(report) => `${report.case}/${report.number}`}
      columns={[
        { key: "number", head: t("reports.number"), look: "nowrap", cell: ({ number }) => number },
        {
          key: "paid",
          head: t("reports.paid"),
          look: "nowrap",
          cell: ({ paidAt }) => <Paid at={paidAt && times.instant(paidAt)} />,
        },
        {
          key: "amount",
          head: t("reports.amount"),
          look: "right",
          cell: ({ amount }) => <Amount money={amount} code />,
        },
        { key: "fifo", head: t("rules.fifo"), look: "right", cell: (report) => <Held sums={heldOf(known(report), "fifo")} /> },
        {
          key: "range",
          head: t("victims.heldRange"),
          look: "right",
          cell: (report) => {
            const victim = known(report);
            if (victim === undefined) return <span className="third">{t("reports.notFound")}</span>;
            return <Range least={heldOf(victim, "least") ?? []} most={heldOf(victim, "most") ?? []} />;
          },
        },
        {
          key: "law",
          head: t("victims.byLaw"),
          cell: ({ number }) => (plan === null ? <span className="third">—</span> : limbsOf(plan, number).join(" · ") || "—"),
        },
        {
          key: "back",
          head: t("victims.back"),
          look: "right",
          cell: ({ number }) => {
            const back = plan?.victims.find(({ label }) => label === number);
            return back === undefined ? <span className="third">—</span> : <Sums sums={back.returned} />;
          },
        },
      ]}
    />
  );
}

function Paid({ at }: { at: string | null }) {
  const { t } = useTranslation();
  return at === null ? <span className="third">{t("words.unknown")}</span> : at;
}

function Held({ sums }: { sums: readonly MoneyDocument[] | null }) {
  if (sums === null) return <span className="third">—</span>;
  return <Sums sums={sums} />;
}
