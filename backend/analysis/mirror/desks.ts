import type { SentenceValue } from "../../domain/sentence.ts";
import { AccountLooks } from "../detect/account-looks.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { spanOf } from "../flow-reading.ts";
import { fitRooms } from "./desk-fit.ts";
import type { DeskSearch } from "./desk-search.ts";
import { type EarlierPairs, type Edge, edgesOf } from "./edges.ts";
import { type FoundDesk, findDesks } from "./find-desks.ts";
import type { KeptPairs } from "./kept-pairs.ts";
import { legIndexes } from "./leg-index.ts";
import { crossingsOf, type Tills } from "./legs.ts";
import type { PublicRates } from "./public-rates.ts";
import { SETTINGS } from "./settings.ts";
import { settleDesk, type Way } from "./settle-desk.ts";
import { type Pool, poolsOf, tillsOf } from "./tills.ts";

/** Accounts on two sides that settle for each other at a hidden rate, with no path between: a lead, never a trace. */
export interface Desk extends FoundDesk {
  /** Account numbers of each side, rising. */
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** From the near side's currency to the far one's, and back. */
  readonly ways: readonly [Way, Way];
}

export interface Desks {
  /** By nats, highest first, then accounts. */
  readonly desks: readonly Desk[];
  /** Codes that no public rate is known for: their accounts were not looked into. */
  readonly withoutRate: readonly string[];
  readonly ratesFrom: SentenceValue;
  /** Accounts with fewer were not looked into: more than usual where the records are too large to compare everybody. */
  readonly leastCounterparties: number;
  /** What the next search may use; null where nothing was compared. */
  readonly kept: KeptPairs | null;
}

/** What an earlier search found, as far as it holds. */
export interface DesksBefore {
  readonly looks: AccountLooks;
  readonly earlier: EarlierPairs | null;
}

/**
 * Finds underground banks and OTC desks without labels: a likelihood ratio over a slowly drifting hidden rate, the lesser of
 * the views from both legs, and each account's own density of amounts. The same transfers give the same answer in any order.
 */
export function desksOf(
  graph: FlowGraph,
  rates: PublicRates,
  { looks, earlier }: DesksBefore = { looks: new AccountLooks(), earlier: null },
): Desks {
  const span = spanOf(graph);
  const isKnown = graph.currencies.map((code) => span !== null && rates.worth(code, span.from) !== null);
  const withoutRate = graph.currencies.filter((_, number) => !isKnown[number]);
  const answer = { withoutRate, ratesFrom: rates.source };
  // One currency alone mirrors nothing, however many accounts there are.
  const mirrors = isKnown.filter((known) => known).length > 1;
  if (span === null || !mirrors) return { desks: [], leastCounterparties: SETTINGS.leastCounterparties, kept: null, ...answer };
  const pools = poolsOf(graph, SETTINGS.leastCounterparties, (look) => looks.into("mirror-transfer", graph, look));
  const { tills, least } = tillsWithinBound(
    graph,
    pools.filter(({ currency }) => isKnown[currency]),
    span,
  );
  const crossings = crossingsOf(tills, graph.currencies, rates, span);
  const indexes = { ins: legIndexes(tills, "ins"), outs: legIndexes(tills, "outs") };
  const { edges, kept } = edgesOf(tills, crossings, indexes.outs, earlier);
  const rooms = fitRooms();
  const desks = crossings.flatMap((there, number) => {
    if (there.first > there.second) return [];
    const back = crossings.findIndex(({ first, second }) => first === there.second && second === there.first);
    const [way] = [crossings[back]];
    if (way === undefined) throw new Error("a way without its way back");
    const own = edges.filter(({ crossing }) => crossing === number || crossing === back);
    return desksBetween({ tills, ways: [there, way], edges: neighbours(own), indexes, rooms, span }, own);
  });
  return { desks: [...desks].sort(strongestFirst), leastCounterparties: least, kept, ...answer };
}

/** Of amounts a day apart, about so many fit the band. */
const FITTING_SHARE = 0.02;

/** The tills, with ever more counterparties asked for until the amounts to compare stay within the bound. */
function tillsWithinBound(graph: FlowGraph, usual: readonly Pool[], span: DeskSearch["span"]): { tills: Tills; least: number } {
  const windows = Math.max(1, (span.until - span.from) / (SETTINGS.latestMs - SETTINGS.earliestMs));
  let least: number = SETTINGS.leastCounterparties;
  let pools = usual;
  while ((legsIn(pools, "ins") * legsIn(pools, "outs") * FITTING_SHARE) / windows > SETTINGS.mostComparisons) {
    least = Math.ceil(least * 1.5);
    pools = pools.filter(({ counterparties }) => counterparties >= least);
  }
  return { tills: tillsOf(graph, pools), least };
}

function legsIn(pools: readonly Pool[], side: "ins" | "outs"): number {
  return pools.reduce((sum, pool) => sum + pool[side].length, 0);
}

function strongestFirst(a: Desk, b: Desk): number {
  return b.fit.nats - a.fit.nats || (a.near[0] ?? 0) - (b.near[0] ?? 0) || (a.far[0] ?? 0) - (b.far[0] ?? 0);
}

function desksBetween(search: Omit<DeskSearch, "isFree">, edges: readonly Edge[]): readonly Desk[] {
  const { tills } = search;
  const seeds = edges
    .filter(({ nats }) => nats >= SETTINGS.leastEdge)
    .sort((a, b) => b.nats - a.nats || a.into - b.into || a.outOf - b.outOf);
  return findDesks(search, seeds).map((found): Desk => {
    const accounts = (side: "near" | "far") => found.members[side].map((till) => tills.account[till] ?? -1);
    return { ...found, near: accounts("near"), far: accounts("far"), ways: settleDesk({ ...search, isFree: () => true }, found) };
  });
}

function neighbours(edges: readonly Edge[]): DeskSearch["edges"] {
  const known = new Map<number, Map<number, number>>();
  for (const { into, outOf, nats } of edges) {
    for (const [one, other] of [
      [into, outOf],
      [outOf, into],
    ] as const) {
      const own = known.get(one) ?? new Map<number, number>();
      own.set(other, (own.get(other) ?? 0) + nats);
      known.set(one, own);
    }
  }
  return known;
}
