import type { Hop } from "./routes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at share t (0..1) of a hop. */
export function pointOn([x0, y0, x1, y1, x2, y2, x3, y3]: Hop, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
  return { x: a * x0 + b * x1 + c * x2 + d * x3, y: a * y0 + b * y1 + c * y2 + d * y3 };
}

/** A hop's length in layout units, by as many chords as the screen draws. */
export function lengthOf(hop: Hop, chords = 24): number {
  let length = 0;
  let last = pointOn(hop, 0);
  for (let step = 1; step <= chords; step += 1) {
    const next = pointOn(hop, step / chords);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}
