import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { mostPlaces, negated } from "../../state/print-money.ts";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { WhenWithWhom } from "./when-with-whom.tsx";

/** What a source says did not succeed, apart from the statement: no money moved, and no sum counts it. */
export function FailedMovements({ failed: { shown, total } }: { failed: AccountCard["failed"] }) {
  const { t } = useTranslation();
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
          {
            key: "at",
            head: `${t("words.time")} · ${t("words.fromTo")}`,
            cell: (row) => (
              <>
                <WhenWithWhom {...row} />
                {row.memo && <span className="third">{row.memo}</span>}
              </>
            ),
          },
          {
            key: "money",
            head: t("words.inOut", { currency: "" }),
            look: "right",
            cell: ({ money, direction }) => <Amount money={direction === "out" ? negated(money) : money} places={places} code />,
          },
        ]}
      />
      {total > shown.length && <Truncated shown={shown.length} total={total} what="rows" />}
    </section>
  );
}
