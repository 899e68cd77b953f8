import { useTranslation } from "react-i18next";
import type { CommunityCard } from "../../../backend/api/contract/community-card.ts";
import { Sums } from "../parts/amount.tsx";
import { useTimes } from "../parts/use-times.ts";

const SIDES = ["in", "out", "inside"] as const;

/** Money in, out and inside, when first and last, and in which countries the accounts are kept. */
export function CommunityFigures({ card }: { card: CommunityCard }) {
  const { t } = useTranslation();
  const times = useTimes();
  const countries = card.countries.map(({ country, accounts }) =>
    t("communities.country", {
      country: country === null ? t("words.unknown") : t(`communities.countries.${country}`, { defaultValue: country }),
      count: accounts,
    }),
  );
  return (
    <dl className="pairs">
      {SIDES.map((side) => (
        <Side key={side} name={t(`communities.${side}`)} amounts={card[side]} />
      ))}
      <dt>{t("communities.first")}</dt>
      <dd>{card.first ? times.instant(card.first) : <span className="third">{t("words.unknown")}</span>}</dd>
      <dt>{t("communities.last")}</dt>
      <dd>{card.last ? times.instant(card.last) : <span className="third">{t("words.unknown")}</span>}</dd>
      <dt>{t("communities.kept")}</dt>
      <dd>{countries.join(", ")}</dd>
    </dl>
  );
}

function Side({ name, amounts }: { name: string; amounts: CommunityCard["in"] }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Sums sums={amounts.sums} />
        <div className="third">{t("words.transfers", { count: amounts.transfers })}</div>
      </dd>
    </>
  );
}
