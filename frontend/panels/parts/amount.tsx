import { useTranslation } from "react-i18next";
import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import { amountText, moneyText, placesOf } from "../../state/print-money.ts";

/** "CNY 480,000.00"; what is not known says so. */
export function Sum({ money }: { money: MoneyDocument | null }) {
  const { t } = useTranslation();
  return money === null ? <span className="third">{t("words.unknown")}</span> : <span className="money">{moneyText(money)}</span>;
}

/** One exact sum a currency, under each other, never added. */
export function Sums({ sums }: { sums: readonly MoneyDocument[] }) {
  const { t } = useTranslation();
  if (sums.length === 0) return <span className="third">{t("words.noMoney")}</span>;
  return (
    <span>
      {sums.map((money) => (
        <span key={money.currency} className="money" style={{ display: "block" }}>
          {moneyText(money)}
        </span>
      ))}
    </span>
  );
}

/** An amount for a right-aligned column: places of the column keep the decimal points under each other. */
export function Amount({ money, places, code = false }: { money: MoneyDocument | null; places?: number; code?: boolean }) {
  const { t } = useTranslation();
  if (money === null) return <span className="third">{t("words.unknown")}</span>;
  const missing = Math.max(0, (places ?? 0) - placesOf(money));
  return (
    <span className="money" style={{ paddingRight: `${missing}ch` }}>
      {code ? moneyText(money) : amountText(money)}
    </span>
  );
}
