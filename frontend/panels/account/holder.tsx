import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { maskedName, maskedValue } from "../../state/print-account.ts";
import { printed } from "../../state/said.ts";
import { Period } from "../parts/period.tsx";
import { useTimes } from "../parts/use-times.ts";

/** What says nothing of a person stays readable; everything else is masked until Show. */
const IMPERSONAL: ReadonlySet<string> = new Set([
  "bank-name",
  "branch",
  "opened",
  "closed",
  "status",
  "balance",
  "freeze",
  "missing-person",
]);

/** What is a time, or says its own. */
const TIMED: ReadonlySet<string> = new Set(["opened", "closed", "balance"]);

/** What the bank's and other files say of the account and its holder, each with the time it holds from and until. */
export function Holder({ card, shown }: { card: AccountCard; shown: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  /** The bank's balance with its time: "2260.00 CNY as of 2025-03-14T06:02:31Z". */
  const balanceWords = (value: string) => {
    const [money = "", time] = value.split(" as of ");
    return [printed(money, times), time && t("accounts.asOfTime", { time: times.moment(time) })].filter(Boolean).join(" ");
  };
  const masked = (attribute: string, value: string) => {
    if (attribute === "balance") return balanceWords(value);
    if (shown || IMPERSONAL.has(attribute)) return value;
    return attribute === "holder-name" ? maskedName(value) : maskedValue(value);
  };
  return (
    <dl className="pairs">
      {card.holder.map(({ attribute, value, from, until }) => (
        <div key={`${attribute} ${value} ${from?.at} ${until?.at}`} style={{ display: "contents" }}>
          <dt>{t(`facts.${attribute}`)}</dt>
          <dd>
            {masked(attribute, value)}{" "}
            {!TIMED.has(attribute) && <Period from={from && times.instant(from)} until={until && times.instant(until)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
