import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { maskedValue } from "../../state/print-account.ts";
import { AccountLink } from "../parts/account-link.tsx";

/** Phones, devices, addresses: used together is said, one controller never. */
export function Identifiers({ card, shown }: { card: AccountCard; shown: boolean }) {
  const { t } = useTranslation();
  if (card.identifiers.length === 0 && card.holder.length > 0) return null;
  if (card.identifiers.length === 0) return <p className="second">{t("accounts.noIdentifiers")}</p>;
  return (
    <ul className="lines">
      {card.identifiers.map(({ kind, value, rows, others }) => (
        <li key={`${kind} ${value}`}>
          <span>{t(`identifiers.${kind}`)}</span> <span className="mono">{shown ? value : maskedValue(value)}</span>{" "}
          <span className="third">{t("words.rows", { count: rows })}</span>
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
