import type { InstantDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasAccount, CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import { earliest, instantFromJson, latest } from "../../../backend/domain/instant.ts";
import type { Interval, Link, Placeable } from "./placement.ts";

/** The part of a canvas's content that takes up room on it. */
interface Shown {
  readonly accounts: Readonly<Record<string, CanvasAccount>>;
  readonly flows: Readonly<Record<string, CanvasFlow>>;
  readonly pills: Readonly<Record<string, { readonly account: string }>>;
}

/** The id under which an account's "more" pill stands on the canvas. */
export function pillId(account: string): string {
  return `more|${account}`;
}

/** Accounts and pills as the layout sees them. Without any victim on the canvas, layers count from the earliest payer. */
export function placeablesOf({ accounts, flows, pills }: Shown): Placeable[] {
  const all = Object.values(accounts);
  const layers = all.some(({ layer }) => layer !== null) ? null : hopsFromFirst(all, Object.values(flows));
  const layerOf = ({ id, layer }: CanvasAccount) => (layers ? (layers.get(id) ?? null) : layer);
  const placed = all.map((account) => ({
    id: account.id,
    layer: layerOf(account),
    isEnd: account.exit !== null || account.kind === "end",
    arrives: account.first && intervalOf(account.first),
  }));
  const beside = Object.values(pills).flatMap(({ account }) => {
    const host = accounts[account];
    return host ? [{ id: pillId(account), layer: null, isEnd: false, arrives: null, beside: account }] : [];
  });
  return [...placed, ...beside];
}

/** Flows and the thin lines to pills as the layout sees them. */
export function linksOf({ flows, pills }: Shown): Link[] {
  const links = Object.values(flows).map(({ id, from, to, first }) => ({ id, from, to, earliest: intervalOf(first).earliest }));
  const beside = Object.values(pills).map(({ account }) => {
    const to = pillId(account);
    return { id: `${account}>${to}`, from: account, to, earliest: Number.MAX_SAFE_INTEGER };
  });
  return [...links, ...beside];
}

function intervalOf(document: InstantDocument): Interval {
  const instant = instantFromJson(document);
  return { earliest: earliest(instant), latest: latest(instant) };
}

interface Hop {
  readonly from: string;
  readonly to: string;
  readonly last: InstantDocument;
  readonly first: InstantDocument;
}

/** Fewest hops from the accounts that nobody here pays; where all are paid, from the first by id. */
function hopsFromFirst(accounts: readonly CanvasAccount[], flows: readonly Hop[]): Map<string, number> {
  const paid = new Set(flows.map(({ to }) => to));
  const payees = new Map<string, string[]>();
  for (const { from, to } of flows) {
    const known = payees.get(from);
    if (known) known.push(to);
    else payees.set(from, [to]);
  }
  const ids = accounts.map(({ id }) => id).sort();
  const payers = ids.filter((id) => !paid.has(id) && payees.has(id));
  const starts = payers.length > 0 ? payers : ids.slice(0, 1);
  const layers = new Map(starts.map((id) => [id, 0]));
  for (const [id, layer] of layers) {
    for (const to of payees.get(id) ?? []) if (!layers.has(to)) layers.set(to, layer + 1);
  }
  return layers;
}

/** The account whose pill this is; null for every other id. */
export function hostOfPill(id: string): string | null {
  return id.startsWith("more|") ? id.slice("more|".length) : null;
}
