import { lengthOf, longestOf, pointOn } from "../state/canvas/hop-points.ts";
import type { Hop } from "../state/canvas/routes.ts";
import type { Scene, SceneEdge, SceneNode } from "../state/canvas/scene.ts";
import { SIGN_OF_SHAPE } from "./draw-marks.ts";
import type { GraphTheme } from "./graph-theme.ts";
import { svgBadges, svgCount, svgGlyph, svgShape } from "./shape-svg.ts";

const MARGIN = 60;
const LINE = 18;
/** Canvas ground round every word, so that lines do not cross it. */
const HALO = 3;
const DASHES = { record: "", computed: ' stroke-dasharray="6 4"', asserted: ' stroke-dasharray="1.5 4"' } as const;

/** The whole scene as an SVG document at zoom 1, with its caption beneath; never cut to what is in view. */
export function sceneSvg(scene: Scene, theme: GraphTheme, caption: readonly string[]): string {
  const xs = scene.nodes.flatMap(({ x, shape, radius }) => (shape === "community" ? [x - radius, x + radius] : [x]));
  const ys = [...scene.nodes.map(({ y }) => y), ...scene.edges.flatMap(({ hops }) => hops.flatMap((hop) => [hop[1], hop[7]]))];
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN - LINE];
  const width = Math.max(480, most(xs) - left + MARGIN * 2);
  const bottom = most(ys) + MARGIN;
  const height = bottom - top + caption.length * LINE + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="Noto Sans, sans-serif" font-size="12">`,
    `<style>.w{paint-order:stroke;stroke:${theme.canvas};stroke-width:${HALO * 2}px;stroke-linejoin:round}</style>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${theme.canvas}"/>`,
    ...drawnGround(scene, theme),
    ...scene.heads.map(({ x, y, text }) => written(x, y, text, theme.ink3)),
    ...scene.outlines.map(
      ({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${theme.ink2}"${DASHES.computed}/>`,
    ),
    ...scene.edges.map((edge) => drawnEdge(edge, theme)),
    ...scene.nodes.map((node) => drawnNode(node, theme)),
    ...caption.map((line, index) => written(left + 12, bottom + LINE * (index + 1), line, theme.ink2, "start")),
    "</svg>",
  ].join("\n");
}

function drawnEdge({ hops, width, inner, basis, kind, label }: SceneEdge, theme: GraphTheme): string {
  const way = hops.map((hop, index) => curve(hop, index === 0)).join("");
  const last = hops.at(-1) ?? hops[0];
  const middle = pointOn(longestOf(hops), 0.5);
  const angle = (Math.atan2(last[7] - last[5], last[6] - last[4]) * 180) / Math.PI;
  const size = Math.max(8, width * 3) / 2;
  return [
    `<path d="${way}" fill="none" stroke="${theme.edge}" stroke-width="${width}"${kind === "failed" ? cutIn(hops[0]) : DASHES[basis]}/>`,
    inner > 0 ? `<path d="${way}" fill="none" stroke="${theme.victim}" stroke-width="${Math.min(inner, width - 0.8)}"/>` : "",
    `<path d="M${-size * 1.7} ${-size}L0 0L${-size * 1.7} ${size}${kind === "lead" ? "" : "z"}"`,
    kind === "lead" ? ` fill="none" stroke="${theme.edge}" stroke-width="1.5"` : ` fill="${theme.edge}"`,
    ` transform="translate(${last[6]} ${last[7]}) rotate(${angle})"/>`,
    label === "" ? "" : written(middle.x, middle.y + 4, label, theme.ink),
  ].join("");
}

/** A gap in the middle of the line: no money moved. */
function cutIn(hop: Hop): string {
  const half = lengthOf(hop, 24) / 2 - 5;
  return ` stroke-dasharray="${half} 10 ${half + 10}"`;
}

function curve([x0, y0, x1, y1, x2, y2, x3, y3]: Hop, isFirst: boolean): string {
  return `${isFirst ? `M${x0} ${y0}` : ""}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}`;
}

function drawnNode(node: SceneNode, theme: GraphTheme): string {
  const { x, y, radius, shape, inside, label, second, near = [], findings, isTied } = node;
  const isWordy = shape !== "community";
  const sign = inside ?? SIGN_OF_SHAPE[shape];
  const lines = [label, second, ...near].filter((line) => line !== "");
  return [
    findings > 0 ? findingRings(node, theme) : "",
    svgShape(node, theme),
    svgGlyph(node, theme),
    sign === undefined ? "" : written(x, y + 5, sign, theme.ink2),
    findings > 0 ? svgCount(x + (radius + 6) * 0.72, y - (radius + 6) * 0.72, findings, theme) : "",
    svgBadges(node, theme),
    isTied ? written(x - radius - 8, y - radius * 0.9 + 4, "=", theme.ink2) : "",
    ...lines.map((line, index) => {
      const at = isWordy ? y + radius + 18 + index * 14 : y + 30 + index * 14;
      return written(x, at, line, index === 0 ? theme.ink : theme.ink2);
    }),
  ].join("");
}

function findingRings({ x, y, radius }: SceneNode, { finding }: GraphTheme): string {
  return [3, 6]
    .map((off) => `<circle cx="${x}" cy="${y}" r="${radius + off}" fill="none" stroke="${finding}" stroke-width="1.5"/>`)
    .join("");
}

/** The double rule with its words, and the named lines over lanes and band. */
function drawnGround({ rule, bands }: Scene, theme: GraphTheme): string[] {
  const upright = (x: number, top: number, bottom: number) =>
    `<path d="M${x} ${top - 8}V${bottom}" stroke="${theme.ink3}" fill="none"/>`;
  return [
    ...(rule
      ? [
          upright(rule.x - 1.5, rule.top, rule.bottom),
          upright(rule.x + 1.5, rule.top, rule.bottom),
          written(rule.x + 8, rule.top, rule.text, theme.ink3, "start"),
        ]
      : []),
    ...bands.flatMap(({ y, left, right, text }) => [
      `<path d="M${left} ${y}H${right}" stroke="${theme.hairline}" fill="none"/>`,
      written(left, y + 16, text, theme.ink3, "start"),
    ]),
  ];
}

function written(x: number, y: number, text: string, colour: string, anchor: "middle" | "start" = "middle"): string {
  return `<text x="${x}" y="${y}" fill="${colour}" text-anchor="${anchor}" class="w">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), values[0] ?? 0);
}

function most(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), values[0] ?? 0);
}
