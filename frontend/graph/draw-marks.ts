import { MOST_BADGES } from "../state/canvas/badges.ts";
import type { Scene, SceneNode } from "../state/canvas/scene.ts";
import { drawName, holdsName } from "./draw-bubble.ts";
import { FONT } from "./draw-ground.ts";
import { BADGE_GLYPH, drawGlyph, ROLE_GLYPH } from "./glyphs.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";
import { type Lens, screenPoint } from "./overlay.ts";

/** Smallest drawn diameter that still carries a glyph. */
const GLYPH_FROM = 20;
/** Smallest drawn radius beside which "=" can be told from its neighbour's. */
const TIE_FROM = 3;
/** Smallest drawn radius with a double ring and its number; smaller ones keep a single ring close by. */
const NUMBER_FROM = 5;
/** Rings and badges reach so far beyond an account's middle, in screen px. */
const REACH = 80;
const NOT_FILLED: ReadonlySet<SceneNode["shape"]> = new Set(["bar", "partial", "pill", "lead", "half", "community", "opened"]);

/** What stands in a hollow shape. */
export const SIGN_OF_SHAPE: Readonly<Partial<Record<SceneNode["shape"], string>>> = {
  partial: "?",
  pill: "+",
  lead: "?",
  opened: "−",
};

/** Whether a node drawn with this radius shows what its role is. */
export function isGlyphed({ shape }: SceneNode, radius: number): boolean {
  return radius * 2 >= GLYPH_FROM && !NOT_FILLED.has(shape);
}

export interface Attention {
  readonly chosen: ReadonlySet<string>;
  readonly selected: string | null;
  /** A path or a time is lit up. */
  readonly isLit: boolean;
  /** Accounts that victims' money was traced to or from. */
  readonly traced: ReadonlySet<string>;
  /** Whether an account, or a line of this id, stays at full strength. */
  readonly isNear: (id: string) => boolean;
}

/** Glyphs in the accounts, double rings of findings with their number, badges, "=" of ties, and the ring of the selected. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { nodes }: Scene,
  { chosen, isNear }: Attention,
  theme: GraphTheme,
  lens: Lens,
): void {
  for (const node of nodes) {
    const at = screenPoint(lens, node.x, node.y);
    const radius = Math.max(2, node.radius * lens.view.zoom);
    if (!isInView(at, radius + REACH, lens)) continue;
    const strength = (colour: string) => (isNear(node.id) ? colour : mixed(colour, theme.canvas, 0.25));
    const mark = { context, node, x: at.x, y: at.y, radius, theme, strength };
    drawMark(mark, chosen.has(node.id));
  }
}

function isInView({ x, y }: { x: number; y: number }, reach: number, { size }: Lens): boolean {
  return x > -reach && y > -reach && x < size.width + reach && y < size.height + reach;
}

interface Mark {
  readonly context: CanvasRenderingContext2D;
  readonly node: SceneNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly theme: GraphTheme;
  readonly strength: (colour: string) => string;
}

/** The ring of the chosen lies round the others and under every number and badge. */
function drawMark(mark: Mark, isChosen: boolean): void {
  const { context, node, x, y, radius, theme, strength } = mark;
  if (holdsName(context, node, radius)) drawName(context, node, { x, y, radius }, strength(theme.ink), strength(theme.ink2));
  else drawInside(mark);
  if (isChosen) ring(context, x, y, radius + 3.5 + (node.findings > 0 ? 6 : 0), 3, theme.ink);
  if (node.findings > 0) drawFindings(mark);
  if (node.badges.length > 0 && radius >= 6) drawBadges(mark);
  if (node.isTied && radius >= TIE_FROM) drawTie(mark);
}

function drawInside({ context, node, x, y, radius, theme, strength }: Mark): void {
  const sign = node.inside ?? SIGN_OF_SHAPE[node.shape] ?? null;
  if (sign !== null && radius >= 6) {
    context.font = `600 ${Math.round(node.inside === undefined ? radius * 1.15 : Math.min(28, radius * 0.6))}px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = strength(theme.ink2);
    context.fillText(sign, x, y + 1);
    return;
  }
  const glyph = ROLE_GLYPH[node.role];
  if (glyph && isGlyphed(node, radius)) {
    drawGlyph(context, glyph, x, y, radius * 0.98, strength(theme.onFill));
  }
}

function drawFindings({ context, node, x, y, radius, theme, strength }: Mark): void {
  const isFar = radius < NUMBER_FROM;
  ring(context, x, y, radius + (isFar ? 1.5 : 3), 1.5, strength(theme.finding));
  if (isFar) return;
  ring(context, x, y, radius + 6, 1.5, strength(theme.finding));
  badge(context, String(node.findings), x + (radius + 6) * 0.72, y - (radius + 6) * 0.72, strength(theme.finding), theme.canvas);
}

/** Three badges at the lower right, then how many more. */
function drawBadges({ context, node, x, y, radius, theme, strength }: Mark): void {
  const waiting = node.badges.length - MOST_BADGES;
  const top = { x: x + radius * 0.78 + 4, y: y + radius * 0.78 };
  for (const [index, badge] of node.badges.slice(0, MOST_BADGES).entries()) {
    const cx = top.x + index * 17;
    disc(context, cx, top.y, theme.canvas, strength(theme.ink2));
    drawGlyph(context, BADGE_GLYPH[badge], cx, top.y, 11, strength(theme.ink));
  }
  if (waiting <= 0) return;
  context.font = `12px ${FONT}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = strength(theme.ink2);
  context.fillText(`+${waiting}`, top.x + MOST_BADGES * 17 - 6, top.y);
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, fill: string, line: string): void {
  context.fillStyle = fill;
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(x, y, 8, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}

function drawTie({ context, x, y, radius, theme, strength }: Mark): void {
  context.font = `600 12px ${FONT}`;
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.fillStyle = strength(theme.ink2);
  context.fillText("=", x - radius - 4, y - radius * 0.9);
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, width: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
}

function badge(context: CanvasRenderingContext2D, text: string, x: number, y: number, fill: string, ink: string): void {
  context.font = `600 11px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = Math.max(14, context.measureText(text).width + 8);
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(x - width / 2 - 1.5, y - 8.5, width + 3, 17, 8.5);
  context.fill();
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x - width / 2, y - 7, width, 14, 7);
  context.fill();
  context.fillStyle = ink;
  context.fillText(text, x, y + 0.5);
}
