import { useTranslation } from "react-i18next";
import type { CommunityCard } from "../../../backend/api/contract/community-card.ts";
import { AccountLink } from "../parts/account-link.tsx";

/** What holds a community together: its largest hub, and single links without which it falls apart. */
export function CommunitySplit({ card: { hub, bridges } }: { card: CommunityCard }) {
  const { t } = useTranslation();
  return (
    <section className="stack wide">
      <h3>{t("communities.split")}</h3>
      {hub && (
        <p>
          <AccountLink account={hub.account} /> {t("communities.hub", { count: hub.counterparties })}{" "}
          {t("communities.withoutHub", { count: hub.parts })}
        </p>
      )}
      {bridges.total === 0 ? (
        <p className="second">{t("communities.noBridge")}</p>
      ) : (
        <>
          <p className="second">{t("communities.bridges", { count: bridges.total })}</p>
          <ul className="lines">
            {bridges.some.map(({ a, b, smaller }) => (
              <li key={`${a} ${b}`}>
                <AccountLink account={a} /> – <AccountLink account={b} />{" "}
                <span className="third">{t("communities.partsOff", { count: smaller })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
