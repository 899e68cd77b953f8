import type { Communities, Community } from "../../domain/community.ts";
import { entry, intCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type AccountPairs, accountPairs } from "./account-pairs.ts";
import { communityLabels, engineFor } from "./engines.ts";
import { modularityOf } from "./modularity.ts";
import { runsWith } from "./stability.ts";

export interface CommunityOptions {
  /** Above 1 gives more and smaller communities. */
  readonly resolution: number;
  readonly seed: number;
}

/** Labels as an engine gave them: for the seed asked, and for other seeds where stability was asked. */
export interface CommunityRun extends CommunityOptions {
  /** As the answer names it. */
  readonly engine: string;
  readonly labels: Int32Array;
  readonly others: readonly Int32Array[];
}

/**
 * Who deals with whom: communities by seeded Louvain, each one connected, largest first and then by smallest account,
 * numbered from 1. A pair weighs as many transfers as it made: amounts of two currencies have no common measure, and one
 * large payment makes no circle. Accounts that deal with no other account are in none. modularity is of these communities
 * at that resolution; 0 for an empty graph. Source: Blondel et al. 2008, arXiv 0803.0476; connectedness: Traag et al. 2019.
 */
export function communitiesOf(graph: FlowGraph, options: CommunityOptions): Communities {
  const pairs = accountPairs(graph);
  const engine = engineFor(pairs.size);
  const labels = communityLabels(pairs, engine, { ...options, heed: () => undefined });
  return communitiesFrom(graph, pairs, { ...options, engine, labels, others: [] });
}

/** The communities that a run's labels say. stability: the share of the other seeds that have it again; null without any. */
export function communitiesFrom(graph: FlowGraph, pairs: AccountPairs, run: CommunityRun): Communities {
  const { labels, others, engine, resolution, seed } = run;
  const members = membersByLabel(labels);
  const again = runsWith(labels, others, members.length);
  const communities = members.map((accounts, label) => ({
    accounts,
    stability: others.length === 0 ? null : intCell(again, label) / others.length,
  }));
  return {
    version: graph.version,
    modularity: modularityOf(pairs, labels, resolution),
    engine,
    resolution,
    seed,
    seeds: others.length,
    communities: communities
      .sort((a, b) => b.accounts.length - a.accounts.length || entry(a.accounts, 0) - entry(b.accounts, 0))
      .map(({ accounts, stability }, index): Community => {
        const ids = accounts.map((account) => entry(graph.accounts, account));
        return { id: index + 1, size: ids.length, accounts: ids, stability };
      }),
  };
}

/** Accounts of each label, each list rising; −1 is in none. */
function membersByLabel(labels: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = [];
  for (let account = 0; account < labels.length; account += 1) {
    const label = intCell(labels, account);
    if (label < 0) continue;
    if (label >= members.length) members.push([]);
    entry(members, label).push(account);
  }
  return members;
}
