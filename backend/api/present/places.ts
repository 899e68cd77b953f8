import { instantToJson } from "../../domain/instant.ts";
import { moneyToJson } from "../../domain/money.ts";
import type { PlaceName, Sighting } from "../../domain/place.ts";
import type { PlacesSeen, SeenPlace } from "../../tasks/read-places.ts";
import type { PlacesDocument, SeenPlaceDocument, SightingDocument } from "../contract/places.ts";

export function placesJson({ version, places, sightings, sightingsTotal, undated, transfers }: PlacesSeen): PlacesDocument {
  return {
    schema: 1,
    version,
    places: places.map(placeJson),
    sightings: sightings.map(sightingJson),
    sightingsOf: { shown: sightings.length, total: sightingsTotal },
    undated,
    transfersOf: transfers,
  };
}

function placeJson({ place, known }: SeenPlace): SeenPlaceDocument {
  const { kind, value } = place;
  return { id: idOf(place), kind, value, known: known && { ...known, asOf: instantToJson(known.asOf) } };
}

function sightingJson({ place, at, until, money, ...rest }: Sighting): SightingDocument {
  return {
    ...rest,
    place: idOf(place),
    at: instantToJson(at),
    until: until && instantToJson(until),
    money: money && moneyToJson(money),
  };
}

function idOf({ kind, value }: PlaceName): string {
  return `${kind}:${value}`;
}
