import { type Money, money } from "../../domain/money.ts";
import { moneyValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { activityOf, businessTerm } from "./activity.ts";
import type { DetectContext } from "./detector.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations.ts";
import type { Episode, EpisodeRun, TierMs } from "./pass-through-episodes.ts";
import type { ChainLinks } from "./pass-through-links.ts";
import type { FlowEvent } from "./pass-through-stretches.ts";
import { isNoveltyTelling } from "./signs.ts";
import { NO_TERM, PRIOR_NATS, type Term } from "./term.ts";

/** How often lawful money received is sent on just so: the faster, the rarer. */
const LAWFUL_SHARE: Readonly<Record<TierMs, number>> = { [MINUTE_MS]: 0.005, [HOUR_MS]: 0.02, [DAY_MS]: 0.1 };

/** Share of unrelated amounts that agree within the fee share. */
const AMOUNTS_AGREE = 0.05;
const MOST_FOR_REPETITION = 2;
const LEAST_FOR_SHARE = -4;
/** Balance after at most 5 % of what came in. Source: domain notes, pass-through. */
const EMPTIED_NATS = 1;

/** The score's terms, each a log-likelihood in nats; they add up to the odds that this is no ordinary life. */
export function passThroughTerms(
  graph: FlowGraph,
  episode: Episode,
  links: ChainLinks,
  days: number,
  context: DetectContext,
): readonly Term[] {
  const incoming = eventsOfEpisode(episode, true);
  const outgoing = eventsOfEpisode(episode, false);
  const account = accountOf(graph, episode.account);
  return [
    { nats: PRIOR_NATS, against: null },
    { nats: linkNats(graph, episode, days), against: null },
    { nats: links.before(episode) + links.after(episode), against: null },
    { nats: Math.min(MOST_FOR_REPETITION, Math.log(episode.runs.length)), against: null },
    acquaintance(graph, incoming, episode, context, "known.cameFrom"),
    acquaintance(graph, outgoing, episode, context, "known.wentTo"),
    // What goes out is what came in, so its amount is no second witness: the mean of both sides, not the sum.
    { nats: (weighted(incoming, context.signs.surprise) + weighted(outgoing, context.signs.surprise)) / 2, against: null },
    payRun(weighted(incoming, context.signs.batch), say("batch.paid")),
    payRun(weighted(outgoing, context.signs.batch), say("batch.pays")),
    shareTerm(graph, episode),
    businessTerm(activityOf(graph, episode.account, days), context.holders.isLicensed(account)),
    balanceTerm(episode),
    ...cautions(graph, episode, context),
  ];
}

/** How much less likely chance or lawful habit would have sent the money on so soon; the best run of the episode counts. */
export function linkNats(graph: FlowGraph, episode: Episode, days: number): number {
  const outs = transfersIn(graph.out, episode.account).length;
  const ins = transfersIn(graph.in, episode.account).length;
  const lawful = LAWFUL_SHARE[episode.tierMs];
  const likelihoods = episode.runs.map((run) => lawful + ins * byChance(graph, run, outs, days));
  return -Math.log(Math.min(1, ...likelihoods));
}

/** Expected matches of one receipt by chance: the account's rate of payments × the time the money stayed × the ways to match. */
function byChance(graph: FlowGraph, { events, dwellMs, choices }: EpisodeRun, outs: number, days: number): number {
  const others = outs - events.filter(({ isIncoming }) => !isIncoming).length;
  const exactness = Math.max(...events.map(({ transfer }) => cell(graph.latest, transfer) - cell(graph.earliest, transfer) + 1));
  const staysMs = Math.max(dwellMs, exactness);
  return (((others + 1) / (days + 1)) * staysMs * AMOUNTS_AGREE * choices) / DAY_MS;
}

function acquaintance(
  graph: FlowGraph,
  events: readonly FlowEvent[],
  episode: Episode,
  { signs }: DetectContext,
  key: "known.cameFrom" | "known.wentTo",
): Term {
  const known = events.filter(({ transfer }) => cell(signs.novelty, transfer) < 0);
  const nats = weighted(events, signs.novelty);
  if (known.length === 0) return { nats, against: null };
  return { nats, against: say(key, { sum: moneyValue([sumOf(graph, known, episode)]) }) };
}

function payRun(nats: number, against: Sentence): Term {
  return nats < 0 ? { nats, against } : NO_TERM;
}

/** Accounts that mostly keep what they get meet a match by chance now and then. */
function shareTerm(graph: FlowGraph, episode: Episode): Term {
  let all = 0n;
  for (const transfer of transfersIn(graph.in, episode.account)) {
    const isOther = cell(graph.from, transfer) !== episode.account;
    if (isOther && cell(graph.receivedCurrency, transfer) === episode.currency) all += receivedOf(graph, transfer).minor;
  }
  const received = episode.runs.reduce((sum, run) => sum + run.received, 0n);
  const share = Number(received) / Number(all);
  const rest = money(all - received, entry(graph.currencies, episode.currency));
  const against = share < 0.5 ? say("otherwise.received", { sum: moneyValue([rest]) }) : null;
  return { nats: Math.max(LEAST_FOR_SHARE, Math.log(share)), against };
}

/** An account left empty is a tool; one that keeps money of its own is also somebody's. */
function balanceTerm({ runs }: Episode): Term {
  const ends = runs.map(({ events, received }) => ({ balance: events.at(-1)?.balance ?? null, received }));
  const shown = ends.filter(({ balance }) => balance !== null);
  if (shown.length === 0) return { nats: 0, against: say("balance.unknown") };
  const emptied = shown.filter(({ balance, received }) => balance !== null && balance * 20n <= received).length;
  if (2 * emptied >= shown.length) return { nats: EMPTIED_NATS, against: null };
  return { nats: -EMPTIED_NATS, against: say("balance.kept") };
}

function cautions(graph: FlowGraph, episode: Episode, { signs }: DetectContext): readonly Term[] {
  const said = [
    isOrderSure(graph, episode) ? null : say("order.inBeforeOut"),
    isNoveltyTelling(signs) ? null : say("novelty.contact"),
  ];
  return said.map((against) => ({ nats: 0, against }));
}

/** Every money in surely came before every money out that is counted after it. */
function isOrderSure(graph: FlowGraph, { runs }: Episode): boolean {
  return runs.every(({ events }) => {
    let lastIn = Number.NEGATIVE_INFINITY;
    return events.every(({ isIncoming, transfer }) => {
      if (isIncoming) lastIn = Math.max(lastIn, cell(graph.latest, transfer));
      return isIncoming || lastIn < cell(graph.earliest, transfer);
    });
  });
}

export function eventsOfEpisode({ runs }: Episode, isIncoming: boolean): readonly FlowEvent[] {
  return runs.flatMap(({ events }) => events.filter((event) => event.isIncoming === isIncoming));
}

function sumOf(graph: FlowGraph, events: readonly FlowEvent[], { currency }: Episode): Money {
  const minor = events.reduce((sum, event) => sum + event.minor, 0n);
  return money(minor, entry(graph.currencies, currency));
}

/** Mean of a sign over events, each counting by its money. */
function weighted(events: readonly FlowEvent[], sign: Float64Array): number {
  const weights = events.map(({ minor }) => Number(minor));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return events.reduce((sum, { transfer }, index) => sum + (cell(sign, transfer) * (weights[index] ?? 0)) / all, 0);
}
