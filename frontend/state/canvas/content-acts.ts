import type { Arrangement, CanvasContent, Level, PathShown } from "./content.ts";
import { layOut } from "./flow-layout.ts";
import type { Point } from "./hop-points.ts";
import { laneLayout } from "./lanes.ts";
import { lanesBy } from "./lanes-by.ts";
import { linksOf, placeablesOf } from "./placeables.ts";

/** Accounts and pills put where a hand left them; all others keep their places, lines find their way anew. */
export function withMoved(content: CanvasContent, places: Readonly<Record<string, Point>>): CanvasContent {
  if (content.level === 1) return withBubblesMoved(content, places);
  const known = Object.entries(places).filter(([id]) => content.layout.slots[id] !== undefined);
  if (known.length === 0) return content;
  const slots = { ...content.layout.slots };
  for (const [id, { x, y }] of known) slots[id] = { column: slots[id]?.column ?? 0, x, y, zone: "free" };
  return { ...content, layout: { slots, lanes: laneLayout(slots, linksOf(content), content.layout.lanes) } };
}

/** Communities put where a hand left them, with all that is in them; an account inside one stays in its place. */
function withBubblesMoved(content: CanvasContent, places: Readonly<Record<string, Point>>): CanvasContent {
  const layer = content.communities;
  const moved = Object.entries(places).filter(([id]) => layer?.discs[id] && !layer.open[id]);
  if (!layer || moved.length === 0) return content;
  const discs = { ...layer.discs };
  for (const [id, { x, y }] of moved) discs[id] = { x, y, radius: discs[id]?.radius ?? 0 };
  return { ...content, communities: { ...layer, discs } };
}

/** Pins accounts so that Tidy leaves them; unpins them where all of them were pinned. */
export function withPinToggled(content: CanvasContent, ids: readonly string[]): CanvasContent {
  const here = ids.filter((id) => content.layout.slots[id] !== undefined);
  const arePinned = here.every((id) => content.pinned.includes(id));
  const others = content.pinned.filter((id) => !here.includes(id));
  return here.length === 0 ? content : { ...content, pinned: arePinned ? others : [...others, ...here].sort() };
}

/** Everything at one level; what was opened or closed by itself before follows it again. */
export function withLevel(content: CanvasContent, level: Level): CanvasContent {
  return content.level === level && content.opened.length === 0 ? content : { ...content, level, opened: [] };
}

/** One flow as single transfers, or as one line again. */
export function withFlowToggled(content: CanvasContent, flow: string): CanvasContent {
  if (!content.flows[flow]) return content;
  const others = content.opened.filter((id) => id !== flow);
  return { ...content, opened: others.length < content.opened.length ? others : [...others, flow].sort() };
}

/** Payments that did not succeed drawn or not. */
export function withFailedToggled(content: CanvasContent): CanvasContent {
  return { ...content, showsFailed: !content.showsFailed };
}

export function withPath(content: CanvasContent, path: PathShown | null): CanvasContent {
  return path === content.path ? content : { ...content, path };
}

/** The victims' money by another rule, or one report's alone; nothing moves. */
export function withOverlay(content: CanvasContent, overlay: Partial<Pick<CanvasContent, "rule" | "report">>): CanvasContent {
  const next = { ...content, ...overlay };
  return next.rule === content.rule && next.report === content.report ? content : next;
}

/** One stretch of time lit up; null for all of it. */
export function withStretch(content: CanvasContent, stretch: CanvasContent["stretch"]): CanvasContent {
  const isSame = stretch?.from === content.stretch?.from && stretch?.until === content.stretch?.until;
  return isSame ? content : { ...content, stretch };
}

/** Lays all but the pinned out anew, as if it had come at once. The only act but a hand that moves what is placed. */
export function tidied(content: CanvasContent): CanvasContent {
  const { arrangement } = content;
  if (arrangement === "lanes" || arrangement === "countries") return { ...content, layout: lanesBy(arrangement, content) };
  const slots = Object.entries(content.layout.slots).filter(([id]) => content.pinned.includes(id));
  const layout = layOut(placeablesOf(content), linksOf(content), { slots: Object.fromEntries(slots), lanes: {} }, true);
  return { ...content, layout };
}

/** The same accounts in another order of places; force is worked out elsewhere and comes as moves. Coming back from the map moves nothing. */
export function withArrangement(content: CanvasContent, arrangement: Arrangement): CanvasContent {
  if (arrangement !== content.arrangement) return tidied({ ...content, arrangement, isMap: false });
  return content.isMap ? { ...content, isMap: false } : content;
}

/** The map of places instead of accounts and lines. */
export function withPlaces(content: CanvasContent): CanvasContent {
  return content.isMap ? content : { ...content, isMap: true };
}
