import type { Finding } from "../../domain/finding.ts";
import { accountsValue, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { mustFollow } from "../transfer-order.ts";
import { besideTerms, orderTerm } from "./beside.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { paidValue, spanValue } from "./figures.ts";
import { makeFinding } from "./make-finding.ts";
import { continues, firstReceipts, isFresh, type Peel, type PeelRules, peelOf } from "./peel-links.ts";

const RULES: PeelRules = { mostPeelPerMille: 200n, mostKeptPerMille: 50n, mostStayMs: 7 * DAY_MS };
const LEAST_PEELS = 4;

const PARAMETERS = {
  leastPeels: { value: LEAST_PEELS, unit: "peels in a row" },
  mostPeel: { value: 0.2, unit: "share paid away" },
  mostKept: { value: 0.05, unit: "share kept" },
  mostStay: { value: RULES.mostStayMs / 1_000, unit: "s" },
} as const;

/** One fund that walks through fresh accounts and loses a small part at each. Source: domain notes, peel chain. */
export const peelChain: Detector = {
  kind: "peel-chain",
  version: 2,
  question: "Where does one fund walk on through fresh accounts and lose a small part at each?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "beside",
  detect: detectPeelChains,
};

function detectPeelChains(graph: FlowGraph, context: DetectContext): Detected {
  const peels = new Map<number, Peel>();
  for (let account = 0; account < graph.accounts.length; account += 1) {
    const peel = peelOf(graph, account, RULES);
    if (peel !== null) peels.set(account, peel);
  }
  const next = (peel: Peel): Peel | null => {
    const after = peels.get(cell(graph.to, peel.rest));
    return after !== undefined && continues(graph, peel, after, RULES) ? after : null;
  };
  const findings = [...peels.values()].flatMap((peel) => {
    if (isContinued(graph, peel, peels)) return [];
    const chain = walk(peel, next);
    return chain.length < LEAST_PEELS ? [] : [findingOf(graph, chain, context)];
  });
  return { findings, capped: [] };
}

/** Not where the chain begins: what it spends is itself a rest. */
function isContinued(graph: FlowGraph, peel: Peel, peels: ReadonlyMap<number, Peel>): boolean {
  if (!isFresh(graph, peel.account)) return false;
  const [came] = firstReceipts(graph, peel.account);
  const before = came === undefined ? undefined : peels.get(cell(graph.from, came));
  return before !== undefined && before.rest === came && continues(graph, before, peel, RULES);
}

function walk(first: Peel, next: (peel: Peel) => Peel | null): readonly Peel[] {
  const chain: Peel[] = [];
  const seen = new Set<number>();
  for (let peel: Peel | null = first; peel !== null && !seen.has(peel.account); peel = next(peel)) {
    seen.add(peel.account);
    chain.push(peel);
  }
  return chain;
}

function findingOf(graph: FlowGraph, chain: readonly Peel[], { hash }: DetectContext): Finding {
  const transfers = chain.flatMap(({ peel, rest }) => [peel, rest]);
  const [first] = chain;
  if (first === undefined) throw new Error("a chain without peels");
  const into = isFresh(graph, first.account) ? [...firstReceipts(graph, first.account)] : [];
  const isSure = chain.every(({ rest }, place) => {
    const after = chain[place + 1];
    return after === undefined || (mustFollow(graph, rest, after.rest) && mustFollow(graph, rest, after.peel));
  });
  const parts = chain.map(({ peel }) => peel);
  const draft = {
    kind: "peel-chain",
    version: peelChain.version,
    parameters: PARAMETERS,
    terms: besideTerms([{ nats: chain.length, against: null }, orderTerm(isSure), { nats: 0, against: say("peel.owner") }]),
    explanation: [
      say("peel.told", {
        account: accountsValue([accountOf(graph, first.account)]),
        fund: paidValue(graph, [first.peel, first.rest]),
        accounts: chain.length,
        lost: paidValue(graph, parts),
        parts: parts.length,
        length: spanValue(graph, transfers),
      }),
    ],
    main: { id: accountOf(graph, first.account), role: "distributor" },
    others: [
      ...chain.map(({ account }) => ({ account, role: "pass-through" }) as const),
      ...chain.map(({ rest }) => ({ account: cell(graph.to, rest), role: "payee" }) as const),
      ...chain.map(({ peel }) => ({ account: cell(graph.to, peel), role: "payee" }) as const),
      ...into.map((transfer) => ({ account: cell(graph.from, transfer), role: "payer" }) as const),
    ],
    transfers: [...into, ...transfers],
  } as const;
  return makeFinding(graph, draft, hash);
}
