import { useTranslation } from "react-i18next";
import type { EndingsDocument } from "../../../backend/api/contract/endings.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Range } from "../parts/range.tsx";
import { useTimes } from "../parts/use-times.ts";

/** Where each victim's money ended, least to most over the rules. */
export function EndingTable({ endings }: { endings: EndingsDocument }) {
  const { t } = useTranslation();
  const times = useTimes();
  const lines = endings.victims.flatMap(({ label, lines: places }) => places.map((line) => ({ label, ...line })));
  if (lines.length === 0) return null;
  return (
    <Section title={t("victims.ended")}>
      <DataTable
        label={t("victims.ended")}
        lines={lines}
        lineKey={({ label, account, kind, least }) => `${label} ${account} ${kind} ${least.currency}`}
        columns={[
          { key: "label", head: t("reports.number"), look: "nowrap", cell: ({ label }) => label, sortBy: ({ label }) => label },
          { key: "kind", head: t("victims.where"), cell: ({ kind }) => t(`stops.${kind}`), sortBy: ({ kind }) => kind },
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          {
            key: "range",
            head: t("holds.traced"),
            look: "right",
            cell: ({ least, most }) => <Range least={[least]} most={[most]} />,
          },
          { key: "at", head: t("words.asOf"), look: "nowrap", cell: ({ at }) => times.instant(at), sortBy: ({ at }) => at.at },
        ]}
      />
    </Section>
  );
}
