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

/**
 * Drags an account: a ring follows the pointer, the account is put there when it is let go. A finger drags the canvas under it, and an
 * account only where that is chosen already: nobody pans past so many accounts without touching one.
 */
export function followDrag(
  renderer: Sigma,
  lens: () => Lens,
  nodeUnder: (x: number, y: number) => string | null,
  isChosen: (id: string) => boolean,
  move: GraphEvents["move"],
  redraw: () => void,
) {
  let dragged: Dragged | null = null;
  renderer.on("downStage", ({ event }) => {
    // A second finger pans and zooms: what the first had taken stays where it is.
    const isTouch = "touches" in event.original;
    if ("touches" in event.original && event.original.touches.length > 1) return leave();
    if ("button" in event.original && event.original.button !== 0) return;
    const node = nodeUnder(event.x, event.y);
    if (node !== null && (!isTouch || isChosen(node))) dragged = { id: node, from: { x: event.x, y: event.y }, at: null };
  });
  const follow = (at: Point, prevent: () => void) => {
    if (dragged === null) return;
    prevent();
    if (dragged.at === null && Math.hypot(at.x - dragged.from.x, at.y - dragged.from.y) < SLACK) return;
    dragged.at = layoutPoint(lens(), at.x, at.y);
    redraw();
  };
  const leave = () => {
    dragged = null;
    redraw();
  };
  const drop = () => {
    const done = dragged;
    leave();
    if (done?.at) move({ [done.id]: done.at });
  };
  renderer.on("moveBody", ({ event, preventSigmaDefault }) => follow(event, preventSigmaDefault));
  renderer.getMouseCaptor().on("mouseup", drop);
  renderer.getTouchCaptor().on("touchup", drop);
  return {
    /** The account that is being dragged and where it would be put; null while none is. */
    ghost: (): { readonly id: string; readonly at: Point } | null => (dragged?.at ? { id: dragged.id, at: dragged.at } : null),
  };
}
