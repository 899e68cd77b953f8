import { useTranslation } from "react-i18next";
import type { CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import type { LeadDocument } from "../../../backend/api/contract/lead.ts";
import { leadAt, leadsAt, rateText } from "../../state/canvas/leads.ts";
import { moneyText } from "../../state/print-money.ts";
import { useLeads } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { FindingPanel } from "../findings/finding-panel.tsx";
import { AccountLink } from "../parts/account-link.tsx";
import { Answered } from "../parts/answered.tsx";
import { Caution } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";
import { TransferLinks } from "../transfer/transfer-links.tsx";
import { useLag } from "./use-lag.ts";

/** Leads are shown so many at once; the finding's rows hold all of them. */
const MOST_LEADS = 20;

/** What hangs on one account in one finding: both legs of each lead, and the finding with what speaks against it. */
export function LeadPanel({ caseId, lead, tasks }: { caseId: string; lead: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const query = useLeads(caseId);
  const at = leadAt(lead);
  if (at === null) return <p className="second">{t("states.notOpen")}</p>;
  return (
    <div className="stack wide">
      <Caution>{t("leads.not")}</Caution>
      <Answered query={query} rows={4}>
        {({ leads, hidden }) => <Own leads={leadsAt(leads, at)} hidden={hidden} />}
      </Answered>
      <FindingPanel caseId={caseId} finding={at.finding} tasks={tasks} />
    </div>
  );
}

function Own({ leads, hidden }: { leads: readonly LeadDocument[]; hidden: number }) {
  const { t } = useTranslation();
  const rest = leads.length - MOST_LEADS;
  return (
    <>
      <ul className="lines">
        {leads.slice(0, MOST_LEADS).map((lead) => (
          <li key={lead.firsts.map(({ id }) => id).join(" ")}>
            <One lead={lead} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="third">{t("words.notShown", { count: rest })}</p>}
      {hidden > 0 && <p className="third">{t("leads.hidden", { count: hidden })}</p>}
    </>
  );
}

function One({ lead }: { lead: LeadDocument }) {
  const { t } = useTranslation();
  const lag = useLag();
  const { rate, rivals } = lead;
  return (
    <dl className="pairs">
      <dt>{t("leads.in")}</dt>
      <dd>
        <Leg transfers={lead.firsts} />
      </dd>
      <dt>{t("leads.out")}</dt>
      <dd>
        <Leg transfers={lead.seconds} />
      </dd>
      <dt>{t("leads.rate")}</dt>
      <dd>
        <span className="number">{rateText(lead)}</span>{" "}
        <span className="third number">{t("leads.range", { low: rate.low, high: rate.high })}</span>
      </dd>
      <dt>{t("leads.lag")}</dt>
      <dd className="number">{lag(lead.lagSeconds)}</dd>
      <dt>{t("leads.rivalsHead")}</dt>
      <dd>
        {t("leads.rivals", { count: rivals.length })}{" "}
        {rivals.length > 0 && <TransferLinks transfers={rivals.flatMap(({ firsts, seconds }) => [...firsts, ...seconds])} />}
      </dd>
    </dl>
  );
}

function Leg({ transfers }: { transfers: readonly CanvasTransfer[] }) {
  const times = useTimes();
  const select = useSelection((selection) => selection.select);
  return transfers.map(({ id, from, to, paid, at }) => (
    <p key={id}>
      <button type="button" className="plain-link money" onClick={() => select({ kind: "transfer", id })}>
        {moneyText(paid)}
      </button>{" "}
      <span className="number third">{times.instant(at)}</span>
      <br />
      <AccountLink account={from} /> → <AccountLink account={to} />
    </p>
  ));
}
