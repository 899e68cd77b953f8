import type { Basis } from "../../../backend/api/contract/basics.ts";
import type { AccountRole, CanvasAccount, CanvasFlow, CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import { unorderedIds } from "./arrival-order.ts";
import { type AccountMarks, type Badge, badgesOf, NO_MARKS } from "./badges.ts";
import { type CanvasContent, shownAccounts } from "./content.ts";
import { radiusOf, type Shape, shapeOf } from "./node-look.ts";
import { pillId, placeablesOf } from "./placeables.ts";
import type { Route } from "./routes.ts";
import { edgesOf } from "./scene-edges.ts";
import { frameOf } from "./scene-frame.ts";

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
  readonly badges: readonly Badge[];
  /** Arrived at the same moment as its neighbour: the order between them says nothing. */
  readonly isTied: boolean;
  /** Read aloud for the node. */
  readonly spoken: string;
}

export interface SceneEdge {
  /** Of the flow, the single transfer or the pill's line. */
  readonly id: string;
  /** The flow it belongs to. */
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly hops: Route["hops"];
  readonly width: number;
  /** Width of the victims' money inside the line; 0 when none is traced here. */
  readonly inner: number;
  readonly basis: Basis;
  readonly kind: "flow" | "transfer" | "pill";
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
  readonly transfer: (transfer: CanvasTransfer) => string;
  readonly more: (transfers: number) => string;
  readonly moreSpoken: (transfers: number, host: CanvasAccount) => string;
  readonly head: (layer: number | "ends") => string;
  /** What the double rule says of everything right of it. */
  readonly beyond: string;
  readonly band: string;
}

/** What is drawn onto a content, never moving it. */
export interface SceneFacts {
  /** The victims' money on each flow and each transfer in whole units, by id. */
  readonly traced: Readonly<Record<string, number>>;
  readonly marks: AccountMarks;
}

const NO_FACTS: SceneFacts = { traced: {}, marks: NO_MARKS };
const PILL_RADIUS = 11;

/** The drawn picture of a content. */
export function sceneOf(content: CanvasContent, words: SceneWords, facts: SceneFacts = NO_FACTS): Scene {
  const pills = shownPills(content);
  const nodes = [...accountNodes(content, words, facts), ...pillNodes(content, pills, words)];
  const radii = new Map(nodes.map(({ id, radius }) => [id, radius]));
  const edges = edgesOf(content, pills, (id) => radii.get(id) ?? PILL_RADIUS, words, facts);
  return { nodes, edges, ...frameOf(content, nodes, words) };
}

function accountNodes(content: CanvasContent, words: SceneWords, { marks }: SceneFacts): SceneNode[] {
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
        badges: badgesOf(account, content.pinned, marks),
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
    if (slot?.zone !== "way") continue;
    const column = columns.get(slot.column);
    if (column) column.push(placeable);
    else columns.set(slot.column, [placeable]);
  }
  return new Set([...columns.values()].flatMap((column) => [...unorderedIds(column)]));
}

function shownPills({ pills, hidden }: CanvasContent): CanvasContent["pills"] {
  return Object.fromEntries(Object.entries(pills).filter(([account]) => !hidden.includes(account)));
}

function pillNodes(content: CanvasContent, pills: CanvasContent["pills"], words: SceneWords): SceneNode[] {
  return Object.values(pills).flatMap(({ account, transfers }) => {
    const id = pillId(account);
    const [slot, host] = [content.layout.slots[id], content.accounts[account]];
    if (!slot || !host) return [];
    const text = { label: words.more(transfers), second: "", spoken: words.moreSpoken(transfers, host) };
    const quiet = { findings: 0, badges: [], isTied: false } as const;
    return [{ id, x: slot.x, y: slot.y, radius: PILL_RADIUS, shape: "pill", role: "none", outline: "record", ...text, ...quiet }];
  });
}
