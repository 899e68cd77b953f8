import { useTranslation } from "react-i18next";
import type { TracingRule } from "../../../backend/domain/trace.ts";
import type { WhyPart } from "../../state/ledger-why.ts";
import { amountText } from "../../state/print-money.ts";
import { useTimes } from "../parts/use-times.ts";

/** Why a payment carried what it carried, as a sentence: "oldest first: own, then V02 of 14:01:50". */
export function Why({ rule, parts }: { rule: TracingRule; parts: readonly WhyPart[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (parts.length === 0 || rule === "poison") return null;
  const whose = ({ label }: WhyPart) => label ?? t("trace.ownMoney");
  const words: Readonly<Record<Exclude<TracingRule, "poison">, (part: WhyPart) => string>> = {
    fifo: (part) => aged(part),
    lifo: (part) => aged(part),
    haircut: (part) => `${whose(part)} ${(part.share / 100).toFixed(2)} %`,
    libr: (part) => `${whose(part)} ${amountText(part.money)}`,
  };
  function aged(part: WhyPart): string {
    return part.since === null ? whose(part) : t("trace.partOf", { whose: whose(part), time: times.clock(part.since) });
  }
  const between = rule === "haircut" ? ", " : t("trace.nextPart");
  return <span className="second">{t(`trace.because.${rule}`, { parts: parts.map(words[rule]).join(between) })}</span>;
}
