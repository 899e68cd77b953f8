import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations.ts";
import { eventsOf, medianDwellMs, passThroughRuns } from "./pass-through-runs.ts";
import { PassThroughScreen } from "./pass-through-screen.ts";
import type { FlowEvent, Run } from "./pass-through-stretches.ts";

/** Within what time money leaves again. Source: domain notes, mule accounts. */
export const TIERS_MS = [MINUTE_MS, HOUR_MS, DAY_MS] as const;

export type TierMs = (typeof TIERS_MS)[number];

/** Runs that follow each other within a day are one affair. */
const EPISODE_GAP_MS = DAY_MS;

export interface EpisodeRun extends Run {
  readonly events: readonly FlowEvent[];
  readonly dwellMs: number;
  /** Events of the account within the tier from the run's first on: how many ways there were to find a match by chance. */
  readonly choices: number;
}

/** Runs of one account, currency and tier with less than a day between any two neighbours. */
export interface Episode {
  readonly account: number;
  readonly currency: number;
  readonly tierMs: TierMs;
  readonly runs: readonly EpisodeRun[];
}

/**
 * Every episode of an account, fastest tier first: what a fast tier explains takes no part in a slower one. Ordered by
 * currency, tier and time.
 */
export function passThroughEpisodes(
  graph: FlowGraph,
  account: number,
  feePerMille: bigint,
  screen = passThroughScreen(graph, feePerMille),
): readonly Episode[] {
  const currencies = new Set<number>();
  for (const transfer of transfersIn(graph.in, account)) currencies.add(cell(graph.receivedCurrency, transfer));
  return [...currencies]
    .filter((currency) => screen.mayPassOn(account, currency))
    .sort((a, b) => a - b)
    .flatMap((currency) => {
      let events = eventsOf(graph, account, currency);
      return TIERS_MS.flatMap((tierMs) => {
        const runs = passThroughRuns(events, { windowMs: tierMs, feePerMille });
        const detailed = runs.map((run) => withDetails(graph, events, run, tierMs));
        const claimed = new Set(detailed.flatMap((run) => run.events));
        if (claimed.size > 0) events = events.filter((event) => !claimed.has(event));
        return chained(detailed).map((chain) => ({ account, currency, tierMs, runs: chain }));
      });
    });
}

/** Looks over the longest tier: what holds in none of its stretches holds in no shorter one. */
export function passThroughScreen(graph: FlowGraph, feePerMille: bigint): PassThroughScreen {
  return new PassThroughScreen(graph, { windowMs: Math.max(...TIERS_MS), feePerMille });
}

function withDetails(graph: FlowGraph, events: readonly FlowEvent[], run: Run, tierMs: TierMs): EpisodeRun {
  const until = entry(events, run.first).key + tierMs;
  let end = run.last + 1;
  while (end < events.length && entry(events, end).key <= until) end += 1;
  return {
    ...run,
    events: events.slice(run.first, run.last + 1),
    dwellMs: medianDwellMs(graph, events, run),
    choices: end - run.first,
  };
}

function chained(runs: readonly EpisodeRun[]): readonly (readonly EpisodeRun[])[] {
  const chains: EpisodeRun[][] = [];
  for (const run of runs) {
    const open = chains.at(-1);
    const before = open?.at(-1)?.events.at(-1)?.key;
    if (open && before !== undefined && (run.events[0]?.key ?? 0) - before <= EPISODE_GAP_MS) open.push(run);
    else chains.push([run]);
  }
  return chains;
}

/** Transfer numbers of an episode, in time order. */
export function transfersOfEpisode({ runs }: Episode): readonly number[] {
  return runs.flatMap(({ events }) => events.map(({ transfer }) => transfer)).sort((a, b) => a - b);
}

/** Longest time that a run took from its first to its last transfer, in ms. */
export function longestRunMs(graph: FlowGraph, { runs }: Episode): number {
  const lengths = runs.map(({ events }) => {
    const times = events.map(({ transfer }) => cell(graph.earliest, transfer));
    return Math.max(...times) - Math.min(...times);
  });
  return Math.max(...lengths);
}
