import type { SceneNode } from "../state/canvas/scene.ts";
import { FONT } from "./draw-ground.ts";

/** Smallest drawn radius of a community that has room for words. */
const ROOM = 36;
const LINE = 16;
/** Air between words and ring. */
const AIR = 10;
const WORDS = `12px ${FONT}`;

/** Whether a community's ring, drawn with this radius, has room for its name, so that no label is needed beside it. */
export function holdsName(context: CanvasRenderingContext2D, { shape, label }: SceneNode, radius: number): boolean {
  return shape === "community" && radius >= ROOM && fits(context, label, radius);
}

/** The name over the count, and the sum under it where it has room. */
export function drawName(
  context: CanvasRenderingContext2D,
  { inside = "", label, second }: SceneNode,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  ink: string,
  ink2: string,
): void {
  const size = countSize(radius);
  const lines = [
    { text: label, font: WORDS, at: y - size / 2 - LINE / 2, colour: ink },
    { text: inside, font: `600 ${size}px ${FONT}`, at: y + 1, colour: ink },
    { text: fits(context, second, radius) ? second : "", font: WORDS, at: y + size / 2 + LINE / 2 + 2, colour: ink2 },
  ];
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, font, at, colour } of lines) {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, x, at);
  }
}

/** Whether a line beside the count stays inside the ring: the chord at the line's outer edge must hold it. */
function fits(context: CanvasRenderingContext2D, text: string, radius: number): boolean {
  context.font = WORDS;
  const away = countSize(radius) / 2 + LINE;
  return context.measureText(text).width <= 2 * Math.sqrt(Math.max(0, radius * radius - away * away)) - AIR;
}

function countSize(radius: number): number {
  return Math.min(28, Math.round(radius * 0.5));
}
