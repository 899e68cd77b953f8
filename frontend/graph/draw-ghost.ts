import type { Point } from "../state/canvas/hop-points.ts";
import type { SceneNode } from "../state/canvas/scene.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { type Lens, screenPoint } from "./overlay.ts";

/** The ring that shows where a dragged account would be put. */
export function drawGhost(
  context: CanvasRenderingContext2D,
  ghost: { readonly id: string; readonly at: Point } | null,
  nodes: ReadonlyMap<string, SceneNode>,
  theme: GraphTheme,
  lens: Lens,
): void {
  const node = ghost && nodes.get(ghost.id);
  if (!ghost || !node) return;
  const at = screenPoint(lens, ghost.at.x, ghost.at.y);
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.beginPath();
  context.arc(at.x, at.y, Math.max(6, node.radius * lens.view.zoom), 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
}
