import type { Pointed } from "../state/canvas/graph-port.ts";
import { type Point, pointOn } from "../state/canvas/hop-points.ts";
import type { Hop } from "../state/canvas/routes.ts";
import type { Scene, SceneEdge } from "../state/canvas/scene.ts";
import { type Lens, layoutPoint } from "./overlay.ts";

/** Screen px beside a line that still point at it. */
const SLACK = 3;
const CHORDS = 12;

/** The flow or single transfer whose line lies under a screen point: the nearest, of equals the one drawn last. */
export function lineAt({ edges }: Scene, lens: Lens, x: number, y: number): Pointed | null {
  const at = layoutPoint(lens, x, y);
  let nearest: SceneEdge | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const edge of edges) {
    if (edge.kind === "pill") continue;
    const reach = Math.max(edge.width, 1 / lens.view.zoom) / 2 + SLACK / lens.view.zoom;
    const away = distanceTo(edge.hops, at, reach);
    if (away > reach || away > least) continue;
    [nearest, least] = [edge, away];
  }
  if (nearest === null) return null;
  if (nearest.kind === "failed") return { kind: "failed", id: nearest.id };
  if (nearest.kind === "lead") return { kind: "account", id: nearest.id };
  return nearest.kind === "transfer" ? { kind: "transfer", id: nearest.id } : { kind: "flow", id: nearest.flow };
}

/** Least distance to the hops in layout units; infinite where all lie farther than `reach`. */
function distanceTo(hops: readonly Hop[], at: Point, reach: number): number {
  return Math.min(...hops.map((hop) => (mayTouch(hop, at, reach) ? distanceToHop(hop, at) : Number.POSITIVE_INFINITY)));
}

/** A curve lies inside the box of its ends and controls. */
function mayTouch([x0, y0, x1, y1, x2, y2, x3, y3]: Hop, { x, y }: Point, reach: number): boolean {
  return (
    x >= Math.min(x0, x1, x2, x3) - reach &&
    x <= Math.max(x0, x1, x2, x3) + reach &&
    y >= Math.min(y0, y1, y2, y3) - reach &&
    y <= Math.max(y0, y1, y2, y3) + reach
  );
}

function distanceToHop(hop: Hop, at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let last = pointOn(hop, 0);
  for (let step = 1; step <= CHORDS; step += 1) {
    const next = pointOn(hop, step / CHORDS);
    least = Math.min(least, distanceToChord(last, next, at));
    last = next;
  }
  return least;
}

function distanceToChord(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / square));
  return Math.hypot(at.x - a.x - along * dx, at.y - a.y - along * dy);
}
