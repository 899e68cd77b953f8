import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MapPlace } from "../../state/places/map-places.ts";
import { seenIn, type TimeColumn, timeColumns } from "../../state/places/time-columns.ts";
import { useTimes } from "../parts/use-times.ts";
import { usePlaceWords } from "./place-words.ts";

interface PlaceTableProps {
  readonly places: readonly MapPlace[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

const MOST_PLACES = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Places down, time across, how often somebody was seen in each; places that nobody can put on the map are here too. */
export function PlaceTable({ places, chosen, choose }: PlaceTableProps) {
  const { t } = useTranslation();
  const words = usePlaceWords();
  const times = useTimes();
  const all = useMemo(() => places.flatMap(({ sightings }) => sightings), [places]);
  const columns = useMemo(() => timeColumns(all, offsetOf(all[0]?.at.at, times.moment)), [all, times]);
  const shown = places.slice(0, MOST_PLACES);
  const years = new Set(columns.map(({ from }) => times.moment(new Date(from).toISOString()).slice(0, 4)));
  return (
    <>
      <div className="scroller">
        <table className="data lh-places-table" aria-label={t("map.table")}>
          <thead>
            <tr>
              <th scope="col">{t("map.place")}</th>
              {columns.map((column) => (
                <th key={column.from} scope="col" className="right">
                  {headOf(column, times.moment, years.size > 1).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </th>
              ))}
              <th scope="col" className="right">
                {t("map.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.place.id} aria-current={chosen.includes(each.place.id)}>
                <th scope="row">
                  <button type="button" className="plain-link" onClick={() => choose([each.place.id])}>
                    <span className="clip-two">{words.label(each)}</span>
                  </button>
                  <span className="third">{words.short(each)}</span>
                </th>
                {columns.map((column) => (
                  <td key={column.from} className="right">
                    {seenIn(each.sightings, column) || ""}
                  </td>
                ))}
                <td className="right">{each.sightings.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {places.length > shown.length && (
        <p className="third">{t("map.shownPlaces", { shown: shown.length, total: places.length.toLocaleString("en-US") })}</p>
      )}
    </>
  );
}

/** The column's beginning in one or two lines: "02-06" of one that is a day or longer, below its year where years differ; else "02-06", "14:00". */
function headOf({ from, until }: TimeColumn, moment: (iso: string) => string, withYear: boolean): readonly string[] {
  const text = moment(new Date(from).toISOString());
  const [year, day, clock] = [text.slice(0, 4), text.slice(5, 10), text.slice(11, 16)];
  if (until - from < DAY) return [day, clock];
  return withYear ? [year, day] : [day];
}

/** How far the clock on screen is ahead of UTC, in milliseconds. */
function offsetOf(iso: string | undefined, moment: (iso: string) => string): number {
  if (iso === undefined) return 0;
  const [day = "", clock = ""] = moment(iso).split(" ");
  const sameDay = `${iso.slice(0, 4)}${day.slice(4)}`;
  return Math.round((Date.parse(`${sameDay}T${clock}Z`) - Date.parse(iso)) / 60_000) * 60_000;
}
