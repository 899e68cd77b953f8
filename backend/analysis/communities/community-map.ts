import type { AccountId } from "../../domain/account.ts";
import type { Communities } from "../../domain/community.ts";
import type { Instant } from "../../domain/instant.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import { cell, entry, intCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { instantOf, paidOf } from "../flow-reading.ts";

/** Members of an open community that are drawn as accounts; the others wait together. */
export const SHOWN_MEMBERS = 60;

/** A thing on the map: a closed community, the members of an open one that are not drawn, or one account. */
export type MapPlace =
  | { readonly kind: "community"; readonly community: number }
  | { readonly kind: "rest"; readonly community: number }
  | { readonly kind: "account"; readonly account: AccountId };

/** All transfers from one place to another as one line. */
export interface MapLine {
  readonly from: MapPlace;
  readonly to: MapPlace;
  readonly transfers: number;
  readonly sums: readonly Money[];
  readonly first: Instant;
  readonly last: Instant;
}

export interface CommunityMap {
  /** The drawn members of each open community, in the order in which they are drawn. */
  readonly open: readonly { readonly community: number; readonly shown: readonly AccountId[]; readonly rest: number }[];
  /** Between places, ordered by payer, then payee; every transfer of the graph is in one line, or in `within` or `apart`. */
  readonly lines: readonly MapLine[];
  /** Transfers inside one place. */
  readonly within: number;
  /** Transfers with an account that is in no community: an end, a payment company, a masked number, or one that deals alone. */
  readonly apart: number;
}

/** The map with these communities open. Unknown numbers are left out. Lines among drawn accounts are flows of the rows. */
export function communityMap(graph: FlowGraph, communities: Communities, open: readonly number[]): CommunityMap {
  const opened = communities.communities.filter(({ id }) => open.includes(id));
  const shown = opened.map(({ id, accounts }) => ({ community: id, ...drawnMembers(graph, accounts) }));
  const places = placesIn(graph, communities, shown);
  const groups = new Map<string, number[]>();
  let [within, apart] = [0, 0];
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const [from, to] = [places.of[intCell(graph.from, transfer)], places.of[intCell(graph.to, transfer)]];
    if (from === undefined || to === undefined || from < 0 || to < 0) apart += 1;
    else if (from === to) within += 1;
    else push(groups, `${from} ${to}`, transfer);
  }
  const lines = [...groups].map(([key, transfers]) => {
    const [from = 0, to = 0] = key.split(" ").map(Number);
    return { order: [from, to] as const, line: lineOf(graph, entry(places.list, from), entry(places.list, to), transfers) };
  });
  lines.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  return {
    open: shown.map(({ community, shown: drawn, rest }) => ({ community, shown: drawn, rest })),
    lines: lines.map(({ line }) => line),
    within,
    apart,
  };
}

/** The members with most transfers, ties by id; as many as a community's disc has room for. */
function drawnMembers(graph: FlowGraph, accounts: readonly AccountId[]): { shown: readonly AccountId[]; rest: number } {
  const numbers = numbersOf(graph);
  const busy = accounts.map((id) => ({ id, transfers: transfersOf(graph, numbers.get(id)) }));
  busy.sort((a, b) => b.transfers - a.transfers || (a.id < b.id ? -1 : 1));
  const shown = busy.slice(0, SHOWN_MEMBERS).map(({ id }) => id);
  return { shown, rest: accounts.length - shown.length };
}

function transfersOf({ out, in: into }: FlowGraph, account: number | undefined): number {
  if (account === undefined) return 0;
  return [out, into].reduce((sum, { starts }) => sum + cell(starts, account + 1) - cell(starts, account), 0);
}

/** The number of each account in the graph. */
export function numbersOf(graph: FlowGraph): ReadonlyMap<AccountId, number> {
  return new Map(graph.accounts.map((id, number) => [id, number]));
}

/** Every place with a number, and the place of each account; −1 for an account in no community. */
function placesIn(
  graph: FlowGraph,
  { communities }: Communities,
  open: readonly { readonly community: number; readonly shown: readonly AccountId[] }[],
): { readonly list: readonly MapPlace[]; readonly of: Int32Array } {
  const numbers = numbersOf(graph);
  const list: MapPlace[] = [];
  const of = new Int32Array(graph.accounts.length).fill(-1);
  const put = (place: MapPlace, accounts: readonly AccountId[]): void => {
    for (const account of accounts) of[numbers.get(account) ?? -1] = list.length;
    list.push(place);
  };
  for (const { id, accounts } of communities) {
    const opened = open.find(({ community }) => community === id);
    put({ kind: opened ? "rest" : "community", community: id }, accounts);
    for (const account of opened?.shown ?? []) put({ kind: "account", account }, [account]);
  }
  return { list, of };
}

function lineOf(graph: FlowGraph, from: MapPlace, to: MapPlace, transfers: readonly number[]): MapLine {
  const first = entry(transfers, 0);
  const last = entry(transfers, transfers.length - 1);
  const sums = sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer)));
  return { from, to, transfers: transfers.length, sums, first: instantOf(graph, first), last: instantOf(graph, last) };
}

function push(groups: Map<string, number[]>, key: string, transfer: number): void {
  const known = groups.get(key);
  if (known) known.push(transfer);
  else groups.set(key, [transfer]);
}
