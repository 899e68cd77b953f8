import type { View } from "../state/canvas/canvas-store.ts";

/** Side of the fixed square in which Sigma's camera counts; fixed, so that adding never rescales. */
const SIDE = 1_000;

export const FRAME = { x: [-SIDE / 2, SIDE / 2], y: [-SIDE / 2, SIDE / 2] } satisfies Record<string, [number, number]>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A layout point (y down) in Sigma's own square (0..1, y up). */
export function framed(x: number, y: number): [number, number] {
  return [0.5 + x / SIDE, 0.5 - y / SIDE];
}

/** Sigma's camera for a view on a canvas of this size. */
export function cameraOf({ x, y, zoom }: View, size: Size) {
  const [cx, cy] = framed(x, y);
  return { x: cx, y: cy, angle: 0, ratio: Math.min(size.width, size.height) / SIDE / zoom };
}

export function viewOf(camera: { x: number; y: number; ratio: number }, size: Size): View {
  return {
    x: (camera.x - 0.5) * SIDE,
    y: (0.5 - camera.y) * SIDE,
    zoom: Math.min(size.width, size.height) / SIDE / camera.ratio,
  };
}

/** Where a layout point is on the screen, in CSS px of the canvas. */
export function onScreen(x: number, y: number, view: View, { width, height }: Size): { x: number; y: number } {
  return { x: width / 2 + (x - view.x) * view.zoom, y: height / 2 + (y - view.y) * view.zoom };
}

/** Screen px a layout unit, read from the matrix that Sigma hands to its programs. */
export function zoomOfMatrix(matrix: Float32Array, width: number): number {
  return (Math.abs(matrix[0] ?? 0) * width) / 2 / SIDE;
}
