import { useTranslation } from "react-i18next";
import type { ReturnDocument } from "../../../backend/api/contract/return.ts";
import { isZero, mostPlaces } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";

/** The same money told apart by each accounting rule: beside the law, never instead of it. */
export function AccountingTable({ plan }: { plan: ReturnDocument }) {
  const { t } = useTranslation();
  const labels = plan.victims.map(({ label }) => label);
  const lines = plan.lines.flatMap(({ account, frozen, accounting }) => accounting.map((by) => ({ account, frozen, ...by })));
  const places = mostPlaces(lines.map(({ frozen }) => frozen));
  if (lines.length === 0) return null;
  return (
    <Section title={t("victims.accounting")} aside={<span className="second">{t("victims.notLaw")}</span>}>
      <DataTable
        label={t("victims.accounting")}
        lines={lines}
        lineKey={({ account, frozen, rule }) => `${account} ${frozen.currency} ${rule}`}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "rule", head: t("trace.rule"), cell: ({ rule }) => t(`rules.${rule}`), sortBy: ({ rule }) => rule },
          { key: "code", head: "", cell: ({ frozen }) => <span className="third">{frozen.currency}</span> },
          ...labels.map((label) => ({
            key: `of ${label}`,
            head: label,
            look: "right" as const,
            cell: ({ shares }: (typeof lines)[number]) =>
              shares
                .filter((share) => share.label === label && !isZero(share.money))
                .map(({ money }) => <Amount key={label} money={money} places={places} />)[0] ?? null,
          })),
          { key: "rest", head: t("victims.rest"), look: "right", cell: ({ rest }) => <Amount money={rest} places={places} /> },
        ]}
      />
      <ul className="lines" style={{ gap: 4 }}>
        {plan.accounting.map(({ rule, source }) => (
          <li key={rule}>
            <strong>{t(`rules.${rule}`)}</strong>{" "}
            <span className="second" lang={rule === "lifo" ? undefined : "en"}>
              {rule === "lifo" ? t("victims.ownRule") : source}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
