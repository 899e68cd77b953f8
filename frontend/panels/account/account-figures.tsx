import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { spanOf } from "../../state/print-span.ts";
import { Sum, Sums } from "../parts/amount.tsx";
import { useTimes } from "../parts/use-times.ts";

/** In, out and balance as the rows say; a balance always with its time. */
export function AccountFigures({ card }: { card: AccountCard }) {
  const { t } = useTranslation();
  const times = useTimes();
  const dwell = card.dwellSeconds === null ? null : spanOf(card.dwellSeconds);
  return (
    <dl className="pairs">
      <dt>{t("accounts.in")}</dt>
      <dd>
        <Sums sums={card.in.sums} />
        <Counts transfers={card.in.transfers} counterparties={card.in.counterparties} />
      </dd>
      <dt>{t("accounts.out")}</dt>
      <dd>
        <Sums sums={card.out.sums} />
        <Counts transfers={card.out.transfers} counterparties={card.out.counterparties} />
      </dd>
      <dt>{t("accounts.balance")}</dt>
      <dd>
        {card.balance === null ? (
          <span className="third">{t("words.unknown")}</span>
        ) : (
          <>
            <span className={card.balance.inferred ? "basis-computed" : ""}>
              <Sum money={card.balance.money} />
            </span>
            <br />
            <span className="third">
              {t("accounts.asOfRow", { time: times.instant(card.balance.asOf) })}
              {card.balance.inferred && ` · ${t("accounts.inferred")}`}
            </span>
          </>
        )}
      </dd>
      <dt>{t("accounts.dwell")}</dt>
      <dd>{dwell === null ? <span className="third">{t("accounts.noDwell")}</span> : t(dwell.key, { ...dwell })}</dd>
    </dl>
  );
}

function Counts({ transfers, counterparties }: { transfers: number; counterparties: number }) {
  const { t } = useTranslation();
  return (
    <span className="third" style={{ display: "block" }}>
      {t("words.transfers", { count: transfers })} · {t("words.counterparties", { count: counterparties })}
    </span>
  );
}
