import type { SeenPlaceDocument, SightingDocument } from "../../../backend/api/contract/places.ts";
import { PLACE_KINDS, type PlaceKind } from "../../../backend/domain/place.ts";
import type { Point } from "../canvas/hop-points.ts";
import type { Stretch } from "../canvas/stretch.ts";
import { project } from "./mercator.ts";

/** A place with the times that records tell of it. */
export interface MapPlace {
  readonly place: SeenPlaceDocument;
  /** By time; never empty. */
  readonly sightings: readonly SightingDocument[];
  /** Where it stands on the map; null for an area, and for a place that no list knows. */
  readonly point: Point | null;
}

/** What tells most of where somebody was comes first; the branch that booked a payment says least. */
const TELLING: readonly PlaceKind[] = ["crossing", "cell", "terminal", "address", "ip", "branch"];

/** The places that were seen in a stretch of time, with what was seen in it: by how telling, then most sightings, then by id. */
export function mapPlaces(
  places: readonly SeenPlaceDocument[],
  sightings: readonly SightingDocument[],
  stretch: Stretch | null,
): readonly MapPlace[] {
  const byPlace = new Map<string, SightingDocument[]>();
  for (const sighting of sightings) {
    if (!isIn(sighting, stretch)) continue;
    const known = byPlace.get(sighting.place);
    if (known) known.push(sighting);
    else byPlace.set(sighting.place, [sighting]);
  }
  return places
    .flatMap((place): MapPlace[] => {
      const seen = byPlace.get(place.id);
      return seen ? [{ place, sightings: seen, point: pointOf(place) }] : [];
    })
    .sort(byTelling);
}

function byTelling(a: MapPlace, b: MapPlace): number {
  const kinds = TELLING.indexOf(a.place.kind) - TELLING.indexOf(b.place.kind);
  return kinds || b.sightings.length - a.sightings.length || (a.place.id < b.place.id ? -1 : 1);
}

/** How many places of each kind nobody has a position or country for, kinds in their order; kinds with none are left out. */
export function unknownPlaces(places: readonly MapPlace[]): readonly { readonly kind: PlaceKind; readonly count: number }[] {
  return PLACE_KINDS.map((kind) => ({
    kind,
    count: places.filter(({ place }) => place.kind === kind && place.known === null).length,
  })).filter(({ count }) => count > 0);
}

/** The countries that alone are known of some places, by code, with those places. */
export function areas(places: readonly MapPlace[]): ReadonlyMap<string, readonly MapPlace[]> {
  const found = new Map<string, MapPlace[]>();
  for (const each of places) {
    const country = each.point === null ? (each.place.known?.country ?? null) : null;
    if (country !== null) found.set(country, [...(found.get(country) ?? []), each]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The known points at which an account was seen, in time order, each move once. */
export function wayOf(account: string, places: readonly MapPlace[]): readonly Point[] {
  const steps = places.flatMap(({ place, point, sightings }) =>
    point === null
      ? []
      : sightings.filter((each) => each.account === account).map(({ at }) => ({ at: at.at, id: place.id, point })),
  );
  steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const points = steps.map(({ point }) => point);
  return points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y);
}

function pointOf({ known }: SeenPlaceDocument): Point | null {
  return known?.position ? project(Number(known.position.latitude), Number(known.position.longitude)) : null;
}

function isIn({ at, until }: SightingDocument, stretch: Stretch | null): boolean {
  if (stretch === null) return true;
  const [from, last] = [Date.parse(at.at), Date.parse((until ?? at).at)];
  return from <= stretch.until && last >= stretch.from;
}
