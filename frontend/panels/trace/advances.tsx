import { useTranslation } from "react-i18next";
import type { AdvanceList } from "../../../backend/api/contract/advance.ts";
import { useAdvances, useHome } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { Following } from "../parts/following.tsx";
import { useTimes } from "../parts/use-times.ts";
import { AdvanceNote, Changed } from "./advance-note.tsx";

type Kept = AdvanceList["advances"][number];

/** Earlier advances that are told one by one. */
const EARLIER = 5;

/** What the last files changed in the trace, what is being followed now, and what the files before them changed. */
export function Advances({ caseId, mayStop }: { caseId: string; mayStop: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Following caseId={caseId} mayStop={mayStop} />
      <Answered query={useAdvances(caseId)} rows={2}>
        {({ advances: [latest, ...earlier], version }) => (
          <>
            {latest?.advance?.version === version ? (
              <Changed advance={latest.advance} sent={<Sent kept={latest} />} of={<OwnReports caseId={caseId} />} />
            ) : (
              <AdvanceNote caseId={caseId} />
            )}
            {earlier.length > 0 && (
              <details>
                <summary>{t("advance.earlier")}</summary>
                <ul className="lines">
                  {earlier.slice(0, EARLIER).map((kept) => (
                    <li key={`${kept.at} ${kept.files[0]?.sha256}`}>
                      <Sent kept={kept} /> <Short kept={kept} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Sent({ kept: { files, at } }: { kept: Kept }) {
  const { t } = useTranslation();
  const times = useTimes();
  const [first, ...others] = files;
  const told = { name: first?.name, time: times.moment(at) };
  return (
    <span className="second breaks">
      {others.length === 0 ? t("advance.file", told) : t("advance.files", { ...told, count: others.length })}
    </span>
  );
}

/** What follows an import sees its case alone: where reports of other cases are traced too, its sums are others than the trace's. */
function OwnReports({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const reports = useHome(caseId).data?.reports ?? [];
  const own = reports.filter((report) => report.case === caseId);
  if (own.length === reports.length) return null;
  return <p className="third">{t("advance.ownReports", { labels: own.map(({ number }) => number).join(", ") })}</p>;
}

/** One line: how far the trace came, and whom it newly reached. */
function Short({ kept: { advance, why } }: { kept: Kept }) {
  const { t } = useTranslation();
  if (advance === null) return t("advance.tooLarge", { why });
  const { layers, reached, opened } = advance;
  const said = [
    ...(layers.after > layers.before ? [t("advance.further", { ...layers })] : []),
    ...(reached.length > 0 ? [t("advance.reached", { count: reached.length })] : []),
    ...(opened.length > 0 ? [t("advance.opened", { count: opened.length })] : []),
  ];
  return said.length === 0 ? t("advance.same") : said.join(" · ");
}
