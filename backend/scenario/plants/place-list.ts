import { MAIN_CASE } from "../banks.ts";
import type { CaseFile } from "../case-file.ts";
import { csvText } from "../writers/csv.ts";

/** The cell and the crossing that circumstances name. */
export const MYAWADDY_CELL = "414-01-7101-20344";
export const RIVER_CROSSING = "Mae Sot - Myawaddy, bridge 2";

const HEADERS = ["kind", "id", "name", "latitude", "longitude", "accuracy-m", "country", "source", "as-of"] as const;

type Line = readonly [kind: string, id: string, name: string, north: string, east: string, accuracyM: string, country: string];

/** Towns and branches of the demo are nowhere: each stands in the middle of some district, and says how far it may be out. */
const LINES: readonly Line[] = [
  ["terminal", "ATM62910418", "云川市西门路支行 ATM", "25.04", "102.70", "3000", "CN"],
  ["branch", "云川市西门路支行", "", "25.04", "102.70", "3000", "CN"],
  ["branch", "云川银行营业部", "", "25.05", "102.72", "5000", "CN"],
  ["branch", "江州银行营业部", "", "28.68", "115.89", "5000", "CN"],
  ["branch", "东岭银行营业部", "", "30.27", "120.15", "5000", "CN"],
  ["branch", "海陵银行营业部", "", "32.49", "119.91", "5000", "CN"],
  ["branch", "南屏银行营业部", "", "26.64", "118.18", "5000", "CN"],
  ["crossing", RIVER_CROSSING, "Second friendship bridge", "16.73", "98.51", "2000", "TH"],
  ["cell", MYAWADDY_CELL, "Myawaddy south", "16.67", "98.51", "4000", "MM"],
  ["address", "Myawaddy, Kayin State, Myanmar", "", "16.69", "98.51", "10000", "MM"],
  ["ip", "198.51.100.0/24", "", "", "", "", "MM"],
];

const SOURCE = "Demo: invented, to the district";
const AS_OF = "2025-03-01";

/** Where places of the case are; the rest of them nobody has looked up. */
export function placeList(): CaseFile {
  const rows = LINES.map((line) => [...line, SOURCE, AS_OF]);
  return { path: `${MAIN_CASE}/places.csv`, bytes: new TextEncoder().encode(csvText([HEADERS, ...rows], "\n")), case: MAIN_CASE };
}
