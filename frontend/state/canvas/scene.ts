import type { Basis } from "../../../backend/api/contract/basics.ts";
import type { AccountRole, CanvasAccount, CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import { unorderedIds } from "./arrival-order.ts";
import { type CanvasContent, shownAccounts, shownFlows } from "./content.ts";
import { largest, radiusOf, type Shape, shapeOf, widthOf, widthOfUnits } from "./node-look.ts";
import { linksOf, pillId, placeablesOf } from "./placeables.ts";
import { COLUMN_GAP, columnX, type Link, ROW_GAP } from "./placement.ts";
import { type Route, routeAll } from "./routes.ts";

/** One account or "more" pill as drawn. Positions in layout units, y down. */
export interface SceneNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: Shape;
  readonly role: AccountRole;
  readonly outline: Basis;
  readonly label: string;
  readonly second: string;
  readonly findings: number;
  readonly askFirst: boolean;
  readonly tags: number;
  /** Arrived at the same moment as its neighbour: the order between them says nothing. */
  readonly isTied: boolean;
  /** Read aloud for the node. */
  readonly spoken: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly hops: Route["hops"];
  readonly width: number;
  /** Width of the victims' money inside the line; 0 when none is traced here. */
  readonly inner: number;
  readonly basis: Basis;
  readonly kind: "flow" | "pill";
  readonly label: string;
  readonly amount: number;
}

/** Everything that is drawn, in a fixed order. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Where the double rule stands and how far up and down; null without an end. */
  readonly rule: { readonly x: number; readonly top: number; readonly bottom: number; readonly text: string } | null;
  /** Column heads over the first row. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly band: { readonly y: number; readonly left: number; readonly right: number; readonly text: string } | null;
}

/** The words of a scene, in the reader's language. */
export interface SceneWords {
  readonly label: (account: CanvasAccount) => string;
  readonly second: (account: CanvasAccount) => string;
  readonly spoken: (account: CanvasAccount) => string;
  readonly flow: (flow: CanvasFlow) => string;
  readonly more: (transfers: number) => string;
  readonly moreSpoken: (transfers: number, host: CanvasAccount) => string;
  readonly head: (layer: number | "ends") => string;
  /** What the double rule says of everything right of it. */
  readonly beyond: string;
  readonly band: string;
}

const PILL_RADIUS = 11;
const MARGIN = 44;

/** The drawn picture of a content. traced: the victims' money on each flow in whole units, by flow id. */
export function sceneOf(content: CanvasContent, words: SceneWords, traced: Readonly<Record<string, number>> = {}): Scene {
  const nodes = [...accountNodes(content, words), ...pillNodes(content, words)];
  const radii = new Map(nodes.map(({ id, radius }) => [id, radius]));
  const flows = shownFlows(content);
  const drawn = linksOf({
    ...content,
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    pills: shownPills(content),
  });
  const routes = routeAll(drawn, content.layout, (id) => radii.get(id) ?? PILL_RADIUS);
  const links = new Map(drawn.map((link) => [link.id, link]));
  const edges = routes.flatMap((route) => edgeOf(route, links.get(route.link), content, words, traced));
  return { nodes, edges, ...frame(content, nodes, words) };
}

function accountNodes(content: CanvasContent, words: SceneWords): SceneNode[] {
  const ties = tiesIn(content);
  return shownAccounts(content).flatMap((account) => {
    const slot = content.layout.slots[account.id];
    if (!slot) return [];
    return [
      {
        id: account.id,
        x: slot.x,
        y: slot.y,
        radius: radiusOf(account),
        shape: shapeOf(account),
        role: account.role,
        outline: account.roleBasis,
        label: words.label(account),
        second: words.second(account),
        findings: account.findings.length,
        askFirst: account.askFirst,
        tags: account.tags.length,
        isTied: ties.has(account.id),
        spoken: words.spoken(account),
      },
    ];
  });
}

/** Ties within one column of the way of the money. */
function tiesIn(content: CanvasContent): ReadonlySet<string> {
  const columns = new Map<number, ReturnType<typeof placeablesOf>>();
  for (const placeable of placeablesOf(content)) {
    const slot = content.layout.slots[placeable.id];
    if (slot?.zone === "way") columns.set(slot.column, [...(columns.get(slot.column) ?? []), placeable]);
  }
  return new Set([...columns.values()].flatMap((column) => [...unorderedIds(column)]));
}

function shownPills({ pills, hidden }: CanvasContent): CanvasContent["pills"] {
  return Object.fromEntries(Object.entries(pills).filter(([account]) => !hidden.includes(account)));
}

function pillNodes(content: CanvasContent, words: SceneWords): SceneNode[] {
  return Object.values(shownPills(content)).flatMap(({ account, transfers }) => {
    const id = pillId(account);
    const [slot, host] = [content.layout.slots[id], content.accounts[account]];
    if (!slot || !host) return [];
    const text = { label: words.more(transfers), second: "", spoken: words.moreSpoken(transfers, host) };
    const quiet = { findings: 0, askFirst: false, tags: 0, isTied: false } as const;
    return [{ id, x: slot.x, y: slot.y, radius: PILL_RADIUS, shape: "pill", role: "none", outline: "record", ...text, ...quiet }];
  });
}

function edgeOf(
  { hops }: Route,
  link: Link | undefined,
  content: CanvasContent,
  words: SceneWords,
  traced: Readonly<Record<string, number>>,
): SceneEdge[] {
  if (!link) return [];
  const flow = content.flows[link.id];
  const { id, from, to } = link;
  if (!flow) return [{ id, from, to, hops, width: 1, inner: 0, basis: "computed", kind: "pill", label: "", amount: 0 }];
  const units = traced[id] ?? 0;
  const width = widthOf(flow.sums);
  const inner = units > 0 ? Math.min(width, widthOfUnits(units)) : 0;
  return [
    { id, from, to, hops, width, inner, basis: flow.basis, kind: "flow", label: words.flow(flow), amount: largest(flow.sums) },
  ];
}

function frame(content: CanvasContent, nodes: readonly SceneNode[], words: SceneWords): Pick<Scene, "rule" | "heads" | "band"> {
  const slots = nodes.flatMap(({ id }) => content.layout.slots[id] ?? []);
  const way = slots.filter(({ zone }) => zone !== "band");
  const banded = slots.filter(({ zone }) => zone === "band");
  const ends = slots.filter(({ zone }) => zone === "end");
  const top = Math.min(0, ...slots.map(({ y }) => y)) - MARGIN;
  const bottom = Math.max(0, ...way.map(({ y }) => y)) + MARGIN;
  const xs = slots.map(({ x }) => x);
  const last = Math.max(...ends.map(({ column }) => column));
  const layers = [...new Set(way.filter(({ zone }) => zone === "way").map(({ column }) => column))].sort((a, b) => a - b);
  const heads = layers.map((layer) => ({ x: columnX(layer), y: top, text: words.head(layer) }));
  return {
    rule: ends.length === 0 ? null : { x: columnX(last) + COLUMN_GAP / 2, top, bottom, text: words.beyond },
    heads:
      ends.length === 0
        ? heads
        : [...heads.filter(({ x }) => x !== columnX(last)), { x: columnX(last), y: top, text: words.head("ends") }],
    band:
      banded.length === 0
        ? null
        : {
            y: Math.min(...banded.map(({ y }) => y)) - ROW_GAP * 0.75,
            left: Math.min(...xs) - MARGIN,
            right: Math.max(...xs) + MARGIN,
            text: words.band,
          },
  };
}
