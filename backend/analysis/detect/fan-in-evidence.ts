import { say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { activityOf, businessTerm } from "./activity.ts";
import { circleTerm } from "./circle.ts";
import type { DetectContext } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import type { FanEpisode } from "./fan-in-episodes.ts";
import { isNoveltyTelling, type Signs } from "./signs.ts";
import { NO_TERM, type Term } from "./term.ts";

/** Odds that a hub with some new payers gathers for somebody, before its habit and the amounts are looked at. */
const HUB_PRIOR_NATS = -6;
const LEAST_FOR_RATE = -3;
const MOST_FOR_RATE = 6;
const MOST_FOR_SPOKE = 3;
/** Share of spokes that belong to a campaign when there is one. */
const CAMPAIGN_SHARE = 0.9;

/** What is known of the hub beside the episode. */
export interface Hub {
  readonly account: number;
  /** All new payers' transfers into it, in and outside the episode. */
  readonly candidates: readonly number[];
  /** Transfers from payers that are masked, aliases or payment companies: they are not counted as payers. */
  readonly uncounted: number;
  readonly days: number;
  readonly windowMs: number;
}

/** The score's terms in nats: more new payers than the hub's habit, and how unusual each of them is. */
export function fanInTerms(graph: FlowGraph, episode: FanEpisode, hub: Hub, context: DetectContext): readonly Term[] {
  const { signs, holders } = context;
  const usual = usualPayers(episode, hub);
  return [
    { nats: HUB_PRIOR_NATS, against: null },
    rateTerm(episode.most, usual),
    { nats: spokesNats(graph, episode, usual, customNats(episode, hub, usual, signs), signs), against: null },
    circleTerm(graph, episode.transfers, hub.account),
    businessTerm(activityOf(graph, hub.account, hub.days), holders.isLicensed(accountOf(graph, hub.account))),
    ordinaryAmounts(episode, signs),
    ...cautions(episode, hub, signs),
  ];
}

/** New payers that the hub has in such a time on other days. */
function usualPayers({ densest }: FanEpisode, { candidates, days, windowMs }: Hub): number {
  const others = candidates.length - (densest.end - densest.first);
  return ((others + 1) / (days + 1)) * (windowMs / DAY_MS);
}

function rateTerm(most: number, usual: number): Term {
  const nats = Math.min(MOST_FOR_RATE, Math.max(LEAST_FOR_RATE, Math.log(most / usual)));
  return nats > 1 ? { nats, against: null } : { nats, against: say("fanIn.usual", { usual: usual.toFixed(0) }) };
}

/**
 * One spoke a payer, its most unusual transfer. Only payers beyond the hub's habit can belong to a campaign. Payers outside
 * the densest window add at most as much again: over weeks the customers of one shop would add up to anything.
 */
function spokesNats(graph: FlowGraph, episode: FanEpisode, usual: number, custom: number, signs: Signs): number {
  const { transfers, densest, most } = episode;
  const share = CAMPAIGN_SHARE * Math.max(0, 1 - usual / most);
  const sumOf = (spokes: Iterable<number>): number =>
    [...spokes].reduce((sum, nats) => sum + Math.log(1 - share + share * Math.exp(nats - custom)), 0);
  const dense = spokesByPayer(graph, transfers.slice(densest.first, densest.end), signs);
  const rest = spokesByPayer(graph, [...transfers.slice(0, densest.first), ...transfers.slice(densest.end)], signs);
  for (const payer of dense.keys()) rest.delete(payer);
  const inside = sumOf(dense.values());
  return inside + Math.min(sumOf(rest.values()), Math.max(0, inside));
}

function spokesByPayer(graph: FlowGraph, transfers: readonly number[], signs: Signs): Map<number, number> {
  const best = new Map<number, number>();
  for (const transfer of transfers) {
    const payer = cell(graph.from, transfer);
    best.set(payer, Math.max(best.get(payer) ?? Number.NEGATIVE_INFINITY, spokeNats(transfer, signs)));
  }
  return best;
}

/** How unusual the hub's payers are outside its densest window: what it always gets is its custom, as far as it is a habit. */
function customNats({ transfers, densest, most }: FanEpisode, { candidates }: Hub, usual: number, signs: Signs): number {
  const dense = new Set(transfers.slice(densest.first, densest.end));
  const others = candidates.filter((transfer) => !dense.has(transfer));
  const mean = others.reduce((sum, transfer) => sum + spokeNats(transfer, signs), 0) / (others.length + 1);
  return Math.max(0, mean) * Math.min(1, usual / most);
}

function spokeNats(transfer: number, { novelty, surprise, batch }: Signs): number {
  return Math.min(MOST_FOR_SPOKE, Math.min(0, cell(novelty, transfer)) + cell(surprise, transfer) + cell(batch, transfer));
}

function ordinaryAmounts({ transfers }: FanEpisode, { surprise }: Signs): Term {
  const ordinary = transfers.filter((transfer) => cell(surprise, transfer) < 0).length;
  if (2 * ordinary < transfers.length) return NO_TERM;
  return { nats: 0, against: say("fanIn.ordinary", { some: ordinary, all: transfers.length }) };
}

function cautions({ transfers }: FanEpisode, { uncounted }: Hub, signs: Signs): readonly Term[] {
  const known = transfers.filter((transfer) => cell(signs.contacts.other, transfer) > 0).length;
  const said = [
    known > 0 ? say("fanIn.known", { payments: known }) : null,
    uncounted > 0 ? say("fanIn.uncounted", { payments: uncounted }) : null,
    isNoveltyTelling(signs) ? null : say("novelty.payer"),
  ];
  return said.map((against) => ({ nats: 0, against }));
}
