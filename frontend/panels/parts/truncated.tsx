import { useTranslation } from "react-i18next";

/** "Showing 25 of 8,312 transfers, not shown 8,287": exact, whenever not everything is there. */
export function Truncated({ shown, total, what }: { shown: number; total: number; what: "rows" | "accounts" }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  if (shown >= total) return <p className="third">{t(`words.all.${what}`, { count: total, total: number.format(total) })}</p>;
  return (
    <p className="third">
      {t(`words.showing.${what}`, {
        shown: number.format(shown),
        total: number.format(total),
        rest: number.format(total - shown),
      })}
    </p>
  );
}
