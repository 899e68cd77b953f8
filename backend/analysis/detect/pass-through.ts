import type { CappedAccount, Finding } from "../../domain/finding.ts";
import { instantToJson } from "../../domain/instant.ts";
import { money, printMoney } from "../../domain/money.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, instantOf, transfersIn } from "../flow-reading.ts";
import { daysCovered } from "./activity.ts";
import { type DetectContext, type Detected, type Detector, KEPT_FROM_NATS } from "./detector.ts";
import { DAY_MS, printDuration } from "./durations.ts";
import { allTransfers, busiestWindow, cappedAccount } from "./hubs.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { type Episode, longestRunMs, passThroughEpisodes, transfersOfEpisode } from "./pass-through-episodes.ts";
import { eventsOfEpisode, passThroughTerms } from "./pass-through-evidence.ts";
import { counted, printShare, shortAccount } from "./sentences.ts";

const FEE_SHARE = 0.05;
const CAP = 500;

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
  detect: detectPassThrough,
};

function detectPassThrough(graph: FlowGraph, context: DetectContext): Detected {
  const days = daysCovered(graph);
  const findings: Finding[] = [];
  const capped: CappedAccount[] = [];
  for (let account = 0; account < graph.accounts.length; account += 1) {
    if (!passesOn(graph, account)) continue;
    const transfers = allTransfers(graph, account);
    if (busiestWindow(graph, transfers, DAY_MS) > CAP) capped.push(cappedAccount(graph, account, "pass-through", transfers, CAP));
    else findings.push(...findingsOf(graph, account, days, context));
  }
  return { findings, capped };
}

/** Money is followed into it, comes in and goes out. */
function passesOn(graph: FlowGraph, account: number): boolean {
  const inAndOut = transfersIn(graph.in, account).length > 0 && transfersIn(graph.out, account).length > 0;
  return inAndOut && cell(graph.traversable, account) === 1;
}

function findingsOf(graph: FlowGraph, account: number, days: number, context: DetectContext): readonly Finding[] {
  return passThroughEpisodes(graph, account, BigInt(FEE_SHARE * 1000)).flatMap((episode) => {
    const terms = passThroughTerms(graph, episode, days, context);
    if (scoreOf(terms) < KEPT_FROM_NATS) return [];
    const incoming = eventsOfEpisode(episode, true).map(({ transfer }) => cell(graph.from, transfer));
    const outgoing = eventsOfEpisode(episode, false).map(({ transfer }) => cell(graph.to, transfer));
    const draft = {
      kind: "pass-through",
      version: passThrough.version,
      parameters: PARAMETERS,
      terms,
      explanation: explanationOf(graph, episode, new Set(incoming).size, new Set(outgoing).size),
      main: { id: accountOf(graph, account), role: "pass-through" },
      others: [
        ...incoming.map((payer) => ({ account: payer, role: "payer" }) as const),
        ...outgoing.map((payee) => ({ account: payee, role: "payee" }) as const),
      ],
      transfers: transfersOfEpisode(episode),
    } as const;
    return [makeFinding(graph, draft, context.hash)];
  });
}

function explanationOf(graph: FlowGraph, episode: Episode, payers: number, payees: number): string {
  const received = episode.runs.reduce((sum, run) => sum + run.received, 0n);
  const passedOn = episode.runs.reduce((sum, run) => sum + run.passedOn, 0n);
  const name = shortAccount(accountOf(graph, episode.account));
  const amount = printMoney(money(received, entry(graph.currencies, episode.currency)));
  const who = `It came from ${counted(payers, "payer")} and went to ${counted(payees, "payee")}.`;
  return `Pass-through: ${name} sent on ${printShare(passedOn, received)} of ${amount} ${within(graph, episode)}. ${who}`;
}

function within(graph: FlowGraph, episode: Episode): string {
  const length = longestRunMs(graph, episode);
  const [first] = transfersOfEpisode(episode);
  const { precision, at } = instantOf(graph, first ?? 0);
  const one =
    precision === "day" && length < DAY_MS
      ? `on ${instantToJson({ at, precision }).at.slice(0, 10)}`
      : `within ${printDuration(length)}`;
  return episode.runs.length === 1
    ? one
    : `in ${episode.runs.length} rounds, each ${one.startsWith("on") ? "within a day" : one}`;
}
