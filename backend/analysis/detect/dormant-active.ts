import type { Finding } from "../../domain/finding.ts";
import { accountsValue, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, minorPaid, minorReceived, paidOf, receivedOf, spanOf, transfersIn } from "../flow-reading.ts";
import { mayFollow, mustFollow } from "../transfer-order.ts";
import { besideTerms, orderTerm } from "./beside.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { accountsOn, paidValue, spanValue } from "./figures.ts";
import { allTransfers } from "./hubs.ts";
import { makeFinding } from "./make-finding.ts";

const LEAST_SILENCE_MS = 180 * DAY_MS;
const WINDOW_MS = DAY_MS;
const LEAST_NEW_PAYEES = 3;
const LEAST_SENT_PER_MILLE = 800n;

const PARAMETERS = {
  leastSilence: { value: LEAST_SILENCE_MS / 1_000, unit: "s" },
  window: { value: WINDOW_MS / 1_000, unit: "s" },
  leastNewPayees: { value: LEAST_NEW_PAYEES, unit: "payees never paid before" },
  leastSent: { value: 0.8, unit: "share of what came in" },
} as const;

/** Silent for half a year, then paid and emptied within a day to payees it never knew. Source: domain notes, mule accounts. */
export const dormantActive: Detector = {
  kind: "dormant-active",
  version: 2,
  question: "Which accounts woke after months of silence and sent on at once what came?",
  parameters: PARAMETERS,
  restsOn: "account",
  layer: "beside",
  detect: detectDormant,
};

function detectDormant(graph: FlowGraph, context: DetectContext): Detected {
  const span = spanOf(graph);
  if (span === null || span.until - span.from < LEAST_SILENCE_MS) return { findings: [], capped: [] };
  const found = context.looks.into("dormant-active", graph, (account) => {
    const isUsed = transfersIn(graph.in, account).length > 0 && transfersIn(graph.out, account).length >= LEAST_NEW_PAYEES;
    if (!isUsed || cell(graph.traversable, account) === 0) return null;
    const findings = wakingsOf(graph, account).flatMap((waking) => findingOf(graph, account, waking, context));
    return findings.length === 0 ? null : findings;
  });
  return { findings: found.flat(), capped: [] };
}

/** Where the account moves again after a long silence. */
function wakingsOf(graph: FlowGraph, account: number): readonly Waking[] {
  const transfers = allTransfers(graph, account);
  const wakings: Waking[] = [];
  // What is known only to the day may end after what begins later.
  let ended = Number.NEGATIVE_INFINITY;
  for (let place = 1; place < transfers.length; place += 1) {
    ended = Math.max(ended, cell(graph.latest, cell(transfers, place - 1)));
    const silence = cell(graph.earliest, cell(transfers, place)) - ended;
    if (silence >= LEAST_SILENCE_MS) wakings.push({ transfers, place, silence });
  }
  return wakings;
}

interface Waking {
  readonly transfers: Int32Array;
  /** Of the first transfer after the silence. */
  readonly place: number;
  readonly silence: number;
}

function findingOf(graph: FlowGraph, account: number, waking: Waking, { hash }: DetectContext): readonly Finding[] {
  const { transfers, place, silence } = waking;
  const until = cell(graph.earliest, cell(transfers, place)) + WINDOW_MS;
  const within = [...transfers.subarray(place)].filter((transfer) => cell(graph.earliest, transfer) <= until);
  const incoming = within.filter((transfer) => isFromOthers(graph, account, transfer));
  const first = incoming[0];
  if (first === undefined) return [];
  const known = new Set([...transfers.subarray(0, place)].map((transfer) => cell(graph.to, transfer)));
  const isToNew = (transfer: number): boolean => isToOthers(graph, account, transfer) && !known.has(cell(graph.to, transfer));
  const outgoing = within.filter((transfer) => isToNew(transfer) && mayFollow(graph, first, transfer));
  const payees = accountsOn(graph.to, outgoing);
  if (payees.length < LEAST_NEW_PAYEES || !isSentOn(graph, incoming, outgoing)) return [];
  const draft = {
    kind: "dormant-active",
    version: dormantActive.version,
    parameters: PARAMETERS,
    terms: besideTerms([
      { nats: payees.length, against: null },
      orderTerm(outgoing.every((out) => incoming.some((came) => mustFollow(graph, came, out)))),
      { nats: 0, against: say("dormant.records") },
    ]),
    explanation: [
      say("dormant.told", {
        days: Math.floor(silence / DAY_MS),
        account: accountsValue([accountOf(graph, account)]),
        in: paidValue(graph, incoming),
        out: paidValue(graph, outgoing),
        payees: payees.length,
        length: spanValue(graph, [...incoming, ...outgoing]),
      }),
    ],
    main: { id: accountOf(graph, account), role: "pass-through" },
    others: [
      ...payees.map((payee) => ({ account: payee, role: "payee" }) as const),
      ...accountsOn(graph.from, incoming).map((payer) => ({ account: payer, role: "payer" }) as const),
    ],
    transfers: [...incoming, ...outgoing],
  } as const;
  return [makeFinding(graph, draft, hash)];
}

/** Money that came in from somebody else: neither a transfer to oneself nor a payment of nothing. */
function isFromOthers(graph: FlowGraph, account: number, transfer: number): boolean {
  const isIn = cell(graph.to, transfer) === account && cell(graph.from, transfer) !== account;
  return isIn && minorReceived(graph, transfer) > 0;
}

function isToOthers(graph: FlowGraph, account: number, transfer: number): boolean {
  const isOut = cell(graph.from, transfer) === account && cell(graph.to, transfer) !== account;
  return isOut && minorPaid(graph, transfer) > 0;
}

/** Most of what came in went to new payees, in the currency of the first receipt. */
function isSentOn(graph: FlowGraph, incoming: readonly number[], outgoing: readonly number[]): boolean {
  const { currency } = receivedOf(graph, incoming[0] ?? -1);
  let came = 0n;
  let went = 0n;
  for (const transfer of incoming)
    if (receivedOf(graph, transfer).currency === currency) came += receivedOf(graph, transfer).minor;
  for (const transfer of outgoing) if (paidOf(graph, transfer).currency === currency) went += paidOf(graph, transfer).minor;
  return came > 0n && went * 1000n >= came * LEAST_SENT_PER_MILLE;
}
