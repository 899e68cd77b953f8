import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { badgesOf } from "./badges.ts";
import { bubbleId, type CommunityLayer, communityOf, restId } from "./bubbles.ts";
import { placesOf } from "./community-layer.ts";
import { type CanvasContent, shownAccounts } from "./content.ts";
import type { Point } from "./hop-points.ts";
import { largestLines } from "./largest-lines.ts";
import { radiusOf, shapeOf } from "./node-look.ts";
import type { FlowLayout } from "./placement.ts";
import type { Scene, SceneFacts, SceneNode, SceneWords } from "./scene.ts";
import { linesOf } from "./scene-edges.ts";

const PILL_RADIUS = 11;
const QUIET = { role: "none", outline: "computed", badges: [], isTied: false, second: "" } as const;

/** The picture of level 1: communities as rings with their count, open ones with their busiest accounts inside. */
export function communityScene(content: CanvasContent, layer: CommunityLayer, words: SceneWords, facts: SceneFacts): Scene {
  const places = placesOf(layer);
  const ids = Object.keys(layer.bubbles).sort((a, b) => (communityOf(a) ?? 0) - (communityOf(b) ?? 0));
  const nodes = ids.flatMap((id) => [
    ...bubbleNode(layer, id, places, words),
    ...memberNodes(content, layer, id, places, words, facts),
    ...restNode(layer, id, places, words),
  ]);
  return {
    nodes,
    edges: linesBetween(content, layer, nodes, words, facts),
    rule: null,
    heads: [],
    bands: [],
    outlines: ids.flatMap((id) => (layer.open[id] && layer.discs[id] ? [{ id, ...layer.discs[id] }] : [])),
  };
}

/** The communities, where they are what is drawn; null on the other levels. */
export function layerDrawn({ level, communities }: CanvasContent): CommunityLayer | null {
  return level === 1 ? communities : null;
}

/** The accounts that are drawn at the level chosen, ordered by id. */
export function drawnAccounts(content: CanvasContent): CanvasAccount[] {
  const layer = layerDrawn(content);
  if (!layer) return shownAccounts(content);
  const { accounts, hidden } = content;
  const ids = Object.values(layer.open).flatMap(({ shown }) => shown);
  return [...ids].sort().flatMap((id) => (accounts[id] && !hidden.includes(id) ? [accounts[id]] : []));
}

function bubbleNode(
  { bubbles, discs, open }: CommunityLayer,
  id: string,
  places: Readonly<Record<string, Point>>,
  words: SceneWords,
): SceneNode[] {
  const [bubble, disc, place] = [bubbles[id], discs[id], places[id]];
  if (!bubble || !disc || !place) return [];
  const isOpen = open[id] !== undefined;
  const said = { label: words.community(bubble), spoken: words.communitySpoken(bubble, isOpen) };
  if (isOpen) return [{ ...QUIET, ...said, id, ...place, radius: PILL_RADIUS, shape: "opened", findings: 0 }];
  const ring = { radius: disc.radius, shape: "community", findings: bubble.findings, inside: String(bubble.size) } as const;
  return [{ ...QUIET, ...said, id, ...place, ...ring, second: words.communitySecond(bubble) }];
}

function memberNodes(
  content: CanvasContent,
  { open }: CommunityLayer,
  id: string,
  places: Readonly<Record<string, Point>>,
  words: SceneWords,
  { marks }: SceneFacts,
): SceneNode[] {
  return (open[id]?.shown ?? []).flatMap((member) => {
    const [account, place] = [content.accounts[member], places[member]];
    if (!account || !place || content.hidden.includes(member)) return [];
    return [
      {
        id: member,
        ...place,
        radius: radiusOf(account),
        shape: shapeOf(account),
        role: account.role,
        outline: account.roleBasis,
        label: words.label(account),
        second: "",
        findings: account.findings.length,
        badges: badgesOf(account, content.pinned, marks),
        isTied: false,
        spoken: words.spoken(account),
      },
    ];
  });
}

function restNode(
  { open, bubbles }: CommunityLayer,
  id: string,
  places: Readonly<Record<string, Point>>,
  words: SceneWords,
): SceneNode[] {
  const rest = restId(communityOf(id) ?? 0);
  const [inside, bubble, place] = [open[id], bubbles[id], places[rest]];
  if (!inside || !bubble || !place) return [];
  const said = { label: words.more(inside.rest), spoken: words.restSpoken(inside.rest, bubble) };
  return [{ ...QUIET, ...said, id: rest, ...place, radius: PILL_RADIUS, shape: "pill", findings: 0 }];
}

function linesBetween(
  content: CanvasContent,
  layer: CommunityLayer,
  nodes: readonly SceneNode[],
  words: SceneWords,
  facts: SceneFacts,
) {
  const radii = new Map(nodes.map(({ id, radius }) => [id, radius]));
  const slots: FlowLayout["slots"] = Object.fromEntries(
    nodes.map(({ id, x, y }) => [id, { column: 0, x, y, zone: "free" as const }]),
  );
  const all = [...largestLines(Object.values(layer.lines)), ...Object.values(content.flows)];
  const flows = new Map(all.filter(({ from, to }) => radii.has(from) && radii.has(to)).map((flow) => [flow.id, flow]));
  const radiusAt = (id: string) => radii.get(id) ?? PILL_RADIUS;
  return linesOf({ ...content, level: 2 }, [...flows.values()], [], { slots, lanes: {} }, radiusAt, words, facts);
}

/** What is told of level 1 beside the picture. */
export function communityCounts(layer: CommunityLayer) {
  const bubbles = Object.values(layer.bubbles);
  const lines = Object.values(layer.lines);
  return {
    lines: lines.length,
    drawnLines: largestLines(lines).length,
    communities: bubbles.length,
    accounts: bubbles.reduce((sum, { size }) => sum + size, 0),
    open: bubbles.filter(({ id }) => layer.open[bubbleId(id)]).length,
  };
}
