import type { AccountRole } from "../../backend/api/contract/canvas.ts";

/** Outline paths on a 24 px grid, drawn with round ends. From Tabler Icons (MIT). */
export const ROLE_GLYPH: Readonly<Record<AccountRole, string | null>> = {
  victim: "M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0 M6 21v-2a4 4 0 0 1 4 -4h4c.348 0 .686 .045 1.008 .128 M19 16v3 M19 22v.01",
  "pass-through": "M4 19v2h16v-14l-8 -4l-8 4v2 M13 14h-9 M7 11l-3 3l3 3",
  collector: "M3 7h5l3.5 5h9.5 M3 17h5l3.495 -5 M18 15l3 -3l-3 -3",
  distributor: "M21 17h-8l-3.5 -5h-6.5 M21 7h-8l-3.495 5 M18 10l3 -3l-3 -3 M18 20l3 -3l-3 -3",
  exit: "M13 12v.01 M3 21h18 M5 21v-16a2 2 0 0 1 2 -2h7.5m2.5 10.5v7.5 M14 7h7m-3 -3l3 3l-3 3",
  none: null,
};

export const HAND_STOP =
  "M8 13v-7.5a1.5 1.5 0 0 1 3 0v6.5 M11 5.5v-2a1.5 1.5 0 1 1 3 0v8.5 M14 5.5a1.5 1.5 0 0 1 3 0v6.5 M17 7.5a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7a69.74 69.74 0 0 1 -.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47";

/** Strokes a glyph of `size` px around a point. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  path: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 24, size / 24);
  context.strokeStyle = colour;
  context.lineWidth = 2.2;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke(new Path2D(path));
  context.restore();
}
