import type { Currency } from "../../domain/currency.ts";
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

/** What an account passed on in one currency, tier by tier: places of runs among the events that no faster tier explains. */
export interface Passing {
  readonly currency: Currency;
  readonly runs: Readonly<Record<TierMs, readonly Run[]>>;
}

/**
 * What an account passed on, by currency, fastest tier first: what a fast tier explains takes no part in a slower one. It names
 * nothing by its number in the graph. null where it passed on nothing.
 */
export function passings(
  graph: FlowGraph,
  account: number,
  feePerMille: bigint,
  screen = passThroughScreen(graph, feePerMille),
): readonly Passing[] | null {
  const currencies = new Set<number>();
  for (const transfer of transfersIn(graph.in, account)) currencies.add(cell(graph.receivedCurrency, transfer));
  const found = [...currencies]
    .filter((currency) => screen.mayPassOn(account, currency))
    .sort((a, b) => a - b)
    .flatMap((currency): readonly Passing[] => {
      let events = eventsOf(graph, account, currency);
      const runs = { ...NO_RUNS };
      for (const tierMs of TIERS_MS) {
        runs[tierMs] = passThroughRuns(events, { windowMs: tierMs, feePerMille });
        events = withoutRuns(events, runs[tierMs]);
      }
      const isAny = TIERS_MS.some((tierMs) => runs[tierMs].length > 0);
      return isAny ? [{ currency: entry(graph.currencies, currency), runs }] : [];
    });
  return found.length === 0 ? null : found;
}

const NO_RUNS: Readonly<Record<TierMs, readonly Run[]>> = { [MINUTE_MS]: [], [HOUR_MS]: [], [DAY_MS]: [] };

function withoutRuns(events: readonly FlowEvent[], runs: readonly Run[]): readonly FlowEvent[] {
  if (runs.length === 0) return events;
  const claimed = new Set(runs.flatMap(({ first, last }) => events.slice(first, last + 1)));
  return events.filter((event) => !claimed.has(event));
}

/** The episodes of what an account passed on: by currency, tier and time. */
export function episodesOf(graph: FlowGraph, account: number, passed: readonly Passing[]): readonly Episode[] {
  return passed.flatMap(({ currency: code, runs }) => {
    const currency = graph.currencies.indexOf(code);
    let events = eventsOf(graph, account, currency);
    return TIERS_MS.flatMap((tierMs) => {
      const detailed = runs[tierMs].map((run) => withDetails(graph, events, run, tierMs));
      events = withoutRuns(events, runs[tierMs]);
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
