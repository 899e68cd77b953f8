import type { Scene } from "../state/canvas/scene.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { type Lens, screenPoint } from "./overlay.ts";

export const FONT = '"Noto Sans", "Noto Sans SC", "Noto Sans Thai", sans-serif';

/** From farther off, words on the ground would cover what they are about. */
const WORDS_FROM = 0.3;
/** Heads that would touch the one before them are left out. */
const HEAD_AIR = 8;

/** Column heads, the double rule after the last column, and the line over the band of unreached accounts. */
export function drawGround(context: CanvasRenderingContext2D, scene: Scene, theme: GraphTheme, lens: Lens): void {
  context.font = `12px ${FONT}`;
  context.textBaseline = "alphabetic";
  drawOutlines(context, scene, theme, lens);
  drawHeads(context, scene, theme, lens);
  drawRule(context, scene, theme, lens);
  for (const band of scene.bands) drawBand(context, band, theme, lens);
}

/** Rings of open communities: dashed, for they are computed. */
function drawOutlines(context: CanvasRenderingContext2D, { outlines }: Scene, theme: GraphTheme, lens: Lens): void {
  context.strokeStyle = theme.ink2;
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  for (const { x, y, radius } of outlines) {
    const at = screenPoint(lens, x, y);
    context.beginPath();
    context.arc(at.x, at.y, radius * lens.view.zoom, 0, Math.PI * 2);
    context.stroke();
  }
  context.setLineDash([]);
}

function drawHeads(context: CanvasRenderingContext2D, { heads }: Scene, theme: GraphTheme, lens: Lens): void {
  context.fillStyle = theme.ink3;
  context.textAlign = "center";
  let free = Number.NEGATIVE_INFINITY;
  for (const { x, y, text } of heads) {
    const at = screenPoint(lens, x, y);
    const half = context.measureText(text).width / 2;
    if (at.x - half < free) continue;
    context.fillText(text, at.x, Math.max(18, at.y));
    free = at.x + half + HEAD_AIR;
  }
}

function drawRule(context: CanvasRenderingContext2D, { rule }: Scene, theme: GraphTheme, lens: Lens): void {
  if (!rule) return;
  const [top, bottom] = [screenPoint(lens, rule.x, rule.top), screenPoint(lens, rule.x, rule.bottom)];
  context.strokeStyle = theme.ink3;
  context.lineWidth = 1;
  for (const off of [-1.5, 1.5]) {
    context.beginPath();
    context.moveTo(Math.round(top.x + off) + 0.5, top.y - 8);
    context.lineTo(Math.round(bottom.x + off) + 0.5, bottom.y);
    context.stroke();
  }
  if (lens.view.zoom < WORDS_FROM) return;
  context.fillStyle = theme.ink3;
  context.textAlign = "left";
  for (const [index, line] of wrapped(context, rule.text, 110).entries()) {
    context.fillText(line, top.x + 8, Math.max(18, top.y) + index * 16);
  }
}

function drawBand(context: CanvasRenderingContext2D, band: Scene["bands"][number], theme: GraphTheme, lens: Lens): void {
  const [left, right] = [screenPoint(lens, band.left, band.y), screenPoint(lens, band.right, band.y)];
  context.strokeStyle = theme.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(left.x, Math.round(left.y) + 0.5);
  context.lineTo(right.x, Math.round(left.y) + 0.5);
  context.stroke();
  context.fillStyle = theme.ink3;
  context.textAlign = "left";
  if (lens.view.zoom >= WORDS_FROM) context.fillText(band.text, Math.max(8, left.x), left.y + 16);
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const segments = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  const lines: string[] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last !== undefined && context.measureText(last + segment.trimEnd()).width <= width)
      lines[lines.length - 1] = last + segment;
    else if (segment.trim() !== "" || last === undefined) lines.push(segment);
  }
  return lines;
}
