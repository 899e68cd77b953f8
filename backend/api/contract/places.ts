import { z } from "zod";
import { PLACE_KINDS } from "../../domain/place.ts";
import { instantJson, moneyJson, schema } from "./basics.ts";

export const placesBody = z.object({ accounts: z.array(z.string()).min(1).max(10_000) });

const seenPlace = z.object({
  /** Kind and value: "terminal:ATM62910418". */
  id: z.string(),
  kind: z.enum(PLACE_KINDS),
  /** As the row or list writes it. */
  value: z.string(),
  /** null: no list says where it is. */
  known: z
    .object({
      name: z.string().nullable(),
      /** Degrees as the list writes them, accuracy as a radius in metres. null: the country alone is known. */
      position: z.object({ latitude: z.string(), longitude: z.string(), accuracyM: z.number().int().nullable() }).nullable(),
      country: z.string().nullable(),
      /** The network that a list puts into the country; null for all but IP addresses. */
      network: z.string().nullable(),
      source: z.string(),
      asOf: instantJson,
      lines: z.number().int(),
    })
    .nullable(),
});

const sighting = z.object({
  place: z.string(),
  account: z.string(),
  kind: z.enum(["terminal", "booked", "ip", "login", "cell", "crossing"]),
  at: instantJson,
  until: instantJson.nullable(),
  transfer: z.string().nullable(),
  money: moneyJson.nullable(),
  failed: z.boolean(),
  note: z.string().nullable(),
});

const share = z.object({ shown: z.number().int(), total: z.number().int() });

/** Where accounts were seen. Sightings by time; places by kind and value. */
export const placesDocument = z.object({
  schema,
  version: z.number().int(),
  places: z.array(seenPlace),
  sightings: z.array(sighting),
  sightingsOf: share,
  /** Lines of lists that name a place and no time. */
  undated: z.number().int(),
  /** Transfers whose rows were looked at. */
  transfersOf: share,
});

export type PlacesDocument = z.infer<typeof placesDocument>;
export type SeenPlaceDocument = PlacesDocument["places"][number];
export type SightingDocument = PlacesDocument["sightings"][number];
