import { useTranslation } from "react-i18next";
import type { SightingDocument } from "../../../backend/api/contract/places.ts";
import type { MapPlace } from "../../state/places/map-places.ts";
import { moneyText } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { useTimes } from "../parts/use-times.ts";
import { usePlaceWords } from "./place-words.ts";

interface SightingListProps {
  /** The chosen places, or all. */
  readonly places: readonly MapPlace[];
  readonly isAll: boolean;
  readonly account: string | null;
}

const MOST_SIGHTINGS = 200;

/** Who was seen at the chosen places, when and by what, in time order; each leads to its account and its transfer. */
export function SightingList({ places, isAll, account }: SightingListProps) {
  const { t } = useTranslation();
  const words = usePlaceWords();
  const times = useTimes();
  const select = useSelection((selection) => selection.select);
  const lines = places.flatMap((each) => each.sightings.map((sighting) => ({ each, sighting }))).sort(byTime);
  const shown = lines.slice(0, MOST_SIGHTINGS);
  const until = ({ until: end }: SightingDocument) => (end ? ` – ${times.clock(end)}` : "");
  return (
    <>
      <div className="scroller lh-places-list">
        <table className="data" aria-label={t("map.list")}>
          <thead>
            <tr>
              <th scope="col">
                {t("map.column.time")}, {t("map.column.account")}
              </th>
              <th scope="col">{t("map.column.what")}</th>
              <th scope="col" className="right">
                {t("map.column.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ each, sighting }) => (
              <tr
                key={`${sighting.at.at} ${sighting.place} ${sighting.account} ${sighting.transfer} ${sighting.kind}`}
                aria-current={sighting.account === account}
              >
                <td className="nowrap number">
                  {sighting.transfer === null ? (
                    times.instant(sighting.at) + until(sighting)
                  ) : (
                    <button
                      type="button"
                      className="plain-link number"
                      onClick={() => select({ kind: "transfer", id: sighting.transfer ?? "" })}
                    >
                      {times.instant(sighting.at)}
                    </button>
                  )}
                  <br />
                  <AccountLink account={sighting.account} />
                </td>
                <td className="breaks">
                  {t(`map.seen.${sighting.kind}`)} {isAll || places.length > 1 ? words.label(each) : ""}
                  {sighting.note && <span className="third">{sighting.note}</span>}
                </td>
                <td className="right nowrap">
                  {sighting.money && moneyText(sighting.money)}
                  {sighting.failed && <span className="third">{t("map.refused")}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown.length && (
        <p className="third">{t("map.shown", { shown: shown.length, total: lines.length.toLocaleString("en-US") })}</p>
      )}
    </>
  );
}

interface Line {
  readonly each: MapPlace;
  readonly sighting: SightingDocument;
}

function byTime(a: Line, b: Line): number {
  return Date.parse(a.sighting.at.at) - Date.parse(b.sighting.at.at) || (a.each.place.id < b.each.place.id ? -1 : 1);
}
