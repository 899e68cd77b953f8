import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPlayerTrackPrev, IconX } from "@tabler/icons-react";
import { type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Bar } from "../../state/canvas/histogram.ts";
import { SPEEDS } from "../../state/canvas/playback.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { useTimes } from "../parts/use-times.ts";
import { BrushField } from "./brush-field.tsx";
import type { CanvasTime } from "./use-time.ts";

const HIGH = 40;
type Measure = "units" | "transfers";

/** When the money on the canvas moved: bars by count or amount, a stretch to brush, and playback. */
export function TimeLine({ chart, isPlayable, moments, player, stretch, pull, brush }: CanvasTime) {
  const { t } = useTranslation();
  const times = useTimes();
  const [measure, setMeasure] = useState<Measure>("transfers");
  if (!chart) return null;
  const { extent, bars, currency } = chart;
  const others = measure === "units" ? chart.others : 0;
  const iso = (ms: number) => new Date(Math.round(ms)).toISOString();
  const now = player.index === null ? null : (moments[player.index]?.at ?? null);
  return (
    <section className="lh-time" aria-label={t("canvas.time.name")}>
      <div className="lh-time-row">
        {isPlayable && <Playback player={player} />}
        <SegmentedControl
          size="xs"
          aria-label={t("canvas.time.measure")}
          data={[
            { value: "transfers", label: t("canvas.time.count") },
            { value: "units", label: `${t("canvas.time.amount")} ${currency ?? ""}` },
          ]}
          value={measure}
          onChange={(value) => setMeasure(value === "units" ? "units" : "transfers")}
        />
        <BrushField extent={extent} stretch={stretch} brush={brush} />
        {(stretch !== null || player.index !== null) && (
          <Act
            name={t("canvas.time.whole")}
            act={() => {
              brush(null);
              player.stop();
            }}
            icon={<IconX size={16} stroke={1.5} />}
          />
        )}
        {others > 0 && <span>{t("canvas.time.others", { count: others })}</span>}
        <span className="lh-canvas-push" />
        <span>{times.label(iso(extent.from))}</span>
      </div>
      <Bars bars={bars} measure={measure} extent={extent} stretch={stretch} now={now} pull={pull} brush={brush} />
      <div className="lh-time-row lh-time-ends">
        <span>{times.moment(iso(extent.from))}</span>
        <span className="lh-canvas-push" />
        <span>{times.moment(iso(extent.until))}</span>
      </div>
    </section>
  );
}

/** Plays what is on the canvas in time, or goes an instant on or back. */
function Playback({ player }: Pick<CanvasTime, "player">) {
  const { t } = useTranslation();
  return (
    <>
      <Act name={t("canvas.time.earlier")} act={() => player.step(-1)} icon={<IconPlayerTrackPrev size={16} stroke={1.5} />} />
      <Act
        name={player.isPlaying ? t("canvas.time.pause") : t("canvas.time.play")}
        act={player.toggle}
        icon={player.isPlaying ? <IconPlayerPause size={16} stroke={1.5} /> : <IconPlayerPlay size={16} stroke={1.5} />}
      />
      <Act name={t("canvas.time.later")} act={() => player.step(1)} icon={<IconPlayerTrackNext size={16} stroke={1.5} />} />
      <SegmentedControl
        size="xs"
        aria-label={t("canvas.time.speed")}
        data={SPEEDS.map((speed) => ({ value: String(speed), label: speed === 0.1 ? "1/10×" : `${speed}×` }))}
        value={String(player.speed)}
        onChange={(value) => player.setSpeed(SPEEDS.find((speed) => String(speed) === value) ?? 1)}
      />
    </>
  );
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly measure: Measure;
  readonly extent: Stretch;
  readonly stretch: Stretch | null;
  readonly now: number | null;
  /** While the pointer pulls. */
  readonly pull: (stretch: Stretch | null) => void;
  /** When it lets go. */
  readonly brush: (stretch: Stretch | null) => void;
}

function Bars({ bars, measure, extent, stretch, now, pull, brush }: BarsProps) {
  const [from, setFrom] = useState<number | null>(null);
  const most = Math.max(1, ...bars.map((bar) => bar[measure]));
  const span = Math.max(1, extent.until - extent.from);
  const at = (ms: number) => ((ms - extent.from) / span) * bars.length;
  const timeAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return extent.from + Math.min(1, Math.max(0, (event.clientX - left) / width)) * span;
  };
  const pulledTo = (event: PointerEvent<SVGSVGElement>, show: (stretch: Stretch | null) => void) => {
    if (from === null) return;
    const to = timeAt(event);
    show(Math.abs(at(to) - at(from)) < 0.5 ? null : { from: Math.min(from, to), until: Math.max(from, to) });
  };
  return (
    <svg
      className="lh-time-bars"
      viewBox={`0 0 ${bars.length} ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(timeAt(event));
      }}
      onPointerMove={(event) => pulledTo(event, pull)}
      onPointerUp={(event) => {
        pulledTo(event, brush);
        setFrom(null);
      }}
    >
      {bars.map((bar, index) => {
        const high = bar.transfers === 0 ? 0 : Math.max(2, (bar[measure] / most) * HIGH);
        return <rect key={bar.from} x={index + 0.1} width={0.8} y={HIGH - high} height={high} className="lh-time-bar" />;
      })}
      {stretch && (
        <rect className="lh-time-brush" x={at(stretch.from)} width={at(stretch.until) - at(stretch.from)} y={0} height={HIGH} />
      )}
      {now !== null && <rect className="lh-time-now" x={at(now) - 0.1} width={0.3} y={0} height={HIGH} />}
    </svg>
  );
}

function Act({ name, act, icon }: { readonly name: string; readonly act: () => void; readonly icon: ReactNode }) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={name} onClick={act}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
