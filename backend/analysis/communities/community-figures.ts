import type { AccountId } from "../../domain/account.ts";
import type { Instant } from "../../domain/instant.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import { entry, intCell, realCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { instantOf, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { bridgesOf, innerLinks, partsWithout } from "./inner-links.ts";

/** Transfers counted, and what they come to: one exact sum a currency. */
export interface Amounts {
  readonly transfers: number;
  readonly sums: readonly Money[];
}

export interface CommunityFigures {
  /** From outside to members, as received; from members to outside and among members, as paid. Self-transfers are inside. */
  readonly in: Amounts;
  readonly out: Amounts;
  readonly inside: Amounts;
  readonly first: Instant | null;
  readonly last: Instant | null;
  /** The member that deals with most others inside, and the parts left without it; null where nobody deals inside. */
  readonly hub: { readonly account: AccountId; readonly counterparties: number; readonly parts: number } | null;
  /** Single links that hold it together, those that split it most evenly first. */
  readonly bridges: readonly { readonly a: AccountId; readonly b: AccountId; readonly smaller: number }[];
}

/** What the rows say of some accounts together; members are account numbers, each once. Zero figures for no members. */
export function communityFigures(graph: FlowGraph, members: readonly number[]): CommunityFigures {
  const links = innerLinks(graph, members);
  const name = (place: number): AccountId => entry(graph.accounts, entry(members, place));
  const hub = hubOf(links);
  return {
    ...amountsOf(graph, members),
    hub: hub && { account: name(hub.place), counterparties: hub.counterparties, parts: partsWithout(links, hub.place) },
    bridges: bridgesOf(links).map(({ a, b, smaller }) => ({ a: name(a), b: name(b), smaller })),
  };
}

/** Money in, out and inside with the first and last moment, without asking how it hangs together. */
export function amountsOf(
  graph: FlowGraph,
  members: readonly number[],
): Pick<CommunityFigures, "in" | "out" | "inside" | "first" | "last"> {
  const { into, out, inside } = sidesOf(graph, members);
  return {
    in: counted(into.map((transfer) => receivedOf(graph, transfer))),
    out: counted(out.map((transfer) => paidOf(graph, transfer))),
    inside: counted(inside.map((transfer) => paidOf(graph, transfer))),
    ...spanIn(graph, [...into, ...out, ...inside]),
  };
}

/** Numbers of the transfers that come in, go out, and stay among the members. */
function sidesOf(graph: FlowGraph, members: readonly number[]): Record<"into" | "out" | "inside", readonly number[]> {
  const own = new Set(members);
  const isOwn = (column: Int32Array) => (transfer: number) => own.has(intCell(column, transfer));
  const outgoing = members.flatMap((account) => [...transfersIn(graph.out, account)]);
  const incoming = members.flatMap((account) => [...transfersIn(graph.in, account)]);
  return {
    into: incoming.filter((transfer) => !isOwn(graph.from)(transfer)),
    out: outgoing.filter((transfer) => !isOwn(graph.to)(transfer)),
    inside: outgoing.filter(isOwn(graph.to)),
  };
}

/** The earliest and the latest moment of some transfers; numbers rise with time. */
function spanIn(graph: FlowGraph, transfers: readonly number[]): Pick<CommunityFigures, "first" | "last"> {
  let first: number | null = null;
  let last: number | null = null;
  for (const transfer of transfers) {
    if (first === null || transfer < first) first = transfer;
    if (last === null || realCell(graph.latest, transfer) > realCell(graph.latest, last)) last = transfer;
  }
  return { first: first === null ? null : instantOf(graph, first), last: last === null ? null : instantOf(graph, last) };
}

function counted(amounts: readonly Money[]): Amounts {
  return { transfers: amounts.length, sums: sumByCurrency(amounts) };
}

/** Most counterparties inside; of equal ones the first by id. */
function hubOf(links: readonly ReadonlySet<number>[]): { readonly place: number; readonly counterparties: number } | null {
  let best = { place: -1, counterparties: 0 };
  for (const [place, { size }] of links.entries()) if (size > best.counterparties) best = { place, counterparties: size };
  return best.place < 0 ? null : best;
}
