import { useTranslation } from "react-i18next";
import type { PlacesDocument } from "../../../backend/api/contract/places.ts";
import { type MapPlace, unknownPlaces } from "../../state/places/map-places.ts";
import { Caution } from "../parts/states.tsx";

interface PlaceSaysProps {
  readonly data: PlacesDocument;
  /** Those seen in the brushed time. */
  readonly places: readonly MapPlace[];
}

/** How much there is, what has no known place, and what was not looked at. */
export function PlaceSays({ data, places }: PlaceSaysProps) {
  const { t } = useTranslation();
  const { sightingsOf, transfersOf } = data;
  const count = (share: { readonly shown: number; readonly total: number }) => ({
    shown: share.shown.toLocaleString("en-US"),
    total: share.total.toLocaleString("en-US"),
  });
  const undated = data.undated > 0 && <Caution>{t("map.undated", { count: data.undated })}</Caution>;
  if (places.length === 0) {
    return (
      <div className="lh-places-says">
        <p role="status">{t(data.places.length > 0 ? "map.noneThen" : "map.none")}</p>
        {undated}
      </div>
    );
  }
  const sightings = places.reduce((sum, each) => sum + each.sightings.length, 0);
  const unknown = unknownPlaces(places);
  return (
    <div className="lh-places-says">
      <p role="status">
        {t("map.places", { count: places.length })} · {t("map.sightings", { count: sightings })}
      </p>
      {unknown.length > 0 && (
        <Caution>
          {unknown.map(({ kind, count: many }) => t(`map.unknown.${kind}`, { count: many })).join(" ")} {t("map.bring")}
        </Caution>
      )}
      {undated}
      {sightingsOf.shown < sightingsOf.total && <Caution>{t("map.shown", count(sightingsOf))}</Caution>}
      {transfersOf.shown < transfersOf.total && <Caution>{t("map.looked", count(transfersOf))}</Caution>}
    </div>
  );
}
