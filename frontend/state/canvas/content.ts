import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type {
  CanvasAccount,
  CanvasFailed,
  CanvasFlow,
  CanvasPart,
  CanvasTransfer,
  ExpandBody,
} from "../../../backend/api/contract/canvas.ts";
import type { CommunityLayer } from "./bubbles.ts";
import { layOut } from "./flow-layout.ts";
import { linksOf, placeablesOf } from "./placeables.ts";
import { type FlowLayout, NO_LAYOUT } from "./placement.ts";
import type { Stretch } from "./stretch.ts";
import type { OverlayRule } from "./traced-flows.ts";

/** What waits behind an account after a capped expansion, and the question that brings the next part of it. */
export interface Pill {
  readonly account: string;
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly MoneyDocument[];
  readonly ask: Omit<ExpandBody, "shown">;
}

/** So many accounts can be drawn at once; more nobody could read. */
export const MOST_DRAWN = 10_000;

/** Everything that is on a canvas and where it stands. Undo goes back to an earlier value of this. */
export interface CanvasContent {
  readonly accounts: Readonly<Record<string, CanvasAccount>>;
  readonly flows: Readonly<Record<string, CanvasFlow>>;
  readonly singles: Readonly<Record<string, CanvasTransfer>>;
  /** Payments that did not succeed, by record: apart from everything that is counted. */
  readonly failed: Readonly<Record<string, CanvasFailed>>;
  /** Whether they are drawn. */
  readonly showsFailed: boolean;
  /** By account; one at a time each. */
  readonly pills: Readonly<Record<string, Pill>>;
  readonly hidden: readonly string[];
  /** Accounts that Tidy leaves where they are. */
  readonly pinned: readonly string[];
  /** 2 draws flows, 3 single transfers; `opened` lists the flows that show the other of the two. */
  readonly level: Level;
  readonly opened: readonly string[];
  /** The ways found between accounts, all else dimmed; null while none is shown. */
  readonly path: PathShown | null;
  /** By which rule the victims' money is drawn inside the lines. */
  readonly rule: OverlayRule;
  /** The one report whose money is drawn; null for every victim's. */
  readonly report: string | null;
  /** The stretch of time that is lit up; null for all of it. */
  readonly stretch: Stretch | null;
  readonly arrangement: Arrangement;
  /** Whether the map of places is shown instead; what is placed waits as it is. */
  readonly isMap: boolean;
  readonly layout: FlowLayout;
  /** The case's communities; null until level 1 was asked for. */
  readonly communities: CommunityLayer | null;
}

export type Level = 1 | 2 | 3;

/** How accounts are placed: by layer and time, in a lane a bank or a country, or by pull and push. */
export type Arrangement = "flow" | "lanes" | "countries" | "force";

/** What a person chooses among: a way of placing accounts, or the map of the places where they were seen. */
export type Layout = Arrangement | "places";

export function layoutOf({ isMap, arrangement }: Pick<CanvasContent, "isMap" | "arrangement">): Layout {
  return isMap ? "places" : arrangement;
}

export interface PathShown {
  /** Transfers of every way, one list a way, earliest arrival first. */
  readonly ways: readonly (readonly string[])[];
}

export const EMPTY_CONTENT: CanvasContent = {
  accounts: {},
  flows: {},
  singles: {},
  failed: {},
  showsFailed: false,
  pills: {},
  hidden: [],
  pinned: [],
  level: 2,
  opened: [],
  path: null,
  rule: "fifo",
  report: null,
  stretch: null,
  arrangement: "flow",
  isMap: false,
  layout: NO_LAYOUT,
  communities: null,
};

type Part = Pick<CanvasPart, "accounts" | "flows" | "transfers"> & Partial<Pick<CanvasPart, "failed">>;

/** The content with a part put in: newer words of the same account or flow replace older ones, nothing placed moves. */
export function withPart(content: CanvasContent, part: Part, pill: Pill | null = null): CanvasContent {
  const pills = pill === null ? content.pills : withPill(content.pills, pill);
  return placed({
    ...content,
    accounts: { ...content.accounts, ...byId(part.accounts) },
    flows: { ...content.flows, ...byId(part.flows) },
    singles: { ...content.singles, ...byId(part.transfers) },
    failed: { ...content.failed, ...byId(part.failed ?? []) },
    pills,
    hidden: without(content.hidden, part.accounts),
  });
}

/** Hides accounts with their lines. They stay in the content and keep their places. */
export function withHidden(content: CanvasContent, accounts: readonly string[]): CanvasContent {
  const more = accounts.filter((id) => !content.hidden.includes(id) && content.accounts[id] !== undefined);
  return more.length === 0 ? content : { ...content, hidden: [...content.hidden, ...more].sort() };
}

export function withAllShown(content: CanvasContent): CanvasContent {
  return content.hidden.length === 0 ? content : { ...content, hidden: [] };
}

/** Accounts neither hidden nor missing, ordered by id. */
export function shownAccounts({ accounts, hidden }: CanvasContent): CanvasAccount[] {
  const gone = new Set(hidden);
  const ids = Object.keys(accounts).sort();
  return ids.flatMap((id) => (accounts[id] && !gone.has(id) ? [accounts[id]] : []));
}

/** Flows of which both ends are shown, ordered by id. */
export function shownFlows(content: Pick<CanvasContent, "accounts" | "flows" | "hidden">): CanvasFlow[] {
  const gone = new Set(content.hidden);
  const isShown = (id: string) => content.accounts[id] !== undefined && !gone.has(id);
  const flows = Object.values(content.flows).filter(({ from, to }) => isShown(from) && isShown(to));
  return flows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function without(ids: readonly string[], back: readonly { readonly id: string }[]): readonly string[] {
  const came = new Set(back.map(({ id }) => id));
  return ids.filter((id) => !came.has(id));
}

/** The content with every account and pill at its place: what has one stays, the rest takes the nearest free. */
export function placed(content: CanvasContent): CanvasContent {
  const layout = layOut(placeablesOf(content), linksOf(content), content.layout);
  return { ...content, layout };
}

function withPill(pills: CanvasContent["pills"], pill: Pill): CanvasContent["pills"] {
  const { [pill.account]: _earlier, ...others } = pills;
  return pill.transfers === 0 ? others : { ...others, [pill.account]: pill };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
