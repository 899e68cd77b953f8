import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StatementPage } from "../../../backend/api/contract/account.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { useTimes } from "../parts/use-times.ts";

type Told = Pick<StatementPage["rows"][number], "at" | "counterparty" | "direction">;

/** When a row was booked, and below it from or to whom, with an arrow for the direction. */
export function WhenWithWhom({ at, counterparty, direction }: Told) {
  const { t } = useTranslation();
  const times = useTimes();
  const Arrow = direction === "in" ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <>
      <span className="number nowrap">
        <span className="third">{times.instant(at).slice(0, 10)}</span> {at.precision !== "day" && times.clock(at)}
      </span>
      <span className="row" style={{ gap: 4, flexWrap: "nowrap" }} title={t(`words.${direction}`)}>
        <Arrow size={16} stroke={1.5} aria-hidden />
        <span className="visually-hidden">{t(`words.${direction}`)}</span>
        <AccountLink account={counterparty} />
      </span>
    </>
  );
}
