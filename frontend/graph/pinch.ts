import type Sigma from "sigma";
import type { Point } from "../state/canvas/hop-points.ts";
import { cameraOf } from "./frame.ts";
import { clampZoom } from "./graph-camera.ts";
import { type Lens, layoutPoint } from "./overlay.ts";

interface Grip {
  readonly lens: Lens;
  /** The layout point between the fingers, which stays between them. */
  readonly held: Point;
  readonly apart: number;
}

/**
 * Two fingers pan and zoom together. Sigma's own pinch reckons with the fingers' turn, though nothing turns here: a twist of the hand
 * pushed the canvas aside.
 */
export function followPinch(renderer: Sigma, lens: () => Lens): void {
  const touch = renderer.getTouchCaptor();
  let grip: Grip | null = null;
  touch.on("touchdown", ({ touches: [one, other] }) => {
    if (!one || !other) {
      grip = null;
      return;
    }
    const [seen, { x, y }] = [lens(), between(one, other)];
    grip = { lens: seen, held: layoutPoint(seen, x, y), apart: distance(one, other) };
  });
  touch.on("touchmove", ({ touches: [one, other], preventSigmaDefault }) => {
    if (!grip || !one || !other) return;
    preventSigmaDefault();
    const { view, size } = grip.lens;
    const zoom = clampZoom((view.zoom * distance(one, other)) / grip.apart);
    const { x, y } = between(one, other);
    const middle = { x: grip.held.x - (x - size.width / 2) / zoom, y: grip.held.y - (y - size.height / 2) / zoom };
    renderer.getCamera().setState(cameraOf({ ...middle, zoom }, size));
  });
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

/** In CSS px; at least one, so that two touches reported at one place divide nothing by zero. */
function distance(one: Point, other: Point): number {
  return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
}
