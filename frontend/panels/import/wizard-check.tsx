import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RejectTable } from "./reject-table.tsx";
import type { CheckedMapping } from "./use-wizard.ts";

/** What reading the whole file gives, before anything is stored. */
export function WizardCheck({ checked: { label, check }, store }: { checked: CheckedMapping; store: () => void }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  const counts = ["rows", "readable", "rejected"] as const;
  const { balances, shown, rejected } = check;
  return (
    <section className="stack wide" aria-label={t("wizard.check")}>
      <h3>{t("wizard.check")}</h3>
      <dl className="figures">
        {counts.map((key) => (
          <div key={key}>
            <dt>{t(key === "readable" ? "wizard.readable" : `import.${key}`)}</dt>
            <dd className="number">{number.format(check[key])}</dd>
          </div>
        ))}
      </dl>
      <p className="second">
        {balances.of === 0
          ? t("import.noBalances")
          : t("import.balancesHold", { hold: number.format(balances.hold), of: number.format(balances.of) })}
      </p>
      <p className="second">{t("wizard.laterCounts")}</p>
      {shown.length > 0 && <RejectTable rejected={shown} total={rejected} />}
      <p className="third">{t("wizard.keptAs", { label })}</p>
      <div>
        <Button onClick={store}>{t("wizard.store")}</Button>
      </div>
    </section>
  );
}
