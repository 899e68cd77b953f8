import { useTranslation } from "react-i18next";
import type { SeenPlaceDocument } from "../../../backend/api/contract/places.ts";
import type { Cluster } from "../../state/places/clusters.ts";
import type { MapPlace } from "../../state/places/map-places.ts";
import { useTimes } from "../parts/use-times.ts";

/** What a place is called, and what is known of where it is, in one language. */
export function usePlaceWords() {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const country = (code: string) => new Intl.DisplayNames([i18n.language, "en"], { type: "region" }).of(code) ?? code;
  const where = ({ place: { kind, known } }: MapPlace): string => {
    if (known === null) return t(kind === "ip" ? "map.noArea" : "map.noPosition");
    if (known.position !== null) return positionText(known.position);
    const area = country(known.country ?? "");
    return known.network === null ? t("map.area", { area }) : t("map.network", { area, network: known.network });
  };
  return {
    country,
    label: ({ place: { value, known } }: MapPlace) => (known?.name ? `${value} · ${known.name}` : value),
    /** What kind of place, and whether it stands on the map. */
    short: (each: MapPlace): string => {
      const kind = t(`map.kind.${each.place.kind}`);
      return each.place.known?.position ? kind : `${kind} · ${where(each)}`;
    },
    /** Its position with how exact it is, its area, or that nobody knows. */
    where,
    /** What is written beside a mark. */
    beside: ({ places }: Cluster): string => {
      const [first] = places;
      return first && places.length === 1 ? first.place.value : t("map.places", { count: places.length });
    },
    /** A mark as a screen reader says it: what, where, and who was seen there. */
    spoken: ({ places }: Cluster, labelOf: (account: string) => string): string => {
      const accounts = [...new Set(places.flatMap(({ sightings }) => sightings.map(({ account }) => account)))].sort();
      const named = places.map(({ place }) => `${place.value} (${t(`map.kind.${place.kind}`)})`).join(", ");
      const count = places.reduce((sum, { sightings }) => sum + sightings.length, 0);
      return `${named}; ${t("map.sightings", { count })}: ${accounts.map(labelOf).join(", ")}`;
    },
    /** Who says so and as of when; blank where nobody does. */
    source: ({ place: { known } }: MapPlace): string => {
      if (known === null) return "";
      const said = t("map.source", { source: known.source, at: times.instant(known.asOf) });
      return known.lines > 1 ? `${said} ${t("map.lines", { count: known.lines })}` : said;
    },
  };
}

/** "16.73, 98.51 ± 2,000 m": degrees north and east as the list writes them. */
function positionText({ latitude, longitude, accuracyM }: NonNullable<NonNullable<SeenPlaceDocument["known"]>["position"]>) {
  const at = `${latitude}, ${longitude}`;
  return accuracyM === null ? at : `${at} ± ${accuracyM.toLocaleString("en-US")} m`;
}
