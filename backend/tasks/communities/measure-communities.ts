import { type AccountPairs, countedPairs } from "../../analysis/communities/account-pairs.ts";
import { connectedParts } from "../../analysis/communities/connected-parts.ts";
import { communityLabels, ENGINES, type Engine } from "../../analysis/communities/engines.ts";
import { modularityOf } from "../../analysis/communities/modularity.ts";
import { weightedGraph } from "../../analysis/communities/weighted-graph.ts";

/** What one engine did on one graph, from pairs in columns to checked communities. */
export interface MeasuredEngine {
  readonly engine: Engine;
  /** Wall clock, and this process's own time on the processor, in seconds. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly modularity: number;
  readonly communities: number;
  /** Communities that do not hang together. */
  readonly broken: number;
}

export interface Clocks {
  readonly wall: () => number;
  readonly cpu: () => number;
}

/** Both engines on the pairs of these payments, the one to be measured first; clocks give seconds. */
export function measureCommunities(
  payments: { readonly low: Int32Array; readonly high: Int32Array; readonly accounts: number },
  clocks: Clocks,
): { readonly pairs: number; readonly engines: readonly MeasuredEngine[] } {
  const pairs = countedPairs(payments.low, payments.high, payments.accounts);
  return { pairs: pairs.size, engines: [...ENGINES].reverse().map((engine) => measured(pairs, engine, clocks)) };
}

function measured(pairs: AccountPairs, engine: Engine, { wall, cpu }: Clocks): MeasuredEngine {
  const [began, spent] = [wall(), cpu()];
  const labels = communityLabels(pairs, engine, { resolution: 1, seed: 1, heed: () => undefined });
  const [seconds, cpuSeconds] = [wall() - began, cpu() - spent];
  const communities = new Set(labels.filter((label) => label >= 0)).size;
  const parts = connectedParts(weightedGraph(pairs), labels).labels.filter((_, account) => labels[account] !== -1);
  const broken = new Set(parts).size - communities;
  return { engine, seconds, cpuSeconds, modularity: modularityOf(pairs, labels, 1), communities, broken };
}
