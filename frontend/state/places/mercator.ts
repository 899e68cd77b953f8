import type { Point } from "../canvas/hop-points.ts";

const RADIANS = Math.PI / 180;
/** Beyond it a Mercator map has no sensible scale. */
const MOST_NORTH = 84;

/** Degrees north and east as map units (Mercator): x is degrees east, y grows to the south and keeps angles true. */
export function project(north: number, east: number): Point {
  const held = Math.max(-MOST_NORTH, Math.min(MOST_NORTH, north));
  return { x: east, y: -Math.log(Math.tan(Math.PI / 4 + (held * RADIANS) / 2)) / RADIANS };
}

const METRES_PER_DEGREE = 111_320;

/** A length on the ground at a latitude, in map units. */
export function metresThere(metres: number, north: number): number {
  return metres / METRES_PER_DEGREE / Math.max(0.01, Math.cos(north * RADIANS));
}
