import type { View } from "../state/canvas/canvas-store.ts";
import type { Scene, SceneNode } from "../state/canvas/scene.ts";
import type { Size } from "./frame.ts";
import type { GraphTheme } from "./graph-theme.ts";

export const MAP = { width: 168, height: 104 };
const MARGIN = 10;
/** On a lower canvas the map would cover what it shows. */
const SMALLEST_HEIGHT = 320;

interface MapLens {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Draws the small map: everything on the canvas as dots, with a frame round what is in view; hidden where all is. */
export function mapOf(map: HTMLCanvasElement): (scene: Scene, view: View, size: Size, theme: GraphTheme) => void {
  const dots = map.ownerDocument.createElement("canvas");
  Object.assign(dots, MAP);
  let drawn: { readonly scene: Scene; readonly theme: GraphTheme } | null = null;
  return (scene, view, size, theme) => {
    map.hidden = size.height < SMALLEST_HEIGHT || scene.nodes.every((node) => isSeen(node, view, size));
    const [context, ground] = [map.getContext("2d"), dots.getContext("2d")];
    if (map.hidden || !context || !ground) return;
    if (drawn?.scene !== scene || drawn.theme !== theme) drawDots(ground, scene, theme);
    drawn = { scene, theme };
    context.clearRect(0, 0, MAP.width, MAP.height);
    context.drawImage(dots, 0, 0);
    drawFrame(context, mapLens(scene), view, size, theme);
  };
}

function drawDots(context: CanvasRenderingContext2D, scene: Scene, theme: GraphTheme): void {
  const lens = mapLens(scene);
  context.clearRect(0, 0, MAP.width, MAP.height);
  for (const { x, y, radius, role } of scene.nodes) {
    const dot = Math.max(1.5, radius * lens.scale);
    context.fillStyle = theme.role[role];
    context.fillRect((x - lens.left) * lens.scale - dot, (y - lens.top) * lens.scale - dot, dot * 2, dot * 2);
  }
}

function drawFrame(context: CanvasRenderingContext2D, lens: MapLens, view: View, size: Size, theme: GraphTheme): void {
  const [wide, high] = [size.width / view.zoom, size.height / view.zoom];
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.strokeRect(
    (view.x - wide / 2 - lens.left) * lens.scale,
    (view.y - high / 2 - lens.top) * lens.scale,
    wide * lens.scale,
    high * lens.scale,
  );
}

/** The layout point under a point of the map. */
export function pointOnMap(scene: Scene, x: number, y: number): { readonly x: number; readonly y: number } {
  const { left, top, scale } = mapLens(scene);
  return { x: left + x / scale, y: top + y / scale };
}

function isSeen({ x, y }: SceneNode, view: View, { width, height }: Size): boolean {
  return Math.abs(x - view.x) * view.zoom < width / 2 && Math.abs(y - view.y) * view.zoom < height / 2;
}

function mapLens({ nodes }: Scene): MapLens {
  const [left, right] = spread(nodes.map(({ x }) => x));
  const [top, bottom] = spread(nodes.map(({ y }) => y));
  const scale = Math.min((MAP.width - MARGIN * 2) / (right - left), (MAP.height - MARGIN * 2) / (bottom - top), 0.25);
  return {
    scale,
    left: (left + right) / 2 - MAP.width / 2 / scale,
    top: (top + bottom) / 2 - MAP.height / 2 / scale,
  };
}

function spread(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return least > most ? [-1, 1] : [least - 1, most + 1];
}
