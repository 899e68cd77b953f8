import { useTranslation } from "react-i18next";
import { useStatement } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sum } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useTimes } from "../parts/use-times.ts";

/** All transfers from one account to another, each opening its source rows. id is "from>to". */
export function FlowPanel({ caseId, flow }: { caseId: string; flow: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const select = useSelection((selection) => selection.select);
  const [from = "", to = ""] = flow.split(">");
  const query = useStatement(caseId, from);
  return (
    <div className="stack wide">
      <p className="row">
        <AccountLink account={from} />
        <span aria-hidden>→</span>
        <span className="visually-hidden">{t("words.to")}</span>
        <AccountLink account={to} />
      </p>
      <Answered query={query}>
        {({ rows, total }) => {
          const between = rows.filter(({ direction, counterparty }) => direction === "out" && counterparty === to);
          return (
            <>
              <ul className="lines">
                {between.map(({ transfer, at, money }) => (
                  <li key={transfer} className="row spread">
                    <button
                      type="button"
                      className="plain-link number"
                      onClick={() => select({ kind: "transfer", id: transfer })}
                    >
                      {times.instant(at)}
                    </button>
                    <Sum money={money} />
                  </li>
                ))}
              </ul>
              {rows.length < total && <Truncated shown={rows.length} total={total} what="rows" />}
            </>
          );
        }}
      </Answered>
    </div>
  );
}
