import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CommunityLayer } from "../../state/canvas/bubbles.ts";
import { communityCounts } from "../../state/canvas/compose-communities.ts";

interface FootLineProps {
  readonly shown: number;
  /** Accounts of the case; null while not known. */
  readonly total: number | null;
  /** The communities, where they are what is drawn. */
  readonly layer: CommunityLayer | null;
  readonly hidden: number;
  readonly outOfOrder: number;
  readonly show: () => void;
  readonly tidy: () => void;
  /** Labels of those whose money is drawn inside the lines. */
  readonly victims: readonly string[];
  /** The one report whose money is drawn; null for everybody's. */
  readonly only: string | null;
  /** The report that can be drawn alone; null where none was opened. */
  readonly report: string | null;
  readonly setReport: (report: string | null) => void;
  readonly isPath: boolean;
  readonly leavePath: () => void;
}

/** What is on the canvas and what is not: hidden accounts are counted, never forgotten. */
export function FootLine(props: FootLineProps) {
  const { t } = useTranslation();
  const { shown, total, hidden, outOfOrder, show, tidy, victims, only, report, setReport } = props;
  const counts = { shown: group(shown), hidden: group(hidden) };
  return (
    <div className="lh-foot" role="status">
      {props.layer && <CommunityCounts layer={props.layer} />}
      <span>
        {total === null ? t("canvas.foot.shownAlone", counts) : t("canvas.foot.shown", { ...counts, total: group(total) })}
      </span>
      {hidden > 0 && (
        <button type="button" onClick={show}>
          {t("canvas.foot.show")}
        </button>
      )}
      {outOfOrder > 0 && (
        <span>
          {t("canvas.foot.outOfOrder", { count: outOfOrder })}{" "}
          <button type="button" onClick={tidy}>
            {t("canvas.foot.tidy")}
          </button>
        </span>
      )}
      {victims.length > 0 && (
        <span>
          {t("canvas.foot.whose", { victims: victims.join(", ") })}{" "}
          {report !== null && (
            <button type="button" onClick={() => setReport(only === null ? report : null)}>
              {only !== null ? t("canvas.foot.allMoney") : t("canvas.foot.onlyMoney", { report })}
            </button>
          )}
        </span>
      )}
      {props.isPath && (
        <>
          <span>{t("canvas.foot.dimmed")}</span>
          <button type="button" onClick={props.leavePath}>
            {t("canvas.foot.undim")}
          </button>
        </>
      )}
    </div>
  );
}

/** How many communities there are of how many accounts, and what is in none of them. */
function CommunityCounts({ layer }: { layer: CommunityLayer }) {
  const { t } = useTranslation();
  const { communities, accounts, open, lines, drawnLines } = useMemo(() => communityCounts(layer), [layer]);
  return (
    <>
      <span>{t("communities.counted", { count: communities, accounts: group(accounts), open: group(open) })}</span>
      {drawnLines < lines && <span>{t("communities.largestLines", { shown: group(drawnLines), total: group(lines) })}</span>}
      {layer.alone > 0 && (
        <span>{t("communities.alone", { count: layer.alone, transfers: t("canvas.transfers", { count: layer.apart }) })}</span>
      )}
    </>
  );
}

function group(count: number): string {
  return count.toLocaleString("en-US");
}
