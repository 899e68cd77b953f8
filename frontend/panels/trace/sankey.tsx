import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import type { RuleTraceDocument, TraceDocument } from "../../../backend/api/contract/trace.ts";
import { compactAmount } from "../../state/canvas/compact-money.ts";
import { moneyListText, moneyText } from "../../state/print-money.ts";
import { BAR, currenciesOf, type SankeyBy, type SankeyPlace, sankeyOf } from "../../state/sankey.ts";
import { ledgerOf } from "../../state/traced-money.ts";
import { useAccountName } from "../parts/account-link.tsx";
import { Section } from "../parts/frame.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useTimes } from "../parts/use-times.ts";

const WIDTH = 1000;

/** The traced money as bands from account to account, by layer or by first arrival; the table beneath says the same. */
export function Sankey({ trace, told }: { trace: TraceDocument; told: RuleTraceDocument }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const by: SankeyBy = params.get("by") === "time" ? "time" : "layer";
  const choose = (value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set("by", value);
        return next;
      },
      { replace: true },
    );
  return (
    <Section
      title={t("trace.bands")}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t("trace.bandsBy")}
          value={by}
          onChange={choose}
          data={(["layer", "time"] as const).map((value) => ({ value, label: t(`trace.by.${value}`) }))}
        />
      }
    >
      {currenciesOf(told).map((currency) => (
        <Bands key={currency} trace={trace} told={told} currency={currency} by={by} />
      ))}
    </Section>
  );
}

interface Props {
  readonly trace: TraceDocument;
  readonly told: RuleTraceDocument;
  readonly currency: string;
  readonly by: SankeyBy;
}

function Bands({ trace, told, currency, by }: Props) {
  const { t } = useTranslation();
  const picture = useMemo(() => sankeyOf(trace, told, currency, by, WIDTH), [trace, told, currency, by]);
  if (picture.bands.length === 0) return null;
  return (
    <div className="card scroller sankey">
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`}>
        <title>{t("trace.bandsSay", { currency, count: picture.places.length })}</title>
        {picture.bands.map(({ from, to, path, width, money }) => (
          <path key={`${from} ${to}`} className="band" d={path} strokeWidth={width}>
            <title>{moneyText(money)}</title>
          </path>
        ))}
        {picture.places.map((place) => (
          <Place key={place.account} place={place} by={by} hasLedger={ledgerOf(told, place.account).length > 0} />
        ))}
      </svg>
      <Truncated shown={picture.accounts.shown} total={picture.accounts.total} what="accounts" />
      {picture.back.length > 0 && (
        <p className="third">{t("trace.goesBack", { sums: moneyListText(picture.back, t("words.noMoney")) })}</p>
      )}
    </div>
  );
}

/** An account's bar with its name and sum; pressing one that has a ledger opens it below. */
function Place({ place, by, hasLedger }: { place: SankeyPlace; by: SankeyBy; hasLedger: boolean }) {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const [params] = useSearchParams();
  const { account, labels, layer, since, money, x, y, height } = place;
  const name = useAccountName(account);
  const title = labels.length === 0 ? name : labels.join(", ");
  const where = layer === 0 ? t("trace.victims") : t("accounts.layer", { layer });
  const told = `${title}, ${where}, ${moneyText(money)}`;
  const bar = (
    <g className={labels.length > 0 ? "place victim" : "place"}>
      <title>{told}</title>
      <rect x={x} y={y} width={BAR} height={height} />
      <text x={x + BAR + 4} y={y + Math.min(height / 2, 14)} dy={4}>
        {title}
        <tspan className="sum" x={x + BAR + 4} dy={15}>
          {by === "time" && layer > 0 ? times.moment(since).slice(11) : compactAmount(money, i18n.language)}
        </tspan>
      </text>
    </g>
  );
  if (!hasLedger) return bar;
  const next = new URLSearchParams(params);
  next.set("account", account);
  return (
    <Link href={`?${next}`} replace aria-label={`${told}, ${t("trace.ledger")}`}>
      {bar}
    </Link>
  );
}
