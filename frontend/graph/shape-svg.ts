import { MOST_BADGES } from "../state/canvas/badges.ts";
import type { Shape } from "../state/canvas/node-look.ts";
import type { SceneNode } from "../state/canvas/scene.ts";
import { isGlyphed } from "./draw-marks.ts";
import { BADGE_GLYPH, ROLE_GLYPH } from "./glyphs.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { nodeColours } from "./node-colours.ts";

const DASHES = { record: "", computed: ' stroke-dasharray="6 4"', asserted: ' stroke-dasharray="1.5 4"' } as const;
/** Air between a fill and its outline, as on the canvas. */
const INSET = 0.24;

/** The outline of each shape round a point, as a path; radius in layout units. */
const PATH: Readonly<Record<Shape, (x: number, y: number, r: number) => string>> = {
  circle: ring,
  partial: ring,
  community: ring,
  half: (x, y, r) => `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}`,
  rounded: (x, y, r) => box(x, y, r * 0.9, r * 0.9, r * 0.3),
  hexagon: (x, y, r) =>
    corners(
      x,
      y,
      [0, 1, 2, 3, 4, 5].map((step) => [r * Math.sin((step * Math.PI) / 3), -r * Math.cos((step * Math.PI) / 3)]),
    ),
  diamond: (x, y, r) =>
    corners(x, y, [
      [0, -r * 1.15],
      [r * 1.15, 0],
      [0, r * 1.15],
      [-r * 1.15, 0],
    ]),
  bar: (x, y, r) => box(x, y, r * 1.5, r * 0.38, 1.5),
  tag: (x, y, r) => box(x, y, r * 1.1, r * 0.62, r * 0.2),
  pill: (x, y, r) => box(x, y, r * 1.8, r, r),
  lead: (x, y, r) => box(x, y, r * 1.8, r, r),
  opened: (x, y, r) => box(x, y, r * 1.8, r, r),
};

/** A node's fill and outline: kind is shape, role is fill, basis is the outline's pattern. */
export function svgShape(node: SceneNode, theme: GraphTheme): string {
  const { x, y, radius, shape, outline } = node;
  const { color, stroke } = nodeColours(node, true, theme);
  const inner = Math.max(1, radius - Math.min(3, Math.max(1, radius * INSET)));
  return [
    `<path d="${PATH[shape](x, y, radius)}" fill="${theme.canvas}" stroke="${stroke}" stroke-width="1.5"${DASHES[outline]}/>`,
    color === theme.canvas ? "" : `<path d="${PATH[shape](x, y, inner)}" fill="${color}"/>`,
  ].join("");
}

/** What the role is, in the fill; nothing in small and in hollow shapes. */
export function svgGlyph(node: SceneNode, theme: GraphTheme): string {
  const path = ROLE_GLYPH[node.role];
  return path && isGlyphed(node, node.radius) ? glyph(path, node.x, node.y, node.radius * 0.98, theme.onFill) : "";
}

/** How many findings there are, at the upper right. */
export function svgCount(x: number, y: number, count: number, theme: GraphTheme): string {
  return `<circle cx="${x}" cy="${y}" r="7.5" fill="${theme.finding}" stroke="${theme.canvas}" stroke-width="1.5"/><text x="${x}" y="${y + 4}" fill="${theme.canvas}" text-anchor="middle" font-size="11" font-weight="600">${count}</text>`;
}

/** Three badges at the lower right, then how many more. */
export function svgBadges({ badges, x, y, radius }: SceneNode, theme: GraphTheme): string {
  const [left, top] = [x + radius * 0.78 + 4, y + radius * 0.78];
  const more = badges.length - MOST_BADGES;
  const drawn = badges.slice(0, MOST_BADGES).map((badge, index) => {
    const at = left + index * 17;
    return `<circle cx="${at}" cy="${top}" r="8" fill="${theme.canvas}" stroke="${theme.ink2}"/>${glyph(BADGE_GLYPH[badge], at, top, 11, theme.ink)}`;
  });
  const rest = more > 0 ? `<text x="${left + MOST_BADGES * 17 - 6}" y="${top + 4}" fill="${theme.ink2}">+${more}</text>` : "";
  return drawn.join("") + rest;
}

function glyph(path: string, x: number, y: number, size: number, colour: string): string {
  return `<path d="${path}" transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})" fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function box(x: number, y: number, wide: number, high: number, corner: number): string {
  const [w, h] = [wide - corner, high - corner];
  const turn = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`;
  return `M${x - w} ${y - high}h${2 * w}${turn(corner, corner)}v${2 * h}${turn(-corner, corner)}h${-2 * w}${turn(-corner, -corner)}v${-2 * h}${turn(corner, -corner)}z`;
}

function corners(x: number, y: number, offsets: readonly (readonly number[])[]): string {
  return `M${offsets.map(([dx = 0, dy = 0]) => `${x + dx} ${y + dy}`).join("L")}z`;
}
