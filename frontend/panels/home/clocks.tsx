import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import { addressOfPlace } from "../../state/navigation.ts";

/** Requests that want a person now: holds that end, answers that are late, drafts, answers that opened a new layer. */
export function Clocks({ caseId, requests }: { caseId: string; requests: CaseHome["requests"] }) {
  const { t } = useTranslation();
  const address = addressOfPlace("requests", caseId);
  const latest = requests.opened[0];
  const figures = [
    ["expiring", requests.expiring, address],
    ["overdue", requests.overdue, address],
    ["opened", requests.opened.length, latest ? `${address}?request=${encodeURIComponent(latest.request)}` : address],
    ["drafts", requests.drafts, address],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([key, count, to]) => (
        <div key={key}>
          <dt>{t(`home.clocks.${key}`)}</dt>
          <dd>
            <Link href={to} className="plain-link number">
              {count}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
