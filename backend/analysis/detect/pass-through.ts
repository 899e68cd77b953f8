import type { CappedAccount, Finding } from "../../domain/finding.ts";
import { instantToJson } from "../../domain/instant.ts";
import { money } from "../../domain/money.ts";
import { accountsValue, dayValue, lengthValue, moneyValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, instantOf, transfersIn } from "../flow-reading.ts";
import { daysCovered } from "./activity.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { allTransfers, busiestWindow, cappedAccount } from "./hubs.ts";
import { type FindingDraft, makeFinding, scoreOf } from "./make-finding.ts";
import {
  type Episode,
  episodesOf,
  longestRunMs,
  passings,
  passThroughScreen,
  transfersOfEpisode,
} from "./pass-through-episodes.ts";
import { eventsOfEpisode, linkNats, passThroughTerms } from "./pass-through-evidence.ts";
import { type ChainLinks, chainLinksOf } from "./pass-through-links.ts";
import { printShare } from "./print-share.ts";
import { KEPT_FROM_NATS, type Term } from "./term.ts";

const FEE_SHARE = 0.05;
const CAP = 500;
/** Below this chance explains the match, however new and large the payments are: then it is no pass-through. */
const LEAST_LINK_NATS = 1;

const PARAMETERS = {
  feeShare: { value: FEE_SHARE, unit: "share" },
  tier1: { value: 60, unit: "s" },
  tier2: { value: 3_600, unit: "s" },
  tier3: { value: 86_400, unit: "s" },
  cap: { value: CAP, unit: "transfers in 24 h" },
} as const;

/** Accounts that send on at once what they receive. Definition and anchors: domain notes, mule accounts. */
export const passThrough: Detector = {
  kind: "pass-through",
  version: 1,
  question: "Which accounts send on at once what they receive?",
  parameters: PARAMETERS,
  restsOn: "account",
  detect: detectPassThrough,
};

function detectPassThrough(graph: FlowGraph, context: DetectContext): Detected {
  const days = daysCovered(graph);
  const fee = BigInt(FEE_SHARE * 1000);
  const screen = passThroughScreen(graph, fee);
  const looked = context.looks.keeping("pass-through", graph, (account) => {
    if (!passesOn(graph, account)) return null;
    return busyTransfers(graph, account) === null ? passings(graph, account, fee, screen) : "busy";
  });
  const episodes: Episode[] = [];
  const capped: CappedAccount[] = [];
  for (const [account, found] of looked) {
    if (found === "busy") capped.push(cappedAccount(graph, account, "pass-through", allTransfers(graph, account), CAP));
    else for (const episode of episodesOf(graph, account, found)) episodes.push(episode);
  }
  const links = chainLinksOf(graph, episodes);
  const findings = episodes.flatMap((episode) => {
    if (linkNats(graph, episode, days) < LEAST_LINK_NATS) return [];
    const terms = passThroughTerms(graph, episode, links, days, context);
    return scoreOf(terms) < KEPT_FROM_NATS ? [] : [findingOf(graph, episode, terms, links, context)];
  });
  return { findings, capped };
}

/** All transfers of an account that has more than the cap within a day; null for any other. */
function busyTransfers(graph: FlowGraph, account: number): Int32Array | null {
  const most = transfersIn(graph.in, account).length + transfersIn(graph.out, account).length;
  if (most <= CAP) return null;
  const transfers = allTransfers(graph, account);
  return busiestWindow(graph, transfers, DAY_MS) > CAP ? transfers : null;
}

/** Money is followed into it, comes in and goes out. */
function passesOn(graph: FlowGraph, account: number): boolean {
  const inAndOut = transfersIn(graph.in, account).length > 0 && transfersIn(graph.out, account).length > 0;
  return inAndOut && cell(graph.traversable, account) === 1;
}

function findingOf(
  graph: FlowGraph,
  episode: Episode,
  terms: readonly Term[],
  links: ChainLinks,
  { hash }: DetectContext,
): Finding {
  const payers = eventsOfEpisode(episode, true).map(({ transfer }) => cell(graph.from, transfer));
  const payees = eventsOfEpisode(episode, false).map(({ transfer }) => cell(graph.to, transfer));
  const draft: FindingDraft = {
    kind: "pass-through",
    version: passThrough.version,
    parameters: PARAMETERS,
    terms,
    explanation: [whatHappened(graph, episode), whoTookPart(episode, links, new Set(payers).size, new Set(payees).size)],
    main: { id: accountOf(graph, episode.account), role: "pass-through" },
    others: [
      ...payers.map((account) => ({ account, role: "payer" }) as const),
      ...payees.map((account) => ({ account, role: "payee" }) as const),
    ],
    transfers: transfersOfEpisode(episode),
  };
  return makeFinding(graph, draft, hash);
}

function whatHappened(graph: FlowGraph, episode: Episode): Sentence {
  const received = episode.runs.reduce((sum, run) => sum + run.received, 0n);
  const passedOn = episode.runs.reduce((sum, run) => sum + run.passedOn, 0n);
  const figures = {
    account: accountsValue([accountOf(graph, episode.account)]),
    share: printShare(passedOn, received),
    sum: moneyValue([money(received, entry(graph.currencies, episode.currency))]),
  };
  const rounds = episode.runs.length;
  const length = lengthValue(longestRunMs(graph, episode));
  const day = onlyDay(graph, episode);
  if (day === null) {
    return rounds === 1
      ? say("passThrough.within", { ...figures, length })
      : say("passThrough.rounds", { ...figures, rounds, length });
  }
  return rounds === 1
    ? say("passThrough.onDay", { ...figures, day: dayValue(day) })
    : say("passThrough.roundsOfDay", { ...figures, rounds });
}

/** The day of the first payment where rows tell no more than days and each round is over within one; else null. */
function onlyDay(graph: FlowGraph, episode: Episode): string | null {
  const [first = -1] = transfersOfEpisode(episode);
  const { precision, at } = instantOf(graph, first);
  const isWithinDay = precision === "day" && longestRunMs(graph, episode) < DAY_MS;
  return isWithinDay ? instantToJson({ at, precision }).at.slice(0, 10) : null;
}

function whoTookPart(episode: Episode, links: ChainLinks, payers: number, payees: number): Sentence {
  const [isBefore, isAfter] = [links.before(episode) > 1, links.after(episode) > 1];
  if (isBefore) return say(isAfter ? "passThrough.both" : "passThrough.before", { payers, payees });
  return say(isAfter ? "passThrough.after" : "passThrough.parties", { payers, payees });
}
