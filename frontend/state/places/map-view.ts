import type { Point } from "../canvas/hop-points.ts";

/** What part of the map is seen: the map point in the middle, and CSS px to a map unit. */
export interface MapView extends Point {
  readonly zoom: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Room round what is fitted, in CSS px: the bar of zooms stands at the left, labels stand to the right of their marks. */
const PADDING = { left: 72, right: 150, y: 52 };
/** From half the world down to a town. */
const ZOOMS = { least: 4, most: 6_000 };
/** One place alone is shown with its country round it. */
const WIDEST_ALONE = 60;
/** China and mainland south-east Asia, where nothing has a place. */
const HOME: readonly [Point, Point] = [
  { x: 92, y: -44 },
  { x: 124, y: -5 },
];

/** The view that holds all points with room round them; home where there are none. */
export function viewOver(points: readonly Point[], size: MapSize): MapView {
  const held = points.length === 0 ? HOME : points;
  const [left, right] = extremes(held.map(({ x }) => x));
  const [top, bottom] = extremes(held.map(({ y }) => y));
  const across = Math.max(1, size.width - PADDING.left - PADDING.right) / Math.max(1e-6, right - left);
  const down = Math.max(1, size.height - PADDING.y * 2) / Math.max(1e-6, bottom - top);
  const zoom = clamp(Math.min(across, down, WIDEST_ALONE));
  return { x: (left + right) / 2 + (PADDING.right - PADDING.left) / 2 / zoom, y: (top + bottom) / 2, zoom };
}

export function zoomed(view: MapView, factor: number): MapView {
  return { ...view, zoom: clamp(view.zoom * factor) };
}

/** Zoomed so that the map point under a screen point stays under it. */
export function zoomedAt(view: MapView, factor: number, at: Point, size: MapSize): MapView {
  const next = zoomed(view, factor);
  const [right, down] = [at.x - size.width / 2, at.y - size.height / 2];
  return { ...next, x: view.x + right / view.zoom - right / next.zoom, y: view.y + down / view.zoom - down / next.zoom };
}

/** Moved by CSS px. */
export function panned(view: MapView, right: number, down: number): MapView {
  return { ...view, x: view.x - right / view.zoom, y: view.y - down / view.zoom };
}

export function onMapScreen({ x, y }: Point, view: MapView, size: MapSize): Point {
  return { x: (x - view.x) * view.zoom + size.width / 2, y: (y - view.y) * view.zoom + size.height / 2 };
}

function clamp(zoom: number): number {
  return Math.max(ZOOMS.least, Math.min(ZOOMS.most, zoom));
}

function extremes(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
