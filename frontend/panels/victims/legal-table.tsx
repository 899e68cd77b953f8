import { useTranslation } from "react-i18next";
import type { ReturnDocument } from "../../../backend/api/contract/return.ts";
import { mostPlaces } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Said } from "../parts/said.tsx";
import { Caution } from "../parts/states.tsx";

type Line = ReturnDocument["lines"][number];

/** What the law of each account's country gives back: the limb, why this one, each victim's part, reserve and rest. */
export function LegalTable({ plan }: { plan: ReturnDocument }) {
  const { t } = useTranslation();
  const labels = plan.victims.map(({ label }) => label);
  const places = mostPlaces(plan.lines.map(({ frozen }) => frozen));
  const ruleOf = (line: Line) => plan.legal.find(({ id }) => id === line.rule);
  const used = plan.legal.filter(({ id }) => plan.lines.some(({ rule }) => rule === id));
  const money = (amount: Line["frozen"]) => <Amount money={amount} places={places} />;
  if (plan.lines.length === 0) return <p className="second">{t("victims.nothingHeld")}</p>;
  return (
    <Section title={t("victims.legal")}>
      {plan.notFound.length > 0 && <Caution>{t("victims.notFound", { reports: plan.notFound.join(", ") })}</Caution>}
      <DataTable
        label={t("victims.legal")}
        lines={plan.lines}
        lineKey={({ account, frozen }) => `${account} ${frozen.currency}`}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "code", head: "", cell: ({ frozen }) => <span className="third">{frozen.currency}</span> },
          {
            key: "frozen",
            head: t("trace.held"),
            look: "right",
            cell: ({ frozen }) => <Amount money={frozen} places={places} />,
          },
          { key: "limb", head: t("victims.limb"), cell: (line) => `${line.country} ${ruleOf(line)?.provision ?? line.rule}` },
          ...labels.map((label) => ({
            key: `of ${label}`,
            head: label,
            look: "right" as const,
            cell: ({ shares }: Line) =>
              shares.filter((share) => share.label === label).map((share) => money(share.money))[0] ?? null,
          })),
          { key: "reserve", head: t("victims.reserve"), look: "right", cell: ({ reserve }) => money(reserve) },
          { key: "unclaimed", head: t("victims.unclaimed"), look: "right", cell: ({ unclaimed }) => money(unclaimed) },
          { key: "because", head: t("trace.why"), cell: ({ said }) => <Said said={[said]} /> },
        ]}
      />
      <ul className="lines">
        {used.map(({ id, country, provision, said, noticeDays, source }) => (
          <li key={id}>
            <strong>{`${country} ${provision}`}</strong> <Said said={[said]} /> <span className="third">{source}</span>
            {noticeDays !== null && <p>{t("victims.notice", { count: noticeDays })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
