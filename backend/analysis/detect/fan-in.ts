import type { Finding } from "../../domain/finding.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { accountsValue, lengthValue, moneyValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { daysCovered } from "./activity.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { type FanEpisode, fanInEpisodes } from "./fan-in-episodes.ts";
import { fanInTerms } from "./fan-in-evidence.ts";
import { busiestWindow, cappedAccount } from "./hubs.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { structureFindings } from "./structures.ts";
import { KEPT_FROM_NATS } from "./term.ts";

/** Below five spokes a fan is as often life as not. Source: measured, purity .00–.14. */
const LEAST_PAYERS = 5;
const CAP = 500;
/** One contact at another time costs its spoke; with two it is no new payer at all. */
const MOST_OTHER_CONTACTS = 1;

const PARAMETERS = {
  window: { value: DAY_MS / 1_000, unit: "s" },
  leastPayers: { value: LEAST_PAYERS, unit: "payers" },
  cap: { value: CAP, unit: "transfers in 24 h" },
} as const;

/** Accounts that many new payers pay within a day. Source: AMLworld's fan-in, arXiv 2306.16424. */
export const fanIn: Detector = {
  kind: "fan-in",
  version: 1,
  question: "Which accounts are paid by many new payers within a day?",
  parameters: PARAMETERS,
  restsOn: "account",
  detect: detectFanIn,
  detectByEngine: (graph, context) => ({ findings: structureFindings(graph, context, "fan-in"), capped: [] }),
};

function detectFanIn(graph: FlowGraph, context: DetectContext): Detected {
  const days = daysCovered(graph);
  const looked = context.looks.into("fan-in", graph, (account) => fansAt(graph, account, context));
  return {
    findings: looked.flatMap((fans) => (fans.isBusy ? [] : findingsOf(graph, fans, days, context))),
    capped: looked.flatMap(({ isBusy, account, transfers }) =>
      isBusy ? [cappedAccount(graph, account, "fan-in", transfers, CAP)] : [],
    ),
  };
}

/** What comes into one account. */
interface Fans {
  readonly account: number;
  readonly transfers: Int32Array;
  readonly candidates: readonly number[];
  readonly episodes: readonly FanEpisode[];
  /** More came within a day than is looked into. */
  readonly isBusy: boolean;
}

/** null where no fan comes into the account, nor too much to look for one. */
function fansAt(graph: FlowGraph, account: number, context: DetectContext): Fans | null {
  const transfers = transfersIn(graph.in, account);
  if (transfers.length < LEAST_PAYERS || cell(graph.traversable, account) === 0) return null;
  const busiest = busiestWindow(graph, transfers, DAY_MS);
  if (busiest > CAP) return { account, transfers, candidates: [], episodes: [], isBusy: true };
  if (busiest < LEAST_PAYERS) return null;
  const candidates = Array.from(transfers.filter((transfer) => isCandidate(graph, account, transfer, context)));
  const episodes = fanInEpisodes(graph, candidates, DAY_MS, LEAST_PAYERS);
  return episodes.length === 0 ? null : { account, transfers, candidates, episodes, isBusy: false };
}

function findingsOf(
  graph: FlowGraph,
  { account, transfers, candidates, episodes }: Fans,
  days: number,
  context: DetectContext,
): readonly Finding[] {
  const uncounted = transfers.filter((transfer) => cell(graph.traversable, cell(graph.from, transfer)) === 0).length;
  const hub = { account, candidates, uncounted, days, windowMs: DAY_MS };
  return episodes.flatMap((episode) => {
    const terms = fanInTerms(graph, episode, hub, context);
    if (scoreOf(terms) < KEPT_FROM_NATS) return [];
    const payers = episode.transfers.map((transfer) => cell(graph.from, transfer));
    const draft = {
      kind: "fan-in",
      version: fanIn.version,
      parameters: PARAMETERS,
      terms,
      explanation: explanationOf(graph, account, episode, new Set(payers).size),
      main: { id: accountOf(graph, account), role: "collector" },
      others: payers.map((payer) => ({ account: payer, role: "payer" }) as const),
      transfers: episode.transfers,
    } as const;
    return [makeFinding(graph, draft, context.hash)];
  });
}

/** A real payer's money that comes in, from somebody with at most one contact at another time. */
function isCandidate(graph: FlowGraph, account: number, transfer: number, { signs }: DetectContext): boolean {
  const payer = cell(graph.from, transfer);
  const isPayer = payer !== account && cell(graph.traversable, payer) === 1;
  return isPayer && cell(signs.contacts.other, transfer) <= MOST_OTHER_CONTACTS && receivedOf(graph, transfer).minor > 0n;
}

function explanationOf(graph: FlowGraph, account: number, { transfers, most }: FanEpisode, payers: number): readonly Sentence[] {
  const times = transfers.map((transfer) => cell(graph.earliest, transfer));
  const length = Math.max(...times) - Math.min(...times);
  const told = say("fanIn.told", {
    payers,
    account: accountsValue([accountOf(graph, account)]),
    sums: moneyValue(sumByCurrency(transfers.map((transfer) => receivedOf(graph, transfer)))),
    length: lengthValue(length),
  });
  return length > DAY_MS ? [told, say("fanIn.densest", { most })] : [told];
}
