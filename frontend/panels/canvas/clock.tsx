import { useTranslation } from "react-i18next";
import { moneyText } from "../../state/print-money.ts";
import { useTimes } from "../parts/use-times.ts";
import { apartText } from "./clock-text.ts";
import type { CanvasTime } from "./use-time.ts";

const MOST_LINES = 3;

/** The large clock of the playback: the moment, what moved in it, "=" where it was more than one, and the gap before it. */
export function Clock({ time: { moments, player }, labelOf }: { time: CanvasTime; labelOf: (id: string) => string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const moment = player.index === null ? undefined : moments[player.index];
  if (!moment) return null;
  const iso = (ms: number) => new Date(ms).toISOString();
  const { jumped } = player;
  const more = moment.transfers.length - MOST_LINES;
  return (
    <div className="lh-clock" role="timer" aria-live={player.isPlaying ? "off" : "polite"}>
      <time dateTime={iso(moment.at)}>{times.moment(iso(moment.at))}</time>
      {moment.transfers.slice(0, MOST_LINES).map(({ id, from, to, paid, apart }) => (
        <span key={id}>
          {moment.transfers.length > 1 && "= "}
          {labelOf(from)} → {labelOf(to)} {moneyText(paid)} {apartText({ apart })}
        </span>
      ))}
      {more > 0 && <span>{t("canvas.more", { count: more })}</span>}
      {jumped && (
        <span>{t("canvas.time.jumped", { from: times.moment(iso(jumped.from)), until: times.moment(iso(jumped.until)) })}</span>
      )}
    </div>
  );
}
