import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasAccount, CanvasFlow, CanvasPart, CanvasTransfer, ExpandBody } from "../../../backend/api/contract/canvas.ts";
import { layOut } from "./flow-layout.ts";
import { linksOf, placeablesOf } from "./placeables.ts";
import { type FlowLayout, NO_LAYOUT } from "./placement.ts";

/** What waits behind an account after a capped expansion, and the question that brings the next part of it. */
export interface Pill {
  readonly account: string;
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly MoneyDocument[];
  readonly ask: Omit<ExpandBody, "shown">;
}

/** Everything that is on a canvas and where it stands. Undo goes back to an earlier value of this. */
export interface CanvasContent {
  readonly accounts: Readonly<Record<string, CanvasAccount>>;
  readonly flows: Readonly<Record<string, CanvasFlow>>;
  readonly singles: Readonly<Record<string, CanvasTransfer>>;
  /** By account; one at a time each. */
  readonly pills: Readonly<Record<string, Pill>>;
  readonly hidden: readonly string[];
  readonly layout: FlowLayout;
}

export const EMPTY_CONTENT: CanvasContent = {
  accounts: {},
  flows: {},
  singles: {},
  pills: {},
  hidden: [],
  layout: NO_LAYOUT,
};

type Part = Pick<CanvasPart, "accounts" | "flows" | "transfers">;

/** The content with a part put in: newer words of the same account or flow replace older ones, nothing placed moves. */
export function withPart(content: CanvasContent, part: Part, pill: Pill | null = null): CanvasContent {
  const pills = pill === null ? content.pills : withPill(content.pills, pill);
  return placed({
    ...content,
    accounts: { ...content.accounts, ...byId(part.accounts) },
    flows: { ...content.flows, ...byId(part.flows) },
    singles: { ...content.singles, ...byId(part.transfers) },
    pills,
    hidden: content.hidden.filter((id) => !part.accounts.some((account) => account.id === id)),
  });
}

/** Hides an account with its lines. It stays in the content and keeps its place. */
export function withHidden(content: CanvasContent, account: string): CanvasContent {
  if (content.hidden.includes(account) || !content.accounts[account]) return content;
  return { ...content, hidden: [...content.hidden, account].sort() };
}

export function withAllShown(content: CanvasContent): CanvasContent {
  return content.hidden.length === 0 ? content : { ...content, hidden: [] };
}

/** Lays everything out anew, as if it had come at once. The only act but a hand that moves what is placed. */
export function tidied(content: CanvasContent): CanvasContent {
  return placed({ ...content, layout: NO_LAYOUT });
}

/** Accounts neither hidden nor missing, ordered by id. */
export function shownAccounts({ accounts, hidden }: CanvasContent): CanvasAccount[] {
  const ids = Object.keys(accounts).sort();
  return ids.flatMap((id) => (accounts[id] && !hidden.includes(id) ? [accounts[id]] : []));
}

/** Flows of which both ends are shown, ordered by id. */
export function shownFlows(content: CanvasContent): CanvasFlow[] {
  const isShown = (id: string) => content.accounts[id] !== undefined && !content.hidden.includes(id);
  const flows = Object.values(content.flows).filter(({ from, to }) => isShown(from) && isShown(to));
  return flows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function placed(content: CanvasContent): CanvasContent {
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
