import { useTranslation } from "react-i18next";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { printShare } from "../../../backend/domain/print-share.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Said } from "../parts/said.tsx";
import { Caution } from "../parts/states.tsx";
import { LimitsForm } from "./limits-form.tsx";

/** What was not followed, with exact counts and sums beyond, and which statements are missing. */
export function Stops({ trace }: { trace: TraceDocument }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat("en-US");
  return (
    <>
      {trace.missing.length > 0 && (
        <div className="stack">
          <Caution>{t("trace.missing", { count: trace.missing.length })}</Caution>
          <span className="row">
            {trace.missing.map((account) => (
              <AccountLink key={account} account={account} />
            ))}
          </span>
        </div>
      )}
      {trace.stopped.length > 0 && (
        <Section title={t("trace.notFollowed")}>
          <DataTable
            label={t("trace.notFollowed")}
            lines={trace.stopped}
            lineKey={({ account, reason }) => `${account} ${reason}`}
            columns={[
              { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
              { key: "reason", head: t("trace.why"), cell: ({ reason }) => t(`stops.${reason}`) },
              {
                key: "beyond",
                head: t("trace.beyond"),
                look: "right",
                cell: ({ transfersBeyond }) => number.format(transfersBeyond),
                sortBy: ({ transfersBeyond }) => transfersBeyond,
              },
              {
                key: "sums",
                head: t("trace.beyondMoney"),
                look: "right",
                cell: ({ amountsBeyond }) => <Sums sums={amountsBeyond} />,
              },
              {
                key: "share",
                head: t("trace.ofTraced"),
                look: "right",
                cell: ({ share }) => (share === null ? "–" : printShare(share)),
                sortBy: ({ share }) => share?.most ?? 0,
              },
              { key: "words", head: t("trace.explanation"), cell: ({ said }) => <Said said={[said]} /> },
            ]}
          />
          <p className="second">
            {t("trace.notFollowedAll", {
              accounts: number.format(trace.notFollowed.accounts),
              transfers: number.format(trace.notFollowed.transfers),
              share: trace.notFollowed.share === null ? "–" : printShare(trace.notFollowed.share),
            })}
          </p>
        </Section>
      )}
      <p className="third">
        {t("trace.limits", {
          counterparties: number.format(trace.limits.maxCounterparties),
          hops: number.format(trace.limits.maxHops),
        })}
      </p>
      <LimitsForm />
    </>
  );
}
