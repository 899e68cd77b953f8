import { useTranslation } from "react-i18next";
import type { RequestRow } from "../../../backend/api/contract/request.ts";
import { moneyText } from "../../state/print-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Section } from "../parts/frame.tsx";
import { Said } from "../parts/said.tsx";
import { useInstitutionName } from "../parts/use-institution-name.ts";
import { useTimes } from "../parts/use-times.ts";
import { LetterPreview } from "./letter-preview.tsx";
import { RequestActs } from "./request-acts.tsx";

interface Props {
  readonly caseId: string;
  readonly request: RequestRow;
  /** What a renewal or release is about. */
  readonly about: RequestRow | null;
  readonly may: boolean;
}

/** One request: what it asks, on which basis, its letter, and what can be done with it. */
export function RequestDetail({ caseId, request, about, may }: Props) {
  const { t } = useTranslation();
  const institutionName = useInstitutionName();
  const name = request.addresseeName ?? institutionName(request.addressee);
  return (
    <Section title={t("requests.one", { kind: t(`requests.kinds.${request.kind}`), name })}>
      <div className="card stack wide">
        <p className="second">{request.said === null ? request.reason : <Said said={[request.said]} />}</p>
        <Asked request={request} about={about} />
        {may && <RequestActs key={request.state} caseId={caseId} request={request} />}
        {may && <LetterPreview caseId={caseId} request={request} />}
      </div>
    </Section>
  );
}

function Asked({ request, about }: Pick<Props, "request" | "about">) {
  const { t } = useTranslation();
  const times = useTimes();
  const institutionName = useInstitutionName();
  return (
    <dl className="pairs">
      <dt>{t("requests.basis")}</dt>
      <dd>{request.basis ?? <span className="third">{t("requests.noBasis")}</span>}</dd>
      {about && (
        <>
          <dt>{t("requests.about")}</dt>
          <dd>
            {t("requests.one", {
              kind: t(`requests.kinds.${about.kind}`),
              name: about.addresseeName ?? institutionName(about.addressee),
            })}{" "}
            {about.number}
          </dd>
        </>
      )}
      <dt>{t("requests.accounts")}</dt>
      <dd>
        <ul className="lines" style={{ gap: 4 }}>
          {request.accounts.map(({ account, amount }) => (
            <li key={account}>
              <AccountLink account={account} /> {amount && <span className="money">{moneyText(amount)}</span>}
            </li>
          ))}
        </ul>
      </dd>
      {request.places.length > 0 && (
        <>
          <dt>{t("requests.places")}</dt>
          <dd>
            {request.places.map(({ transfer, at, channel }) => (
              <p key={transfer} className="number">
                {times.instant(at)} {channel}
              </p>
            ))}
            <p className="second">{t("requests.overwritten")}</p>
          </dd>
        </>
      )}
      {request.dueAt && (
        <>
          <dt>{t("requests.due")}</dt>
          <dd className="number">{times.moment(request.dueAt)}</dd>
        </>
      )}
      {request.expiresAt && (
        <>
          <dt>{t("requests.expires")}</dt>
          <dd className="number">{times.moment(request.expiresAt)}</dd>
        </>
      )}
      {request.rule && (
        <>
          <dt>{t("requests.rule")}</dt>
          <dd>
            <Said said={[request.rule.said]} /> <span className="third">{request.rule.source}</span>
          </dd>
        </>
      )}
    </dl>
  );
}
