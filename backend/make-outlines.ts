import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type CountryOutline, STEPS_PER_DEGREE } from "../frontend/state/places/outline.ts";

/** ISO 3166-1 numbers and letters of the countries on the map: the five, and those around them. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "004": "AF",
  "050": "BD",
  "064": "BT",
  "096": "BN",
  "104": "MM",
  "116": "KH",
  "156": "CN",
  "158": "TW",
  "344": "HK",
  "356": "IN",
  "360": "ID",
  "392": "JP",
  "398": "KZ",
  "408": "KP",
  "410": "KR",
  "417": "KG",
  "418": "LA",
  "446": "MO",
  "458": "MY",
  "496": "MN",
  "524": "NP",
  "586": "PK",
  "608": "PH",
  "643": "RU",
  "702": "SG",
  "704": "VN",
  "762": "TJ",
  "764": "TH",
};

/** West, south, east, north, in degrees. A ring that lies wholly outside is left out. */
const WINDOW = [66, -11, 146, 56] as const;

type Ring = readonly (readonly number[])[];

/**
 * The outlines as the viewer bundles them, from Natural Earth's 1:50m countries (public domain) in the package world-atlas.
 * Ordered by country; the same package gives the same text.
 */
export function outlinesText(): string {
  const source = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(readFileSync(source, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const outlines: CountryOutline[] = [];
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    const country = COUNTRIES[String(id)];
    if (country === undefined) continue;
    const polygons =
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
    const rings = polygons.flat().filter(isInWindow).map(asSteps);
    outlines.push({ country, rings: rings.filter(({ length }) => length > 6) });
  }
  const found = outlines.sort((a, b) => (a.country < b.country ? -1 : 1));
  if (found.length !== Object.keys(COUNTRIES).length) throw new Error("world-atlas lacks a country of the map");
  return `[\n${found.map((outline) => JSON.stringify(outline)).join(",\n")}\n]\n`;
}

/** Writes the bundled file anew. */
export function makeOutlines(): void {
  writeFileSync(fileURLToPath(new URL("../frontend/state/places/outlines.json", import.meta.url)), outlinesText());
}

function isInWindow(ring: Ring): boolean {
  const [west, south, east, north] = WINDOW;
  return ring.some(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north);
}

/** First point, then differences, in steps: half the size of degrees. */
function asSteps(ring: Ring): number[] {
  const steps: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const [x = 0, y = 0] of ring) {
    const [stepX, stepY] = [Math.round(x * STEPS_PER_DEGREE), Math.round(y * STEPS_PER_DEGREE)];
    if (steps.length > 0 && stepX === lastX && stepY === lastY) continue;
    steps.push(stepX - lastX, stepY - lastY);
    [lastX, lastY] = [stepX, stepY];
  }
  return steps;
}
