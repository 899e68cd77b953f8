import { useTranslation } from "react-i18next";
import type { Basis } from "../../../backend/api/contract/basics.ts";
import { compactAmount } from "../../state/canvas/compact-money.ts";
import { widthOfUnits } from "../../state/canvas/node-look.ts";

const DASHES = { record: "none", computed: "6 4", asserted: "1.5 4" } as const satisfies Readonly<Record<Basis, string>>;

/** Amounts whose line width the legend shows, in whole units of any currency. */
const SAMPLES = [1_000, 100_000, 10_000_000] as const;

export function BasisEntry({ basis }: { basis: Basis }) {
  const { t } = useTranslation();
  return (
    <span>
      <svg width="24" height="8" aria-hidden="true">
        <line x1="1" x2="23" y1="4" y2="4" stroke="var(--lh-ink-2)" strokeWidth="1.5" strokeDasharray={DASHES[basis]} />
      </svg>
      {t(`canvas.legend.${basis}`)}
    </span>
  );
}

/** The victims' money inside a line. */
export function TracedEntry() {
  const { t } = useTranslation();
  return (
    <span>
      <svg width="24" height="8" aria-hidden="true">
        <line x1="0" x2="24" y1="4" y2="4" stroke="var(--lh-edge)" strokeWidth="7" />
        <line x1="0" x2="24" y1="4" y2="4" stroke="var(--lh-victim)" strokeWidth="3" />
      </svg>
      {t("canvas.legend.traced")}
    </span>
  );
}

/** How wide a line of some round amounts is drawn: the same scale in every view. */
export function WidthEntry() {
  const { t, i18n } = useTranslation();
  return (
    <span title={t("canvas.legend.width")}>
      {SAMPLES.map((units) => (
        <span key={units} className="lh-legend-width">
          <svg width="18" height="10" aria-hidden="true">
            <line x1="0" x2="18" y1="5" y2="5" stroke="var(--lh-edge)" strokeWidth={widthOfUnits(units)} />
          </svg>
          {compactAmount({ amount: String(units) }, i18n.language)}
        </span>
      ))}
    </span>
  );
}

export function LeadIcon() {
  return (
    <svg width="26" height="10" aria-hidden="true">
      <line x1="1" x2="24" y1="5" y2="5" stroke="var(--lh-edge)" strokeWidth="1.5" strokeDasharray={DASHES.computed} />
      <path d="M18 1L25 5L18 9" fill="none" stroke="var(--lh-edge)" strokeWidth="1.5" />
    </svg>
  );
}

export interface FailedEntryProps {
  /** Failed payments among the accounts that are shown. */
  readonly failed: number;
  readonly showsFailed: boolean;
  readonly toggleFailed: () => void;
}

/** What failed is drawn on request only: a cut line, for no money moved. */
export function FailedEntry({ failed, showsFailed, toggleFailed }: FailedEntryProps) {
  const { t } = useTranslation();
  if (failed === 0) return null;
  return (
    <button type="button" aria-pressed={showsFailed} onClick={toggleFailed}>
      <svg width="26" height="10" aria-hidden="true" stroke="var(--lh-edge)" strokeWidth="1.5">
        <path d="M1 5H10M10 1V9M15 1V9M15 5H25" fill="none" />
      </svg>
      {t("canvas.failed.legend")} <b>{failed}</b> <u>{t(showsFailed ? "canvas.failed.hide" : "canvas.failed.show")}</u>
    </button>
  );
}
