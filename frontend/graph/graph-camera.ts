import type Sigma from "sigma";
import type { View } from "../state/canvas/canvas-store.ts";
import type { GraphCamera } from "../state/canvas/graph-port.ts";
import { longestOf, type Point, pointOn } from "../state/canvas/hop-points.ts";
import type { Scene } from "../state/canvas/scene.ts";
import { cameraOf, onScreen, type Size, viewOf } from "./frame.ts";
import { type Looked, resized, withCornerOf } from "./keep-seen.ts";
import { pointsOf, sidesOf } from "./scene-points.ts";

/** Room round everything that is fitted, for labels and rings. */
const PADDING = { x: 70, y: 56 };
/** Half of what is written under a lead, in screen px. */
const LEAD_WORDS = 96;
const SMALLEST_ZOOM = 0.05;
const LARGEST_ZOOM = 3;
/** Layout units that a canvas shows at first, so that the next layers have a place in view before they are asked for. */
const OPENING = { width: 880, height: 260 };
/** What the words beyond the double rule need. */
const BEYOND = 70;
const MOVE_MS = 400;
const EDGE = 40;

export interface Cameraman extends Omit<GraphCamera, "png" | "svg"> {
  readonly view: () => View;
  /** The first look at a canvas: from its first column, with room for what comes. */
  readonly open: () => void;
}

/** The camera over a scene that may change; moves are shown in 400 ms, at once where less motion is wished. */
export function cameraOver(renderer: Sigma, scene: () => Scene, isStill: boolean): Cameraman {
  const size = (): Size => renderer.getDimensions();
  const view = () => viewOf(renderer.getCamera().getState(), size());
  let held = view();
  let heldSize = size();
  /** What was looked at before the canvas's size changed, for as long as nobody moves the camera. */
  let chosen: Looked = { view: held, size: heldSize };
  let shown = held;
  const set = (next: View) => renderer.getCamera().setState(cameraOf(next, size()));
  const move = (next: View): void => {
    if (isStill) set(next);
    else void renderer.getCamera().animate(cameraOf(next, size()), { duration: MOVE_MS, easing: "quadraticInOut" });
  };
  // Sigma's scale hangs on the smaller side of its canvas: when that changes, the same view needs another camera.
  renderer.getCamera().on("updated", () => {
    [held, heldSize] = [view(), size()];
  });
  renderer.on("resize", () => {
    const now = { view: held, size: heldSize };
    const next = resized(isSame(held, shown) ? chosen : now, now, size(), pointsOf(scene()));
    chosen = next.chosen;
    set(next.view);
    [held, heldSize] = [view(), size()];
    shown = held;
  });
  return {
    view,
    open: () => set(viewOn(withOpening(extentOf(scene())), size(), rightOf(scene()))),
    look: (next) => move(next.size ? withCornerOf(next, next.size, size()) : next),
    fit: () => move(viewOn(extentOf(scene()), size(), rightOf(scene()))),
    zoom: (factor) => {
      const { x, y, zoom } = view();
      move({ x, y, zoom: clampZoom(zoom * factor) });
    },
    where: (id) => {
      const at = middleOf(scene(), id);
      return at && onScreen(at.x, at.y, view(), size());
    },
    reveal: (account) => {
      const node = scene().nodes.find(({ id }) => id === account);
      if (node && !isInside(onScreen(node.x, node.y, view(), size()), size())) move({ x: node.x, y: node.y, zoom: view().zoom });
    },
  };
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf(scene: Scene): Extent {
  const points = [...pointsOf(scene), ...scene.outlines.flatMap(sidesOf)];
  const xs = [...points.map(({ x }) => x), ...(scene.rule ? [scene.rule.x + BEYOND] : [])];
  const ys = points.map(({ y }) => y);
  if (xs.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The middle of an account, or of a line's longest part, in layout units; null for what is not drawn. */
function middleOf({ nodes, edges }: Scene, id: string): Point | null {
  const node = nodes.find((each) => each.id === id);
  if (node) return node;
  const hops = edges.find((edge) => edge.id === id)?.hops;
  return hops ? pointOn(longestOf(hops), 0.5) : null;
}

function withOpening({ left, right, top, bottom }: Extent): Extent {
  return { left, right: Math.max(right, left + OPENING.width), top, bottom: Math.max(bottom, top + OPENING.height) };
}

/** Room at the right: leads stand there, and their words are long. */
function rightOf({ nodes }: Scene): number {
  return nodes.some(({ shape }) => shape === "lead") ? LEAD_WORDS : PADDING.x;
}

function viewOn({ left, right, top, bottom }: Extent, { width, height }: Size, padRight: number): View {
  const across = (width - PADDING.x - padRight) / Math.max(1, right - left);
  const down = (height - PADDING.y * 2) / Math.max(1, bottom - top);
  const zoom = clampZoom(Math.min(1, across, down));
  return { x: (left + right) / 2 + (padRight - PADDING.x) / 2 / zoom, y: (top + bottom) / 2, zoom };
}

/** A zoom as near as the canvas may be looked at from. */
export function clampZoom(zoom: number): number {
  return Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom));
}

function isSame(one: View, other: View): boolean {
  return one.x === other.x && one.y === other.y && one.zoom === other.zoom;
}

function isInside({ x, y }: { x: number; y: number }, { width, height }: Size): boolean {
  return x > EDGE && y > EDGE && x < width - EDGE && y < height - EDGE;
}
