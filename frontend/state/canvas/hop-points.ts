import type { Hop, Route } from "./routes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at share t (0..1) of a hop. */
export function pointOn([x0, y0, x1, y1, x2, y2, x3, y3]: Hop, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
  return { x: a * x0 + b * x1 + c * x2 + d * x3, y: a * y0 + b * y1 + c * y2 + d * y3 };
}

/** Layout units that a control point may lie beside the line of the ends and nobody sees it. */
const FLAT = 0.5;

/** Whether a hop is drawn as well by one chord: both controls lie on the line of its ends, or `slack` units beside it, between them. */
export function isStraight([x0, y0, x1, y1, x2, y2, x3, y3]: Hop, slack = FLAT): boolean {
  const [dx, dy] = [x3 - x0, y3 - y0];
  const away = Math.hypot(dx, dy);
  const isOn = (x: number, y: number) => {
    const along = (x - x0) * dx + (y - y0) * dy;
    return Math.abs((x - x0) * dy - (y - y0) * dx) <= slack * away && along >= 0 && along <= away * away;
  };
  return isOn(x1, y1) && isOn(x2, y2);
}

/** A hop's length in layout units, by as many chords as the screen draws. */
export function lengthOf(hop: Hop, chords: number): number {
  let length = 0;
  let last = pointOn(hop, 0);
  for (let step = 1; step <= chords; step += 1) {
    const next = pointOn(hop, step / chords);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}

/** The hop whose ends lie farthest apart; of equals the first. */
export function longestOf(hops: Route["hops"]): Hop {
  const reach = (hop: Hop) => Math.hypot(hop[6] - hop[0], hop[7] - hop[1]);
  return hops.reduce<Hop>((longest, hop) => (reach(hop) > reach(longest) ? hop : longest), hops[0]);
}
