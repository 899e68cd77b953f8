import type { Point } from "./hop-points.ts";

/** Whether a point lies inside a closed loop, by the even-odd rule; a loop of fewer than three corners holds nothing. */
export function isInsideLoop({ x, y }: Point, loop: readonly Point[]): boolean {
  if (loop.length < 3) return false;
  let inside = false;
  let last = loop.at(-1);
  for (const corner of loop) {
    if (last && corner.y > y !== last.y > y) {
      const crossing = corner.x + ((last.x - corner.x) * (y - corner.y)) / (last.y - corner.y);
      if (x < crossing) inside = !inside;
    }
    last = corner;
  }
  return inside;
}
