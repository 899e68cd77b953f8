import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeenPlaceDocument, SightingDocument } from "../../../backend/api/contract/places.ts";
import type { PlaceKind } from "../../../backend/domain/place.ts";
import { outlinesText } from "../../../backend/make-outlines.ts";
import { clusterAt, clustersOf, clusterToward } from "../../../frontend/state/places/clusters.ts";
import { areas, mapPlaces, unknownPlaces, wayOf } from "../../../frontend/state/places/map-places.ts";
import { onMapScreen, panned, viewOver, zoomedAt } from "../../../frontend/state/places/map-view.ts";
import { metresThere, project } from "../../../frontend/state/places/mercator.ts";
import { outlinePath } from "../../../frontend/state/places/outline.ts";
import outlines from "../../../frontend/state/places/outlines.json" with { type: "json" };
import { seenIn, timeColumns } from "../../../frontend/state/places/time-columns.ts";

const SIZE = { width: 800, height: 400 };
const HOUR = 3_600_000;

const seen = (place: string, at: string, account = "card:1"): SightingDocument => ({
  place,
  account,
  kind: "booked",
  at: { at, precision: "second" },
  until: null,
  transfer: null,
  money: null,
  failed: false,
  note: null,
});

function placeAt(kind: PlaceKind, value: string, at: readonly [string, string] | null, country: string | null = null) {
  const position = at && { latitude: at[0], longitude: at[1], accuracyM: null };
  const asOf = { at: "2025-03-01T00:00:00Z", precision: "day" } as const;
  const known = at || country ? { name: null, position, country, network: null, source: "x", asOf, lines: 1 } : null;
  return { id: `${kind}:${value}`, kind, value, known } satisfies SeenPlaceDocument;
}

const BRIDGE = placeAt("crossing", "bridge", ["16.73", "98.51"]);
const TILL = placeAt("terminal", "till", ["25.04", "102.70"]);
const SHOP = placeAt("terminal", "shop", null);
const HOST = placeAt("ip", "198.51.100.7", null, "MM");
const PLACES = [BRIDGE, HOST, SHOP, TILL];
const SEEN = [
  seen(BRIDGE.id, "2025-01-30T00:00:00Z"),
  seen(HOST.id, "2025-03-14T06:00:00Z"),
  seen(TILL.id, "2025-03-14T06:09:30Z"),
  seen(TILL.id, "2025-03-14T06:10:00Z"),
  seen(SHOP.id, "2025-03-14T06:11:00Z", "card:2"),
];

describe("the bundled outlines", () => {
  it("are what the script makes of Natural Earth's countries, byte for byte", () => {
    expect(`[\n${outlines.map((outline) => JSON.stringify(outline)).join(",\n")}\n]\n`).toBe(outlinesText());
  });

  it("hold the five countries, each around a town of its own", () => {
    const towns = { CN: [30.6, 104.1], TH: [13.75, 100.5], MM: [19.75, 96.1], LA: [17.97, 102.6], KH: [11.56, 104.9] } as const;
    for (const [country, [north, east]] of Object.entries(towns)) {
      const outline = outlines.find((each) => each.country === country);
      expect(outline && isInside(outline.rings, north * 100, east * 100), country).toBe(true);
      expect(outline && outlinePath(outline)).toMatch(/^M[-\d. L]+Z/);
    }
  });
});

describe("places on the map", () => {
  it("come most telling first, and only those of the brushed time", () => {
    expect(mapPlaces(PLACES, SEEN, null).map(({ place }) => place.value)).toEqual(["bridge", "till", "shop", "198.51.100.7"]);
    const stretch = { from: Date.parse("2025-03-14T06:09:00Z"), until: Date.parse("2025-03-14T06:10:00Z") };
    expect(mapPlaces(PLACES, SEEN, stretch)).toMatchObject([{ place: TILL, sightings: [{}, {}] }]);
  });

  it("of which nobody knows where are counted, an IP address is an area and never a point", () => {
    const all = mapPlaces(PLACES, SEEN, null);
    expect(unknownPlaces(all)).toEqual([{ kind: "terminal", count: 1 }]);
    expect([...areas(all)].map(([country, inside]) => [country, inside.length])).toEqual([["MM", 1]]);
    expect(clustersOf(all, viewOver([], SIZE), SIZE).flatMap(({ places }) => places.map(({ place }) => place.id))).not.toContain(
      HOST.id,
    );
  });

  it("are joined by an account's way in time order", () => {
    const way = wayOf("card:1", mapPlaces(PLACES, SEEN, null));
    expect(way).toEqual([project(16.73, 98.51), project(25.04, 102.7)]);
  });
});

describe("the view", () => {
  it("holds every point with room for its label", () => {
    const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(degree(60), degree(170)), { minLength: 1, maxLength: 6 }), (degrees) => {
        const points = degrees.map(([north, east]) => project(north, east));
        const view = viewOver(points, { width: 1_600, height: 1_200 });
        for (const point of points) {
          const { x, y } = onMapScreen(point, view, { width: 1_600, height: 1_200 });
          if (view.zoom > 4) expect(x >= 0 && x <= 1_600 && y >= 0 && y <= 1_200).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("zooms about the pointer and moves by pixels", () => {
    const view = viewOver([project(16.7, 98.5), project(25, 102.7)], SIZE);
    const under = { x: view.x + 30 / view.zoom, y: view.y - 20 / view.zoom };
    const at = onMapScreen(under, view, SIZE);
    const after = onMapScreen(under, zoomedAt(view, 2, at, SIZE), SIZE);
    expect([after.x, after.y].map(Math.round)).toEqual([at.x, at.y].map(Math.round));
    expect(onMapScreen(under, panned(view, 7, -3), SIZE)).toMatchObject({
      x: expect.closeTo(at.x + 7),
      y: expect.closeTo(at.y - 3),
    });
  });

  it("draws a circle on the ground as large as it is there", () => {
    const north = 60;
    const [here, there] = [project(north, 0), project(north + 1 / 111.32, 0)];
    expect(metresThere(1_000, north)).toBeCloseTo(here.y - there.y, 4);
  });
});

describe("marks", () => {
  const all = mapPlaces(PLACES, SEEN, null);
  const far = { ...viewOver([], SIZE), zoom: 1 };

  it("stand for several places where these are too near, in the order given", () => {
    expect(clustersOf(all, far, SIZE)).toMatchObject([{ id: BRIDGE.id, places: [{ place: BRIDGE }, { place: TILL }] }]);
  });

  it("are walked by direction and hit within reach", () => {
    const clusters = clustersOf(all, viewOver([project(16.7, 98.5), project(25, 102.7)], SIZE), SIZE);
    const [bridge, till] = clusters;
    if (!bridge || !till) expect.fail("two marks are there");
    expect(clusterToward(clusters, bridge, "up")?.id).toBe(TILL.id);
    expect(clusterToward(clusters, bridge, "right")?.id).toBe(TILL.id);
    expect(clusterToward(clusters, bridge, "left")).toBeNull();
    expect(clusterToward(clusters, till, "down")?.id).toBe(BRIDGE.id);
    expect(clusterAt(clusters, { x: till.x + 5, y: till.y }, 20)?.id).toBe(TILL.id);
    expect(clusterAt(clusters, { x: till.x + 25, y: till.y }, 20)).toBeNull();
  });
});

describe("columns of time", () => {
  it("are at most seven, begin at whole hours of the zone, and every sighting is in exactly one", () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2025, 11, 31) });
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 7 * HOUR, 8 * HOUR),
        (moments, offset) => {
          const sightings = moments.map((ms) => seen("x", new Date(ms).toISOString()));
          const columns = timeColumns(sightings, offset);
          expect(columns.length).toBeLessThanOrEqual(7);
          expect(columns.reduce((sum, column) => sum + seenIn(sightings, column), 0)).toBe(moments.length);
        },
      ),
      { numRuns: 100 },
    );
    expect(timeColumns([seen("x", "2025-03-14T06:09:30Z"), seen("x", "2025-03-13T23:00:00Z")], 8 * HOUR)).toHaveLength(2);
    expect(timeColumns([], 0)).toEqual([]);
  });
});

/** Whether a point, in steps, is inside the rings by the even-odd rule. */
function isInside(rings: readonly (readonly number[])[], north: number, east: number): boolean {
  let inside = false;
  for (const ring of rings) {
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (let index = 0; index + 1 < ring.length; index += 2) {
      x += ring[index] ?? 0;
      y += ring[index + 1] ?? 0;
      points.push([x, y]);
    }
    for (const [index, [x1, y1]] of points.entries()) {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      if (y1 > north !== y2 > north && east < ((x2 - x1) * (north - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
