import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Communities, Community } from "../../domain/community.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type AccountPair, accountPairs, connectedParts, membersByLabel } from "./account-pairs.ts";
import { modularityOf } from "./modularity.ts";
import { seededRandom } from "./seeded-random.ts";

export interface CommunityOptions {
  /** Above 1 gives more and smaller communities. */
  readonly resolution: number;
  readonly seed: number;
}

/**
 * Who deals with whom: communities by seeded Louvain, each one connected, largest first and then by smallest account,
 * numbered from 1. A pair weighs as many transfers as it made: amounts of two currencies have no common measure, and one
 * large payment makes no circle. Accounts that deal with no other account are in none. modularity is of these communities
 * at that resolution; 0 for an empty graph. Source: Blondel et al. 2008, arXiv 0803.0476; connectedness: Traag et al. 2019.
 */
export function communitiesOf(graph: FlowGraph, { resolution, seed }: CommunityOptions): Communities {
  const pairs = accountPairs(graph);
  const labels = connectedParts(pairs, louvainLabels(pairs, graph.accounts.length, resolution, seed));
  return {
    version: graph.version,
    modularity: modularityOf(pairs, labels, resolution),
    engine: "graphology-louvain-2+connected",
    resolution,
    seed,
    communities: ordered(membersByLabel(labels)).map((members, index) => communityOf(graph, members, index + 1)),
  };
}

/** Nodes and edges go in by account number, which is the order of ids: the order of import has no say. */
function louvainLabels(pairs: readonly AccountPair[], accounts: number, resolution: number, seed: number): Int32Array {
  const labels = new Int32Array(accounts).fill(-1);
  if (pairs.length === 0) return labels;
  const graph = new UndirectedGraph();
  const members = new Set(pairs.flatMap(({ low, high }) => [low, high]));
  for (const account of Int32Array.from(members).sort()) graph.addNode(account);
  for (const { low, high, transfers } of pairs) graph.addEdge(low, high, { weight: transfers });
  const found = louvain(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: "weight" });
  for (const account of members) labels[account] = found[account] ?? -1;
  return labels;
}

function ordered(communities: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...communities].sort((a, b) => b.length - a.length || cell(a, 0) - cell(b, 0));
}

function communityOf(graph: FlowGraph, members: readonly number[], id: number): Community {
  return { id, size: members.length, accounts: members.map((account) => entry(graph.accounts, account)), stability: null };
}
