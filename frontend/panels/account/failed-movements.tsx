import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { mostPlaces, negated } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useTimes } from "../parts/use-times.ts";

/** What a source says did not succeed, apart from the statement: no money moved, and no sum counts it. */
export function FailedMovements({ failed: { shown, total } }: { failed: AccountCard["failed"] }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (total === 0) return null;
  const places = mostPlaces(shown.map(({ money }) => money));
  return (
    <section className="stack wide">
      <h3>{t("accounts.failed", { count: total })}</h3>
      <p className="second">{t("accounts.failedSays")}</p>
      <DataTable
        label={t("accounts.failed", { count: total })}
        lines={shown}
        lineKey={({ record }) => record}
        columns={[
          { key: "at", head: t("words.time"), look: "nowrap", cell: ({ at }) => times.instant(at) },
          { key: "counterparty", head: t("words.fromTo"), cell: ({ counterparty }) => <AccountLink account={counterparty} /> },
          {
            key: "money",
            head: t("words.inOut", { currency: shown[0]?.money.currency ?? "" }),
            look: "right",
            cell: ({ money, direction }) => <Amount money={direction === "out" ? negated(money) : money} places={places} />,
          },
          { key: "memo", head: "", cell: ({ memo }) => memo },
        ]}
      />
      {total > shown.length && <Truncated shown={shown.length} total={total} what="rows" />}
    </section>
  );
}
