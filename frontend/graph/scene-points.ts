import type { Point } from "../state/canvas/hop-points.ts";
import type { Scene } from "../state/canvas/scene.ts";

/** What of a scene has to be in view for it to be seen whole: accounts by their middles, communities by the sides of their rings. */
export function pointsOf({ nodes }: { readonly nodes: readonly Pick<Scene["nodes"][number], "shape" | "x" | "y" | "radius">[] }) {
  return nodes.flatMap((node): readonly Point[] => (node.shape === "community" ? sidesOf(node) : [node]));
}

/** A ring's leftmost, rightmost, highest and lowest points. */
export function sidesOf({ x, y, radius }: Point & { readonly radius: number }): readonly Point[] {
  return [
    { x: x - radius, y },
    { x: x + radius, y },
    { x, y: y - radius },
    { x, y: y + radius },
  ];
}
