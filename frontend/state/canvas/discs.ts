import type { Point } from "./hop-points.ts";

/** The room of one community on the canvas, open or closed. Layout units. */
export interface Disc extends Point {
  readonly radius: number;
}

/** So many of the busiest members are drawn in an open community; the others wait in one pill inside. */
const MOST_SHOWN = 60;
const SPACING = 36;
/** Room for the outermost account and its label. */
const RIM = 44;
const GAP = 72;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The radius that a community of this many accounts keeps, so that opening it pushes nobody. */
export function discRadius(size: number): number {
  const places = Math.min(size, MOST_SHOWN) + (size > MOST_SHOWN ? 1 : 0);
  return Math.round(SPACING * Math.sqrt(places) + RIM);
}

/** Where the nth member stands inside a disc, from the middle outwards: it hangs on nobody else. */
export function placeInside({ x, y }: Point, nth: number): Point {
  const [reach, angle] = [SPACING * Math.sqrt(nth + 0.35), nth * GOLDEN_ANGLE];
  return { x: Math.round(x + reach * Math.cos(angle)), y: Math.round(y + reach * Math.sin(angle)) };
}

interface Sized {
  readonly id: string;
  readonly size: number;
}

/**
 * A disc for each, in rows from left to right in the order given. Those of `before` whose size is the same stay where they
 * are, to the unit; the others come in rows beneath. No two discs touch.
 */
export function placeDiscs(sized: readonly Sized[], before: Readonly<Record<string, Disc>>): Record<string, Disc> {
  const discs: Record<string, Disc> = {};
  const missing: (Sized & { readonly radius: number })[] = [];
  for (const { id, size } of sized) {
    const [known, radius] = [before[id], discRadius(size)];
    if (known?.radius === radius) discs[id] = known;
    else missing.push({ id, size, radius });
  }
  const area = sized.reduce((sum, { size }) => sum + (2 * discRadius(size) + GAP) ** 2, 0);
  const width = Math.sqrt(area) * 1.5;
  let top = Object.values(discs).reduce((lowest, { y, radius }) => Math.max(lowest, y + radius + GAP), 0);
  let [left, high] = [0, 0];
  for (const { id, radius } of missing) {
    if (left > 0 && left + 2 * radius > width) {
      top += high + GAP;
      [left, high] = [0, 0];
    }
    discs[id] = { x: left + radius, y: top + radius, radius };
    left += 2 * radius + GAP;
    high = Math.max(high, 2 * radius);
  }
  return discs;
}
