import { useTranslation } from "react-i18next";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import { holdStairs } from "../../state/hold-curve.ts";
import type { HoldWindow } from "../../state/hold-window.ts";
import { moneyText } from "../../state/print-money.ts";
import { Section } from "../parts/frame.tsx";
import { useTimes } from "../parts/use-times.ts";

const WIDTH = 800;
const HEIGHT = 120;

/** What could have been held at each moment of the hour that matters; the line is the moment of the plan. */
export function HoldCurve({ plan, stretch }: { plan: HoldPlanDocument; stretch: HoldWindow }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (plan.outlook === null) return null;
  const stairs = holdStairs(plan.outlook.curve, stretch.from, stretch.until, WIDTH, HEIGHT);
  const [from, until] = [Date.parse(stretch.from), Date.parse(stretch.until)];
  const at = ((Date.parse(plan.asOf) - from) / (until - from)) * WIDTH;
  const [first, last] = [times.moment(stretch.from), times.moment(stretch.until)];
  if (stairs.length === 0) return null;
  return (
    <Section title={t("holds.curve")}>
      {stairs.map(({ currency, path, most }) => (
        <figure key={currency} className="card curve">
          <figcaption className="row spread">
            <span className="number">{t("holds.curveTop", { most: moneyText(most) })}</span>
            <span className="third number">{`${first} – ${last.slice(11)}`}</span>
          </figcaption>
          <svg
            viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`}
            role="img"
            aria-label={t("holds.curveSays", { most: moneyText(most), first, last })}
          >
            <path className="area" d={`${path}V${HEIGHT}H0Z`} />
            <path className="line" d={path} />
            {at >= 0 && at <= WIDTH && <line className="moment" x1={at} x2={at} y1={-4} y2={HEIGHT} />}
          </svg>
        </figure>
      ))}
      {plan.outlook.curveTruncated && (
        <p className="third">
          {t("words.showing.rows", {
            shown: plan.outlook.curveTruncated.shown,
            total: plan.outlook.curveTruncated.total,
            rest: plan.outlook.curveTruncated.total - plan.outlook.curveTruncated.shown,
          })}
        </p>
      )}
    </Section>
  );
}
