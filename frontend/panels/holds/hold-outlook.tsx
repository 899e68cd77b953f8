import { useTranslation } from "react-i18next";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import { moneyText } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { useInstitutionName } from "../parts/use-institution-name.ts";

type Outlook = NonNullable<HoldPlanDocument["outlook"]>;

/** What the plan means beyond its lines: the fewest accounts, what can still leave, whom it may hit, and whom to write to. */
export function HoldOutlook({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("holds.fewest")}>
        {outlook.smallest.map((set) => (
          <div key={set.held.currency} className="card stack wide">
            <p>
              {t("holds.fewestSays", {
                count: set.accounts.length,
                held: moneyText(set.held),
                of: moneyText(set.of),
                share: Math.round(set.share * 100),
              })}
            </p>
            <Accounts accounts={set.accounts} />
          </div>
        ))}
        {outlook.exits.map(({ most, accounts, stopped, gap }) => (
          <div key={most.currency} className="card stack wide">
            <p>{t("holds.exits", { most: moneyText(most), stopped: moneyText(stopped), gap: moneyText(gap) })}</p>
            <Accounts accounts={accounts} />
          </div>
        ))}
      </Section>
      <Section title={t("holds.lookAlikes")}>
        <LookAlikes
          name={t("holds.looksLawful", { count: outlook.lookAlikes.askFirst.length })}
          accounts={outlook.lookAlikes.askFirst}
        />
        <LookAlikes
          name={t("holds.unnamed", { count: outlook.lookAlikes.unnamed.length })}
          accounts={outlook.lookAlikes.unnamed}
        />
      </Section>
      <Section title={t("holds.byBank")}>
        <Banks banks={outlook.banks} />
      </Section>
    </>
  );
}

function LookAlikes({ name, accounts }: { name: string; accounts: readonly string[] }) {
  return (
    <div className="row">
      <span className="second">{name}</span>
      <Accounts accounts={accounts} />
    </div>
  );
}

function Accounts({ accounts }: { accounts: readonly string[] }) {
  return (
    <span className="row">
      {accounts.map((account) => (
        <AccountLink key={account} account={account} />
      ))}
    </span>
  );
}

function Banks({ banks }: { banks: Outlook["banks"] }) {
  const { t } = useTranslation();
  const institutionName = useInstitutionName();
  return (
    <DataTable
      label={t("holds.byBank")}
      lines={banks}
      lineKey={({ bank }) => bank}
      columns={[
        {
          key: "bank",
          head: t("requests.addressee"),
          look: "nowrap",
          cell: ({ bank }) => institutionName(bank),
          sortBy: ({ bank }) => bank,
        },
        {
          key: "country",
          head: t("requests.country"),
          cell: ({ country }) => (country === null ? t("words.unknown") : t(`countries.${country}`)),
          sortBy: ({ country }) => country ?? "",
        },
        { key: "accounts", head: t("requests.accounts"), cell: ({ accounts }) => <Accounts accounts={accounts} /> },
        { key: "sums", head: t("holds.hold"), look: "right", cell: ({ sums }) => <Sums sums={sums} /> },
      ]}
    />
  );
}
