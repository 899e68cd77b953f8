import type { AccountId } from "../../domain/account.ts";
import type { Finding, FindingRole } from "../../domain/finding.ts";
import { type Sentence, say, wayValue } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { mayFollow, mustFollow } from "../transfer-order.ts";
import { orderTerm } from "./beside.ts";
import type { Detected, Detector, EngineContext } from "./detector.ts";
import { accountsOn, paidValue, spanValue } from "./figures.ts";
import { type FindingDraft, makeFinding } from "./make-finding.ts";
import { type Chain, chainsOf, type Passing } from "./mule-chain-joins.ts";
import { NO_TERM, type Term } from "./term.ts";
import { transferNumbers } from "./transfer-numbers.ts";
import { standsAlone } from "./without-doubles.ts";

const LEAST_ACCOUNTS = 3;

const PARAMETERS = {
  leastAccounts: { value: LEAST_ACCOUNTS, unit: "pass-through accounts in a row" },
  feeShare: { value: 0.05, unit: "share kept by each" },
  tier: { value: 3_600, unit: "s" },
} as const;

/**
 * Pass-through accounts in a row: what one sends on, the next one sends on again, in time order, within the hour, each
 * keeping at most the fee share (that is what makes it a pass-through account). Source: domain notes, mule chain.
 */
export const muleChain: Detector = {
  kind: "mule-chain",
  version: 1,
  question: "Through which pass-through accounts in a row did money run?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "upon",
  detectByEngine: detectMuleChains,
};

function detectMuleChains(graph: FlowGraph, context: EngineContext, found: readonly Finding[]): Detected {
  const passing = passingsOf(graph, found);
  const chains = chainsOf(passing, (first, second) => mayFollow(graph, first, second)).filter(
    ({ longest }) => longest.length >= LEAST_ACCOUNTS,
  );
  return { findings: chains.map((chain) => findingOf(graph, chain, context)), capped: [] };
}

/** Each fast pass-through finding with the numbers of what came in and went out. */
function passingsOf(graph: FlowGraph, found: readonly Finding[]): readonly Passing[] {
  const fast = found.filter((finding) => finding.kind === "pass-through" && standsAlone(finding));
  const numbers = transferNumbers(
    graph,
    fast.flatMap(({ transfers }) => transfers),
  );
  return fast.map(({ accounts: [main], transfers, score, against }) => {
    const own = transfers.map((id) => numbers.get(id) ?? -1);
    const isInto = (transfer: number): boolean => accountOf(graph, cell(graph.to, transfer)) === main.id;
    return { account: main.id, into: own.filter(isInto), outOf: own.filter((n) => !isInto(n)), score, against };
  });
}

function findingOf(graph: FlowGraph, chain: Chain, { hash }: EngineContext): Finding {
  const { passings, longest, transfers } = chain;
  const mules = new Set<AccountId>(passings.map(({ account }) => account));
  const [main] = [...mules];
  if (main === undefined) throw new Error("a chain without accounts");
  const score = passings.reduce((sum, passing) => sum + passing.score, 0) / passings.length;
  const draft = {
    kind: "mule-chain",
    version: muleChain.version,
    parameters: PARAMETERS,
    // Made of pass-through findings alone, so that it stands where they stand on the average.
    terms: [{ nats: score, against: null }, orderTerm(isSure(graph, longest)), businessAgainst(passings)],
    explanation: explanationOf(graph, chain, mules),
    main: { id: longest[0]?.account ?? main, role: "pass-through" },
    others: othersOf(graph, mules, transfers),
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}

function explanationOf(
  graph: FlowGraph,
  { passings, longest, transfers }: Chain,
  mules: ReadonlySet<AccountId>,
): readonly Sentence[] {
  const entered = transfers.filter((transfer) => !mules.has(accountOf(graph, cell(graph.from, transfer))));
  const told = say("muleChain.told", {
    sums: paidValue(graph, entered.length > 0 ? entered : transfers),
    count: longest.length,
    way: wayValue(longest.map(({ account }) => account)),
    length: spanValue(graph, transfers),
  });
  const more = passings.length - longest.length;
  return more > 0 ? [told, say("muleChain.beside", { more })] : [told];
}

/** Along the row, all that came in surely came before all that went out. */
function isSure(graph: FlowGraph, longest: readonly Passing[]): boolean {
  return longest.every(({ into, outOf }) =>
    outOf.every((out) => into.some((incoming) => mustFollow(graph, incoming, out)) || into.length === 0),
  );
}

function businessAgainst(passings: readonly Passing[]): Term {
  const lawful = passings.filter(({ against }) => against.length > 0).length;
  if (lawful === 0) return NO_TERM;
  return { nats: 0, against: say("muleChain.against", { some: lawful, all: passings.length }) };
}

function othersOf(graph: FlowGraph, mules: ReadonlySet<AccountId>, transfers: readonly number[]): FindingDraft["others"] {
  const role = (account: number, otherwise: FindingRole): FindingRole =>
    mules.has(accountOf(graph, account)) ? "pass-through" : otherwise;
  return [
    ...accountsOn(graph.to, transfers).map((account) => ({ account, role: role(account, "payee") })),
    ...accountsOn(graph.from, transfers).map((account) => ({ account, role: role(account, "payer") })),
  ];
}
