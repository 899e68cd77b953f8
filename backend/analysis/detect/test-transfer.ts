import type { Finding } from "../../domain/finding.ts";
import { accountsValue, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf } from "../flow-reading.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";
import { longestGapMs, mayFollow, mustFollow } from "../transfer-order.ts";
import { besideTerms, orderTerm } from "./beside.ts";
import type { Detected, Detector, EngineContext } from "./detector.ts";
import { MINUTE_MS } from "./durations.ts";
import { paidValue, spanValue } from "./figures.ts";
import { makeFinding } from "./make-finding.ts";

const MOST_GAP_MS = 30 * MINUTE_MS;
/** The large one is at least so many times the tiny one. */
const LEAST_RATIO = 100n;
/** Larger than nineteen in twenty first contacts, by the habits of both sides: people try out new payees lawfully too. */
const LEAST_SURPRISE = Math.log(20);

const PARAMETERS = {
  mostGap: { value: MOST_GAP_MS / 1_000, unit: "s" },
  leastRatio: { value: Number(LEAST_RATIO), unit: "times the first amount" },
  leastSurprise: { value: 0.05, unit: "share of first contacts as unusual" },
} as const;

/** A tiny amount minutes before a large one between two who never dealt before. Source: domain notes, mule accounts. */
export const testTransfer: Detector = {
  kind: "test-transfer",
  version: 1,
  question: "Where was a new account tried out with a tiny amount before a large one?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "beside",
  detectByEngine: detectTests,
};

function detectTests(graph: FlowGraph, context: EngineContext): Detected {
  const { suspicion, hash } = context;
  const findings = suspicion.candidates.hops.reduce((found: Finding[], _, row) => {
    const trial = trialOf(graph, suspicion, row);
    if (trial !== null) found.push(findingOf(graph, trial, hash));
    return found;
  }, []);
  return { findings, capped: [] };
}

interface Trial {
  readonly tiny: number;
  readonly large: number;
}

/** The first payment of two strangers and the large one soon after it; null when they made no such pair. */
function trialOf(graph: FlowGraph, { hops, candidates, incidents, surprise }: Suspicion, row: number): Trial | null {
  const hop = cell(candidates.hops, row);
  const [start, end] = [cell(hops.starts, hop), cell(hops.starts, hop + 1)];
  if (end - start < 2 || cell(hops.near, hop) > 0) return null;
  if (cell(incidents.isNew, row) !== 1 || cell(surprise, row) < LEAST_SURPRISE) return null;
  const [tiny = -1, ...later] = hops.transfers.subarray(start, end);
  const large = later.find((transfer) => isTrialOf(graph, tiny, transfer));
  return large === undefined ? null : { tiny, large };
}

function isTrialOf(graph: FlowGraph, tiny: number, large: number): boolean {
  const [small, whole] = [paidOf(graph, tiny), paidOf(graph, large)];
  const isSoon = mayFollow(graph, tiny, large) && longestGapMs(graph, tiny, large) <= MOST_GAP_MS;
  return isSoon && small.currency === whole.currency && small.minor > 0n && whole.minor >= small.minor * LEAST_RATIO;
}

function findingOf(graph: FlowGraph, { tiny, large }: Trial, hash: (text: string) => string): Finding {
  const [from, to] = [cell(graph.from, large), cell(graph.to, large)];
  const [payer, payee] = [accountOf(graph, from), accountOf(graph, to)];
  const draft = {
    kind: "test-transfer",
    version: testTransfer.version,
    parameters: PARAMETERS,
    terms: besideTerms([
      { nats: 1, against: null },
      orderTerm(mustFollow(graph, tiny, large)),
      { nats: 0, against: say("test.careful") },
    ]),
    explanation: [
      say("test.told", {
        payer: accountsValue([payer]),
        payee: accountsValue([payee]),
        tiny: paidValue(graph, [tiny]),
        large: paidValue(graph, [large]),
        length: spanValue(graph, [tiny, large]),
      }),
    ],
    main: { id: payee, role: "payee" },
    others: [{ account: from, role: "payer" }],
    transfers: [tiny, large],
  } as const;
  return makeFinding(graph, draft, hash);
}
