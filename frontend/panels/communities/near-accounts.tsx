import { useTranslation } from "react-i18next";
import type { CommunityCard } from "../../../backend/api/contract/community-card.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Role } from "../parts/role.tsx";

/** What the accounts do by the rows, and the identifiers that two or more of them were used with. */
export function NearAccounts({ card }: { card: CommunityCard }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="stack wide">
        <h3>{t("communities.roles")}</h3>
        <ul className="lines">
          {card.roles.map(({ role, accounts, some }) => (
            <li key={role}>
              <span className="row">
                <Role role={role} basis={role === "victim" ? "asserted" : "computed"} />
                <span className="third">{t("canvas.accounts", { count: accounts })}</span>
              </span>
              <span className="row">
                {some.map((account) => (
                  <AccountLink key={account} account={account} />
                ))}
                {accounts > some.length && (
                  <span className="third">{t("communities.others", { count: accounts - some.length })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack wide">
        <h3>{t("communities.shared")}</h3>
        {card.identifiers.length === 0 ? (
          <p className="third">{t("communities.noneShared")}</p>
        ) : (
          <ul className="lines">
            {card.identifiers.map(({ kind, accounts }) => (
              <li key={`${kind} ${accounts.join(" ")}`}>
                {t("communities.usedWith", { kind: t(`identifiers.${kind}`, { defaultValue: kind }), count: accounts.length })}
                <span className="row">
                  {accounts.map((account) => (
                    <AccountLink key={account} account={account} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
