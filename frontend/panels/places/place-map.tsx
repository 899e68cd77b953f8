import { useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasAct, GraphCamera } from "../../state/canvas/graph-port.ts";
import { type Cluster, clustersOf } from "../../state/places/clusters.ts";
import { areas, type MapPlace } from "../../state/places/map-places.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { usePlaceWords } from "./place-words.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useMapView } from "./use-map-view.ts";

interface PlaceMapProps {
  readonly places: readonly MapPlace[];
  /** Ids of chosen places. */
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly account: string | null;
  readonly labelOf: (account: string) => string;
  readonly singleKeys: boolean;
  readonly camera: (camera: GraphCamera | null) => void;
  /** What a key asks that is not the map's own. */
  readonly act: (act: CanvasAct) => void;
}

/** Outlines of countries with a mark for each known place, as a list box: walked by arrows, moved by hand, wheel and keys. */
export function PlaceMap({ places, chosen, choose, account, labelOf, singleKeys, camera, act }: PlaceMapProps) {
  const { t } = useTranslation();
  const words = usePlaceWords();
  const list = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const points = useMemo(() => places.flatMap(({ point }) => (point ? [point] : [])), [places]);
  const sight = useMapView(drawing, points, camera);
  const known = useMemo(() => areas(places), [places]);
  const clusters = clustersOf(places, sight.view, sight.size);
  const take = (cluster: Cluster) => {
    keys.setActive(cluster.id);
    choose(cluster.places.map(({ place }) => place.id));
  };
  const leave = chosen.length === 0 ? null : () => choose(chosen);
  const keys = useMapKeys({ clusters, sight, singleKeys, take, leave, act });
  const at = clusters.findIndex(({ id }) => id === keys.active);
  const drawn = { drawing, sight, places, clusters, wordsOf: words.beside, active: keys.active, chosen, account, take };
  return (
    <div className="lh-map">
      <div
        role="listbox"
        aria-multiselectable
        tabIndex={0}
        aria-label={t("map.name")}
        aria-activedescendant={at < 0 ? undefined : `${list}-${at}`}
        onKeyDown={keys.press}
        className="lh-map-frame"
      >
        <MapDrawing {...drawn} told={new Set(known.keys())} />
        <div className="lh-map-list">
          {clusters.map((cluster, index) => (
            <div
              role="option"
              key={cluster.id}
              id={`${list}-${index}`}
              aria-selected={cluster.places.every(({ place }) => chosen.includes(place.id))}
              tabIndex={-1}
            >
              {words.spoken(cluster, labelOf)}
            </div>
          ))}
        </div>
      </div>
      <ul className="lh-map-areas">
        {[...known].map(([country, inside]) => (
          <li key={country}>
            <button type="button" onClick={() => choose(inside.map(({ place }) => place.id))}>
              <svg width="14" height="14" aria-hidden="true">
                <rect width="14" height="14" className="country told" />
              </svg>
              {t("map.inArea", { area: words.country(country), count: inside.length })}
            </button>
          </li>
        ))}
      </ul>
      <p className="lh-map-source">{t("map.borders")}</p>
    </div>
  );
}
