import { useTranslation } from "react-i18next";
import { useFindings } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { Answered } from "../parts/answered.tsx";
import { Said } from "../parts/said.tsx";

/** The findings that name this account. */
export function AccountFindings({ caseId, ids }: { caseId: string; ids: readonly string[] }) {
  const { t } = useTranslation();
  const select = useSelection((selection) => selection.select);
  const query = useFindings(caseId);
  if (ids.length === 0) return <p className="second">{t("accounts.noFindings")}</p>;
  return (
    <Answered query={query} rows={2}>
      {({ findings }) => (
        <ul className="lines">
          {findings
            .filter(({ id }) => ids.includes(id))
            .map(({ id, kind, said }) => (
              <li key={id}>
                <button type="button" className="plain-link" onClick={() => select({ kind: "finding", id })}>
                  {t(`findings.kinds.${kind}`)}
                </button>
                <p className="second">
                  <Said said={said.explanation} />
                </p>
              </li>
            ))}
        </ul>
      )}
    </Answered>
  );
}
