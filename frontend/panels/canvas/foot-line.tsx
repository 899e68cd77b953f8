import { useTranslation } from "react-i18next";

interface FootLineProps {
  readonly shown: number;
  /** Accounts of the case; null while not known. */
  readonly total: number | null;
  readonly hidden: number;
  readonly outOfOrder: number;
  readonly show: () => void;
  readonly tidy: () => void;
}

/** What is on the canvas and what is not: hidden accounts are counted, never forgotten. */
export function FootLine({ shown, total, hidden, outOfOrder, show, tidy }: FootLineProps) {
  const { t } = useTranslation();
  const counts = { shown: group(shown), hidden: group(hidden) };
  return (
    <div className="lh-foot" role="status">
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
    </div>
  );
}

function group(count: number): string {
  return count.toLocaleString("en-US");
}
