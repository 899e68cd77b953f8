import type { View } from "../state/canvas/canvas-store.ts";
import { onScreen, type Size } from "./frame.ts";

/** A canvas of text and marks over or under Sigma's own, in CSS px, sharp on any screen. */
export interface Overlay {
  /** Clears it and hands over a context scaled to CSS px. */
  readonly begin: (size: Size) => CanvasRenderingContext2D | null;
  readonly remove: () => void;
}

export interface Lens {
  readonly view: View;
  readonly size: Size;
}

export function addOverlay(container: HTMLElement, place: "under" | "over", pixelRatio: number): Overlay {
  const canvas = container.ownerDocument.createElement("canvas");
  Object.assign(canvas.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  canvas.setAttribute("aria-hidden", "true");
  if (place === "under") container.prepend(canvas);
  else container.append(canvas);
  return { begin: (size) => begin(canvas, size, pixelRatio), remove: () => canvas.remove() };
}

export function screenPoint(lens: Lens, x: number, y: number) {
  return onScreen(x, y, lens.view, lens.size);
}

/** The layout point under a screen point. */
export function layoutPoint({ view, size }: Lens, x: number, y: number): { x: number; y: number } {
  return { x: view.x + (x - size.width / 2) / view.zoom, y: view.y + (y - size.height / 2) / view.zoom };
}

function begin(canvas: HTMLCanvasElement, { width, height }: Size, pixelRatio: number): CanvasRenderingContext2D | null {
  const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const context = canvas.getContext("2d");
  context?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
