import type { Shape } from "../state/canvas/node-look.ts";
import type { Scene, SceneNode } from "../state/canvas/scene.ts";
import { type Lens, layoutPoint } from "./overlay.ts";

/** Screen px round an account that still point at it: a finger is broader than a mouse's arrow. */
const SLACK = { fine: 3, coarse: 12 } as const;
/** An account is drawn with at least this radius, in screen px. */
const SMALLEST = 2;

/** How far a shape of radius 1 reaches to the side and down, as the screen draws it. */
export const REACH_OF_SHAPE: Readonly<Record<Shape, readonly [number, number]>> = {
  circle: [1, 1],
  rounded: [0.9, 0.9],
  hexagon: [0.9, 0.9],
  diamond: [1.15, 1.15],
  bar: [1.5, 0.38],
  partial: [1, 1],
  tag: [1.1, 0.62],
  half: [1, 1],
  pill: [1.8, 1],
  lead: [1.8, 1],
  community: [1, 1],
  opened: [1.8, 1],
};

const ROUND: ReadonlySet<Shape> = new Set(["circle", "partial", "half", "community"]);

/** The account, community or pill under a screen point; of several the one that is drawn uppermost. */
export function nodeAt(
  { nodes }: Scene,
  lens: Lens,
  x: number,
  y: number,
  pointer: keyof typeof SLACK = "fine",
): SceneNode | null {
  const at = layoutPoint(lens, x, y);
  const slack = SLACK[pointer] / lens.view.zoom;
  return nodes.findLast((node) => isUnder(node, at.x - node.x, at.y - node.y, slack, SMALLEST / lens.view.zoom)) ?? null;
}

function isUnder({ shape, radius }: SceneNode, dx: number, dy: number, slack: number, smallest: number): boolean {
  const drawn = Math.max(radius, smallest);
  if (ROUND.has(shape)) return dx * dx + dy * dy <= (drawn + slack) ** 2;
  const [wide, high] = REACH_OF_SHAPE[shape];
  const [across, down] = [Math.abs(dx), Math.abs(dy)];
  if (shape === "diamond") return across + down <= drawn * wide + slack * Math.SQRT2;
  return across <= drawn * wide + slack && down <= drawn * high + slack;
}
