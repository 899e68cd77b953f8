import { useTranslation } from "react-i18next";
import type { ExpandPreview } from "../../../backend/api/contract/canvas.ts";
import { moneyListText } from "../../state/print-money.ts";

const DIRECTIONS = ["in", "out", "both"] as const;

/** Exact counts by direction: transfers, accounts, sums. */
export function ExpandCounts({
  counts,
  direction,
}: {
  readonly counts: ExpandPreview | undefined;
  readonly direction: (typeof DIRECTIONS)[number];
}) {
  const { t } = useTranslation();
  return (
    <table className="lh-expand-counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{t("canvas.expand.transfers")}</th>
          <th scope="col">{t("canvas.expand.accounts")}</th>
          <th scope="col">{t("canvas.expand.sum")}</th>
        </tr>
      </thead>
      <tbody>
        {DIRECTIONS.map((one) => (
          <tr key={one} aria-current={one === direction}>
            <th scope="row">{t(`canvas.expand.${one}`)}</th>
            <td>{counts?.[one].transfers.toLocaleString("en-US") ?? "…"}</td>
            <td>{counts?.[one].accounts.toLocaleString("en-US") ?? "…"}</td>
            <td>{counts ? moneyListText(counts[one].sums, t("canvas.nothing")) : "…"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
