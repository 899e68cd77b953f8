import { useTranslation } from "react-i18next";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { useStatements } from "../../state/queries.ts";
import { lastDays, type RowDay, rowDays } from "../../state/row-days.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Loading } from "../parts/states.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useTimes } from "../parts/use-times.ts";

const DAYS = 14;
const MOST_ACCOUNTS = 30;

/** For each traced account the rows of the last fourteen days known: a count, a gap, or nothing known. */
export function RowsByDay({ caseId, trace, until }: { caseId: string; trace: TraceDocument; until: string | null }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reached = trace.layers.filter(({ layer }) => layer > 0).map(({ account }) => account);
  const accounts = [...new Set(reached)].slice(0, MOST_ACCOUNTS);
  const statements = useStatements(caseId, accounts);
  if (until === null || accounts.length === 0)
    return <p className="second">{t(trace.origins.length === 0 ? "trace.noOrigin" : "trace.nothing")}</p>;
  const dayOf = (iso: string) => times.moment(iso).slice(0, 10);
  const days = lastDays(until, DAYS, dayOf);
  return (
    <>
      <div className="scroller">
        <table className="data" aria-label={t("overview.rowsByDay")}>
          <thead>
            <tr>
              <th>{t("words.account")}</th>
              {days.map((day) => (
                <th key={day} className="right" title={day}>
                  {day.slice(5)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account, index) => {
              const page = statements[index];
              return (
                <tr key={account}>
                  <td>
                    <AccountLink account={account} />
                  </td>
                  {page ? (
                    rowDays(page, !trace.missing.includes(account), days, dayOf).map((told, at) => (
                      <td key={days[at]} className="right">
                        <Cell told={told} />
                      </td>
                    ))
                  ) : (
                    <td colSpan={days.length}>
                      <Loading rows={1} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="third">{t("overview.signs")}</p>
      {reached.length > accounts.length && <Truncated shown={accounts.length} total={reached.length} what="accounts" />}
    </>
  );
}

function Cell({ told }: { told: RowDay }) {
  const { t } = useTranslation();
  if (told.kind === "rows") return <strong className="number">{told.rows}</strong>;
  const word = t(`overview.${told.kind}`);
  return (
    <span className="third" title={word} role="img" aria-label={word}>
      {told.kind === "gap" ? "–" : "?"}
    </span>
  );
}
