import type { View } from "../state/canvas/canvas-store.ts";
import { onScreen, type Size } from "./frame.ts";

/** Screen px between the canvas's edge and what is still seen; a name stands in two lines below its account. */
const [EDGE, BELOW] = [24, 56];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A view and the canvas that it was on. */
export interface Looked {
  readonly view: View;
  readonly size: Size;
}

/**
 * The view of a canvas that gets another size, worked out from what a person chose to look at: a table that is opened and closed again
 * leaves no trace. Where that would cut off what is seen now, what is seen now counts as chosen.
 */
export function resized(
  chosen: Looked,
  now: Looked,
  after: Size,
  places: readonly Place[],
): { readonly view: View; readonly chosen: Looked } {
  const view = withSeen(chosen.view, chosen.size, after, places);
  const isWhole = places.every((place) => !isIn(place, now.view, now.size, 0) || isIn(place, view, after, 0));
  return isWhole ? { view, chosen } : { view: withSeen(now.view, now.size, after, places), chosen: now };
}

/**
 * The view on a canvas of another size: everything stays where it was, counted from the upper left corner. Where something that was
 * in view would be cut off, the view goes as far out and aside as brings all of that in again, and no farther.
 */
export function withSeen(view: View, before: Size, after: Size, places: readonly Place[]): View {
  const cornered = withCornerOf(view, before, after);
  const seen = places.filter((place) => isIn(place, view, before, 0));
  const isKept = (place: Place) => isIn(place, cornered, after, isIn(place, view, before, EDGE) ? EDGE : 0);
  if (seen.every(isKept)) return cornered;
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  const [left, right] = [least(xs), most(xs)];
  const [top, bottom] = [least(ys), most(ys)];
  const across = (after.width - 2 * EDGE) / Math.max(1, right - left);
  const down = (after.height - EDGE - BELOW) / Math.max(1, bottom - top);
  const zoom = Math.min(view.zoom, across, down);
  const wide = after.width / 2 - EDGE;
  const [up, low] = [after.height / 2 - EDGE, after.height / 2 - BELOW];
  return {
    x: within(withCornerAt(view.x, view.zoom, before.width, zoom, after.width), right - wide / zoom, left + wide / zoom),
    y: within(withCornerAt(view.y, view.zoom, before.height, zoom, after.height), bottom - low / zoom, top + up / zoom),
    zoom,
  };
}

/** The view on a canvas of another size in which everything stays where it was, counted from the upper left corner. */
export function withCornerOf({ x, y, zoom }: View, before: Size, after: Size): View {
  return { x: x + (after.width - before.width) / 2 / zoom, y: y + (after.height - before.height) / 2 / zoom, zoom };
}

/** The middle of a view whose upper or left edge stays where it is. */
function withCornerAt(middle: number, zoom: number, side: number, nextZoom: number, nextSide: number): number {
  return middle - side / 2 / zoom + nextSide / 2 / nextZoom;
}

function isIn({ x, y }: Place, view: View, size: Size, edge: number): boolean {
  const at = onScreen(x, y, view, size);
  return at.x >= edge && at.y >= edge && at.x <= size.width - edge && at.y <= size.height - (edge === 0 ? 0 : BELOW);
}

/** From least to most; their middle where rounding lets none through. */
function within(value: number, from: number, to: number): number {
  return from > to ? (from + to) / 2 : Math.min(to, Math.max(from, value));
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
