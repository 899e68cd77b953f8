import { useTranslation } from "react-i18next";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import type { LeadDocument } from "../../../backend/api/contract/lead.ts";
import { rateText, stubsOf } from "../../state/canvas/leads.ts";
import { paidSums } from "../../state/canvas/shown-transfers.ts";
import { useSelection } from "../../state/selection.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";
import { useLag } from "./use-lag.ts";

interface Row {
  readonly id: string;
  readonly lead: LeadDocument;
}

/** Leads that touch the accounts shown, in a table of their own: none of their rows stands among the transfers. */
export function LeadTable({ leads, isShown }: { leads: readonly LeadDocument[]; isShown: (account: string) => boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const lag = useLag();
  const select = useSelection((selection) => selection.select);
  const rows = stubsOf(leads, isShown).flatMap(({ id, leads: own }) => own.map((lead): Row => ({ id, lead })));
  if (rows.length === 0) return null;
  return (
    <Section title={t("leads.title")}>
      <DataTable
        label={t("leads.title")}
        lines={rows}
        lineKey={({ id, lead }) => `${id} ${keyOf(lead.firsts)}`}
        onOpen={({ id }) => select({ kind: "lead", id })}
        columns={[
          { key: "in", head: t("leads.in"), cell: ({ lead }) => <Leg transfers={lead.firsts} /> },
          { key: "time", head: t("words.time"), look: "nowrap", cell: ({ lead }) => times.instant(lead.firsts[0]?.at ?? NEVER) },
          { key: "out", head: t("leads.out"), cell: ({ lead }) => <Leg transfers={lead.seconds} /> },
          { key: "rate", head: t("leads.rate"), look: "nowrap", cell: ({ lead }) => rateText(lead) },
          { key: "lag", head: t("leads.lag"), look: "nowrap", cell: ({ lead }) => lag(lead.lagSeconds) },
          {
            key: "rivals",
            head: t("leads.rivalsHead"),
            look: "right",
            cell: ({ lead }) => lead.rivals.length,
            sortBy: ({ lead }) => lead.rivals.length,
          },
        ]}
      />
    </Section>
  );
}

const NEVER = { at: "1970-01-01T00:00:00Z", precision: "second" } as const;

function keyOf(transfers: readonly CanvasTransfer[]): string {
  return transfers.map(({ id }) => id).join(" ");
}

function Leg({ transfers }: { transfers: readonly CanvasTransfer[] }) {
  const [first] = transfers;
  return (
    <span className="row" style={{ gap: 6 }}>
      {first && <AccountLink account={first.from} />} → {first && <AccountLink account={first.to} />}
      <Sums sums={paidSums(transfers)} />
    </span>
  );
}
