import type Sigma from "sigma";
import type { GraphEvents } from "../state/canvas/graph-port.ts";
import type { Point } from "../state/canvas/hop-points.ts";
import { type Lens, layoutPoint } from "./overlay.ts";

/** Screen px before a press on an account is a drag and no click. */
const SLACK = 5;

interface Dragged {
  readonly id: string;
  readonly from: Point;
  at: Point | null;
}

/** Drags an account: a ring follows the pointer, the account is put there when it is let go. */
export function followDrag(
  renderer: Sigma,
  lens: () => Lens,
  nodeUnder: (x: number, y: number) => string | null,
  move: GraphEvents["move"],
  redraw: () => void,
) {
  let dragged: Dragged | null = null;
  renderer.on("downStage", ({ event }) => {
    const node = nodeUnder(event.x, event.y);
    if (node === null) return;
    dragged = { id: node, from: { x: event.x, y: event.y }, at: null };
    renderer.getCamera().disable();
  });
  const follow = (at: Point, prevent: () => void) => {
    if (dragged === null) return;
    prevent();
    if (dragged.at === null && Math.hypot(at.x - dragged.from.x, at.y - dragged.from.y) < SLACK) return;
    dragged.at = layoutPoint(lens(), at.x, at.y);
    redraw();
  };
  const drop = () => {
    renderer.getCamera().enable();
    const done = dragged;
    dragged = null;
    if (done?.at) move({ [done.id]: done.at });
    redraw();
  };
  renderer.on("moveBody", ({ event, preventSigmaDefault }) => follow(event, preventSigmaDefault));
  renderer.getMouseCaptor().on("mouseup", drop);
  return {
    /** The account that is being dragged and where it would be put; null while none is. */
    ghost: (): { readonly id: string; readonly at: Point } | null => (dragged?.at ? { id: dragged.id, at: dragged.at } : null),
  };
}
