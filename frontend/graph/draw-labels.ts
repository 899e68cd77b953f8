import { pointOn } from "../state/canvas/hop-points.ts";
import { type Box, placeLabels, type WantedLabel } from "../state/canvas/label-places.ts";
import type { Scene, SceneEdge, SceneNode } from "../state/canvas/scene.ts";
import { holdsName } from "./draw-bubble.ts";
import { FONT } from "./draw-ground.ts";
import type { Attention } from "./draw-marks.ts";
import { type GraphTheme, mixed } from "./graph-theme.ts";
import { type Lens, screenPoint } from "./overlay.ts";

const LINE = 14;
const HALO = 3;
/** Names are written from this zoom on, amounts from the next. */
const NAMES_FROM = 0.3;
const AMOUNTS_FROM = 0.55;
/** Bank and what can be held are written from this zoom on. */
const NEAR_FROM = 1.4;
/** Who chooses a place first: the selected, a path, what money is traced through, findings; then by size. */
const PRIORITY: readonly { readonly rank: number; readonly isMet: (node: SceneNode, attention: Attention) => boolean }[] = [
  { rank: 4_000, isMet: ({ id }, { selected }) => id === selected },
  { rank: 3_000, isMet: ({ id }, { isLit, isNear }) => isLit && isNear(id) },
  { rank: 2_000, isMet: ({ id }, { traced }) => traced.has(id) },
  { rank: 1_000, isMet: ({ findings }) => findings > 0 },
  { rank: 100, isMet: () => true },
];
/** Labels reach so far from what they belong to, in screen px. */
const REACH = 240;
/** A line carries its amount from this drawn length on. */
const AMOUNT_FROM = 90;
/** More labels than this cannot be read at once; the most important are drawn. */
const MOST_LABELS = 400;

interface Written {
  readonly text: readonly string[];
  readonly label: WantedLabel;
  readonly isNear: boolean;
}

/** Names and numbers under the accounts and amounts on the lines; none overlaps another or an account. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  attention: Attention,
  theme: GraphTheme,
  lens: Lens,
): void {
  // Far away communities keep their names and sums; accounts do not.
  const isNamed = ({ shape }: SceneNode) => lens.view.zoom >= NAMES_FROM || shape === "community" || shape === "opened";
  const named = lens.view.zoom < NAMES_FROM ? scene.nodes.filter(isNamed) : scene.nodes;
  if (named.length === 0) return;
  context.font = `12px ${FONT}`;
  const near = { ...scene, nodes: named.filter((node) => isNearView(node, lens, node.radius * lens.view.zoom)) };
  const boxes = [...near.nodes.map((node) => nodeBox(node, lens)), ...headBoxes(context, scene, lens)].filter((box) =>
    isInView(box, lens),
  );
  const written = [...nodeLabels(context, near, attention, lens), ...amountLabels(context, scene, attention, lens)];
  const visible = written.filter(({ label }) => isInView(label.places[0], lens));
  const chosen = visible.sort((a, b) => b.label.priority - a.label.priority).slice(0, MOST_LABELS);
  const placed = placeLabels(
    chosen.map(({ label }) => label),
    boxes,
  );
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { text, label, isNear } of chosen) {
    const box = placed.get(label.id);
    if (box) writeLabel(context, text, box, theme, isNear);
  }
}

function nodeLabels(context: CanvasRenderingContext2D, { nodes }: Scene, attention: Attention, lens: Lens): Written[] {
  return nodes.flatMap((node) => {
    const near = lens.view.zoom >= NEAR_FROM ? (node.near ?? []) : [];
    const text = [node.label, node.second, ...near].filter((line) => line !== "");
    if (text.length === 0 || holdsName(context, node, node.radius * lens.view.zoom)) return [];
    const priority = PRIORITY.find(({ isMet }) => isMet(node, attention))?.rank ?? 0;
    const at = screenPoint(lens, node.x, node.y);
    const reach = node.radius * lens.view.zoom + (node.findings > 0 ? 8 : 2);
    const places = placesAround(context, text, at, reach);
    const label = { id: `n:${node.id}`, priority: priority + node.radius, places };
    return [{ text, label, isNear: attention.isNear(node.id) }];
  });
}

/** All lines under it, then fewer of them, then the first two above it. */
function placesAround(
  context: CanvasRenderingContext2D,
  text: readonly string[],
  { x, y }: { x: number; y: number },
  reach: number,
): [Box, ...Box[]] {
  const wide = text.map((line) => context.measureText(line).width + HALO * 2);
  const box = (lines: number, top: number): Box => {
    const width = Math.max(...wide.slice(0, lines));
    return { x: x - width / 2, y: top, width, height: lines * LINE };
  };
  const under = text.map((_, less) => box(text.length - less, y + reach));
  const over = Math.min(2, text.length);
  return [box(text.length, y + reach), ...under.slice(1), box(over, y - reach - over * LINE)];
}

function amountLabels(context: CanvasRenderingContext2D, { edges }: Scene, { isNear }: Attention, lens: Lens): Written[] {
  if (lens.view.zoom < AMOUNTS_FROM) return [];
  return edges.flatMap((edge) => {
    const places = edge.label === "" ? [] : alongLine(context, edge, lens);
    const [first, ...others] = places;
    if (!first) return [];
    const label = { id: `e:${edge.kind}${edge.id}`, priority: edge.width, places: [first, ...others] } as const;
    return [{ text: [edge.label], label, isNear: isNear(edge.id) }];
  });
}

/** Places on the longest bend or straight of a line, its middle first. */
function alongLine(context: CanvasRenderingContext2D, { hops, label }: SceneEdge, lens: Lens): Box[] {
  const spans = hops.map((hop) => ({ hop, wide: Math.hypot(hop[6] - hop[0], hop[7] - hop[1]) * lens.view.zoom }));
  const [longest] = spans.sort((a, b) => b.wide - a.wide);
  if (!longest || longest.wide < AMOUNT_FROM || !isNearView(pointOn(longest.hop, 0.5), lens, longest.wide / 2)) return [];
  const width = context.measureText(label).width + HALO * 2;
  return [0.5, 0.62, 0.38, 0.74, 0.26].map((share) => {
    const point = pointOn(longest.hop, share);
    const at = screenPoint(lens, point.x, point.y);
    return { x: at.x - width / 2, y: at.y - LINE / 2, width, height: LINE };
  });
}

function writeLabel(
  context: CanvasRenderingContext2D,
  text: readonly string[],
  box: Box,
  theme: GraphTheme,
  isNear: boolean,
): void {
  for (const [index, line] of text.slice(0, Math.round(box.height / LINE)).entries()) {
    const colour = index === 0 ? theme.ink : theme.ink2;
    const [x, y] = [box.x + box.width / 2, box.y + LINE * (index + 0.5)];
    context.strokeStyle = theme.canvas;
    context.lineWidth = HALO * 2;
    context.strokeText(line, x, y);
    context.fillStyle = isNear ? colour : mixed(colour, theme.canvas, 0.4);
    context.fillText(line, x, y);
  }
}

function headBoxes(context: CanvasRenderingContext2D, { heads }: Scene, lens: Lens): Box[] {
  return heads.map(({ x, y, text }) => {
    const at = screenPoint(lens, x, y);
    const width = context.measureText(text).width;
    return { x: at.x - width / 2, y: Math.max(18, at.y) - LINE + 3, width, height: LINE };
  });
}

function nodeBox({ x, y, radius, findings }: SceneNode, lens: Lens): Box {
  const at = screenPoint(lens, x, y);
  const reach = radius * lens.view.zoom + (findings > 0 ? 7 : 1);
  return { x: at.x - reach, y: at.y - reach, width: reach * 2, height: reach * 2 };
}

/** Whether what stands at a layout point may reach into view, itself no more than `extent` screen px long to each side. */
function isNearView({ x, y }: { readonly x: number; readonly y: number }, lens: Lens, extent = 0): boolean {
  const at = screenPoint(lens, x, y);
  const reach = REACH + extent;
  return at.x > -reach && at.y > -reach && at.x < lens.size.width + reach && at.y < lens.size.height + reach;
}

function isInView({ x, y, width, height }: Box, { size }: Lens): boolean {
  return x < size.width && y < size.height && x + width > 0 && y + height > 0;
}
