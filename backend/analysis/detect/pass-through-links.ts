import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type Episode, TIERS_MS, type TierMs } from "./pass-through-episodes.ts";
import type { FlowEvent } from "./pass-through-stretches.ts";

/** The most that one neighbour who passes on too may raise the odds. */
const MOST_RATIO = 20;

/** Which transfers are part of somebody's run, and at what speed: 0 is of none, else the tier's place from 1. */
interface Marks {
  readonly tierOf: Uint8Array;
  /** Share of all transfers marked with this tier or a faster one, by the tier's place; never 0. */
  readonly share: readonly number[];
}

/** Where runs join to chains: what one account sends on, the next one sends on again. */
export interface ChainLinks {
  /** Log-likelihood ratio that the episode's payers pass on themselves, as fast or faster; ≥ 0. */
  readonly before: (episode: Episode) => number;
  /** The same of its payees. */
  readonly after: (episode: Episode) => number;
}

/** The links between all episodes of a graph. */
export function chainLinksOf(graph: FlowGraph, episodes: readonly Episode[]): ChainLinks {
  const sent = marksOf(graph, episodes, false);
  const received = marksOf(graph, episodes, true);
  return {
    before: (episode) => linkNats(episode, sent, true),
    after: (episode) => linkNats(episode, received, false),
  };
}

/** Marks the money in (or out) of every run. */
function marksOf(graph: FlowGraph, episodes: readonly Episode[], isIncoming: boolean): Marks {
  const tierOf = new Uint8Array(graph.size);
  const counts = [0, ...TIERS_MS.map(() => 0)];
  for (const { runs, tierMs } of episodes) {
    const tier = placeOf(tierMs);
    for (const { transfer } of eventsOfRuns(runs, isIncoming)) {
      tierOf[transfer] = tier;
      counts[tier] = cell(counts, tier) + 1;
    }
  }
  const share = counts.map(
    (_, tier) => (counts.slice(1, tier + 1).reduce((sum, count) => sum + count, 0) + 1) / (graph.size + 100),
  );
  return { tierOf, share };
}

/** The share of money that comes from (or goes to) a run, against the share of all transfers that do. */
function linkNats({ runs, tierMs }: Episode, { tierOf, share }: Marks, isIncoming: boolean): number {
  const tier = placeOf(tierMs);
  let linked = 0;
  let all = 0;
  for (const { transfer, minor } of eventsOfRuns(runs, isIncoming)) {
    const mark = cell(tierOf, transfer);
    all += Number(minor);
    if (mark > 0 && mark <= tier) linked += Number(minor);
  }
  const ratio = Math.min(MOST_RATIO, 1 / cell(share, tier));
  return Math.max(0, Math.log(1 - linked / all + (linked / all) * ratio));
}

function placeOf(tierMs: TierMs): number {
  return TIERS_MS.indexOf(tierMs) + 1;
}

function eventsOfRuns(runs: Episode["runs"], isIncoming: boolean): readonly FlowEvent[] {
  return runs.flatMap(({ events }) => events.filter((event) => event.isIncoming === isIncoming));
}
