import { useTranslation } from "react-i18next";
import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import { amountText, moneyText } from "../../state/print-money.ts";

/** "CNY 78,740.00 – 200,000.00", one line a currency; one figure where least and most agree. */
export function Range({ least, most }: { least: readonly MoneyDocument[]; most: readonly MoneyDocument[] }) {
  const { t } = useTranslation();
  if (most.length === 0) return <span className="third">{t("words.noMoney")}</span>;
  return (
    <span>
      {most.map((high) => {
        const low = least.find(({ currency }) => currency === high.currency);
        const text =
          low === undefined || low.amount === high.amount ? moneyText(high) : `${moneyText(low)} – ${amountText(high)}`;
        return (
          <span key={high.currency} className="money" style={{ display: "block" }}>
            {text}
          </span>
        );
      })}
    </span>
  );
}
