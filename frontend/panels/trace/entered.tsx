import { useTranslation } from "react-i18next";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { moneyListText } from "../../state/print-money.ts";
import { enteredMoney, rulesOf } from "../../state/traced-money.ts";

/** How much of each victim's money came into the account, by every rule side by side. */
export function Entered({ trace, account }: { trace: TraceDocument; account: string }) {
  const { t } = useTranslation();
  const rules = rulesOf(trace).filter((rule) => rule !== "poison");
  const lines = trace.origins.flatMap(({ label }) => {
    const byRule = rules.map((rule) => {
      const told = trace.rules[rule];
      return { rule, sums: told === undefined ? [] : enteredMoney(told, account, label) };
    });
    return byRule.some(({ sums }) => sums.length > 0) ? [{ label, byRule }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="scroller">
      <table className="data" aria-label={t("trace.entered")}>
        <thead>
          <tr>
            <th>{t("trace.entered")}</th>
            {rules.map((rule) => (
              <th key={rule} className="right">
                {t(`rules.${rule}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, byRule }) => (
            <tr key={label}>
              <td>{label}</td>
              {byRule.map(({ rule, sums }) => (
                <td key={rule} className="right money">
                  {moneyListText(sums, t("words.noMoney"))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
