import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { maskedValue } from "../../state/print-account.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Period } from "../parts/period.tsx";
import { useTimes } from "../parts/use-times.ts";

/** Phones, devices, addresses, each with its first and last row: used together is said, one controller never. */
export function Identifiers({ card, shown }: { card: AccountCard; shown: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (card.identifiers.length === 0 && card.holder.length > 0) return null;
  if (card.identifiers.length === 0) return <p className="second">{t("accounts.noIdentifiers")}</p>;
  return (
    <ul className="lines">
      {card.identifiers.map(({ kind, value, rows, first, last, others }) => (
        <li key={`${kind} ${value}`}>
          <span>{t(`identifiers.${kind}`)}</span> <span className="mono">{shown ? value : maskedValue(value)}</span>{" "}
          <span className="third">{t("words.rows", { count: rows })}</span>{" "}
          <Period from={first && times.moment(first)} until={last && times.moment(last)} />
          {others.length > 0 && (
            <p className="row">
              {t("accounts.usedWith", { count: others.length })}
              {others.map((other) => (
                <AccountLink key={other} account={other} />
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
