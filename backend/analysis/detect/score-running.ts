import type { Finding } from "../../domain/finding.ts";
import { accountsValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { mustFollow } from "../transfer-order.ts";
import { activityOf, businessTerm, daysCovered } from "./activity.ts";
import { besideTerms, orderTerm } from "./beside.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS, MINUTE_MS } from "./durations.ts";
import { accountsOn, paidValue } from "./figures.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { type Order, type OrderRules, otherReceipts, scoreOrders } from "./score-orders.ts";
import { KEPT_FROM_NATS, type Term } from "./term.ts";

const RULES: OrderRules = { windowMs: DAY_MS, leastPayers: 10, mostStayMs: 15 * MINUTE_MS, mostKeptPerMille: 50n };
const MOST_COLLECTORS = 3;
const LEAST_SHARE = 0.6;

const PARAMETERS = {
  window: { value: RULES.windowMs / 1_000, unit: "s" },
  leastPayers: { value: RULES.leastPayers, unit: "payers in a window" },
  mostStay: { value: RULES.mostStayMs / 1_000, unit: "s" },
  mostKept: { value: 0.05, unit: "share of a receipt" },
  mostCollectors: { value: MOST_COLLECTORS, unit: "payees" },
  leastShare: { value: LEAST_SHARE, unit: "share of those days' receipts that are sent on" },
} as const;

/** 跑分: strangers' payments that leave one by one within minutes to a few collectors. Source: domain notes, score running. */
export const scoreRunning: Detector = {
  kind: "score-running",
  version: 2,
  question: "Who lends an account for orders: many payers, each payment sent on at once to the same few?",
  parameters: PARAMETERS,
  restsOn: "account",
  layer: "beside",
  detect: detectScoreRunning,
};

function detectScoreRunning(graph: FlowGraph, context: DetectContext): Detected {
  const days = daysCovered(graph);
  const found = context.looks.into("score-running", graph, (account) => {
    const orders = cell(graph.traversable, account) === 0 ? [] : scoreOrders(graph, account, RULES);
    return orders.length === 0 ? null : { account, orders };
  });
  return { findings: found.flatMap(({ account, orders }) => findingOf(graph, account, orders, days, context)), capped: [] };
}

function findingOf(
  graph: FlowGraph,
  account: number,
  orders: readonly Order[],
  days: number,
  { holders, hash }: DetectContext,
): readonly Finding[] {
  const incoming = orders.map((order) => order.incoming);
  const outgoing = orders.map((order) => order.outgoing);
  const collectors = accountsOn(graph.to, outgoing);
  const others = otherReceipts(graph, account, orders);
  if (collectors.length > MOST_COLLECTORS || orders.length < LEAST_SHARE * (orders.length + others)) return [];
  const id = accountOf(graph, account);
  const deposits = depositsOf(graph, account, incoming[0] ?? 0, collectors);
  const terms = besideTerms([
    { nats: Math.log(orders.length), against: null },
    businessTerm(activityOf(graph, account, days), holders.isLicensed(id)),
    orderTerm(orders.every((order) => mustFollow(graph, order.incoming, order.outgoing))),
    ...cautions(others, deposits),
  ]);
  if (scoreOf(terms) < KEPT_FROM_NATS) return [];
  const draft = {
    kind: "score-running",
    version: scoreRunning.version,
    parameters: PARAMETERS,
    terms,
    explanation: explanationOf(graph, account, orders, deposits),
    main: { id, role: "pass-through" },
    others: [
      ...collectors.map((other) => ({ account: other, role: "collector" }) as const),
      ...accountsOn(graph.from, incoming).map((other) => ({ account: other, role: "payer" }) as const),
    ],
    transfers: [...deposits, ...incoming, ...outgoing],
  } as const;
  return [makeFinding(graph, draft, hash)];
}

/** What the runner paid a collector in the day before the first order, as the platform's deposit (押金) is paid. */
function depositsOf(graph: FlowGraph, account: number, first: number, collectors: readonly number[]): readonly number[] {
  const until = cell(graph.earliest, first);
  return [...transfersIn(graph.out, account)].filter((transfer) => {
    const at = cell(graph.earliest, transfer);
    return at < until && at >= until - DAY_MS && collectors.includes(cell(graph.to, transfer));
  });
}

function cautions(others: number, deposits: readonly number[]): readonly Term[] {
  const said = [
    others > 0 ? say("scoreRunning.others", { others }) : null,
    deposits.length === 0 ? say("scoreRunning.noDeposit") : null,
  ];
  return said.map((against) => ({ nats: 0, against }));
}

function explanationOf(
  graph: FlowGraph,
  account: number,
  orders: readonly Order[],
  deposits: readonly number[],
): readonly Sentence[] {
  const incoming = orders.map((order) => order.incoming);
  const outgoing = orders.map((order) => order.outgoing);
  const told = say("scoreRunning.told", {
    account: accountsValue([accountOf(graph, account)]),
    payments: orders.length,
    payers: accountsOn(graph.from, incoming).length,
    sums: paidValue(graph, incoming),
    collectors: accountsOn(graph.to, outgoing).length,
    share: kept(graph, orders),
  });
  return deposits.length > 0 ? [told, say("scoreRunning.deposit", { sums: paidValue(graph, deposits) })] : [told];
}

/** The mean share that stayed, each order counting once: "1.8 %". */
function kept(graph: FlowGraph, orders: readonly Order[]): string {
  const shares = orders.map(({ incoming, outgoing }) => {
    const came = Number(receivedOf(graph, incoming).minor);
    return 1 - Number(paidOf(graph, outgoing).minor) / came;
  });
  return `${((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length).toFixed(1)} %`;
}
