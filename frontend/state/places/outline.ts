import { project } from "./mercator.ts";

/** A country's outline in hundredths of a degree: each ring is x, y of its first point, then differences. */
export interface CountryOutline {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly rings: readonly (readonly number[])[];
}

/** Steps of an outline in one degree: about a kilometre each, finer than the outlines are. */
export const STEPS_PER_DEGREE = 100;

/** The outline as the data of an SVG path in map units; holes need the even-odd rule. */
export function outlinePath({ rings }: CountryOutline): string {
  return rings.map(ringPath).join("");
}

function ringPath(ring: readonly number[]): string {
  const points: string[] = [];
  let [east, north] = [0, 0];
  for (let index = 0; index + 1 < ring.length; index += 2) {
    east += ring[index] ?? 0;
    north += ring[index + 1] ?? 0;
    const { x, y } = project(north / STEPS_PER_DEGREE, east / STEPS_PER_DEGREE);
    points.push(`${x.toFixed(2)} ${y.toFixed(2)}`);
  }
  return `M${points.join("L")}Z`;
}
