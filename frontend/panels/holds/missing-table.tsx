import { useTranslation } from "react-i18next";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { useTimes } from "../parts/use-times.ts";

/** Statements to ask for, with how much traced money went there. */
export function MissingTable({ missing }: { missing: HoldPlanDocument["missing"] }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (missing.length === 0) return <p className="second">{t("holds.noneMissing")}</p>;
  return (
    <DataTable
      label={t("holds.missing")}
      lines={missing}
      lineKey={({ account, since }) => `${account} ${since.at}`}
      columns={[
        { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
        { key: "money", head: t("holds.wentThere"), look: "right", cell: ({ money }) => <Sums sums={money} /> },
        {
          key: "since",
          head: t("trace.since"),
          look: "nowrap",
          cell: ({ since }) => times.instant(since),
          sortBy: ({ since }) => since.at,
        },
      ]}
    />
  );
}
