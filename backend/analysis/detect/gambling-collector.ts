import type { Finding } from "../../domain/finding.ts";
import { accountsValue, type Sentence, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { activityOf, businessTerm, daysCovered } from "./activity.ts";
import { besideTerms } from "./beside.ts";
import { type BetRules, type Table, tableOf } from "./bets.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { paidValue, spanValue } from "./figures.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { KEPT_FROM_NATS } from "./term.ts";

/** Three days and a half: receiving accounts are changed every three days, and a night runs into the next day. */
const RULES: BetRules = { rotationMs: 3.5 * DAY_MS, leastBettors: 8, leastRepeated: 0.3, leastPaidOut: 0.25 };
/** Tables that share so much of the smaller one's bettors are one house. */
const SAME_HOUSE = 0.5;

const PARAMETERS = {
  rotation: { value: RULES.rotationMs / 1_000, unit: "s" },
  leastBettors: { value: RULES.leastBettors, unit: "payers" },
  leastRepeated: { value: RULES.leastRepeated, unit: "share of payers who pay again" },
  leastPaidOut: { value: RULES.leastPaidOut, unit: "share of payers who are paid" },
  sameHouse: { value: SAME_HOUSE, unit: "share of payers in common" },
} as const;

/**
 * Payers who stake again and again, are paid out now and then, and leave with the account when it changes. Payers are
 * "bettor?" until a person decides. Source: domain notes, gambling collector. The hour is not looked at: zones differ.
 */
export const gamblingCollector: Detector = {
  kind: "gambling-collector",
  version: 2,
  question: "Which accounts take stakes from many for a few days and pay some of them out?",
  parameters: PARAMETERS,
  restsOn: "account",
  layer: "beside",
  detect: detectGambling,
};

function detectGambling(graph: FlowGraph, context: DetectContext): Detected {
  const tables = context.looks.into("gambling-collector", graph, (account) =>
    cell(graph.traversable, account) === 1 ? tableOf(graph, account, RULES) : null,
  );
  const days = daysCovered(graph);
  return { findings: housesOf(tables).flatMap((house) => findingOf(graph, house, days, context)), capped: [] };
}

/** Tables joined by their bettors, each house in order of account. */
function housesOf(tables: readonly Table[]): readonly (readonly Table[])[] {
  const houses: Table[][] = [];
  for (const table of tables) {
    const own = new Set(table.bettors);
    const joined = houses.filter((house) => house.some((other) => isSameHouse(own, other)));
    const merged = [...joined.flat(), table];
    for (const house of joined) houses.splice(houses.indexOf(house), 1);
    houses.push(merged);
  }
  return houses;
}

function isSameHouse(bettors: ReadonlySet<number>, other: Table): boolean {
  const both = other.bettors.filter((bettor) => bettors.has(bettor)).length;
  return both >= SAME_HOUSE * Math.min(bettors.size, other.bettors.length);
}

function findingOf(
  graph: FlowGraph,
  house: readonly Table[],
  days: number,
  { holders, hash }: DetectContext,
): readonly Finding[] {
  const accounts = house.map(({ account }) => account);
  const [main = -1] = accounts;
  const bettors = [...new Set(house.flatMap((table) => table.bettors))].filter((bettor) => !accounts.includes(bettor));
  const transfers = house.flatMap((table) => table.transfers);
  const terms = besideTerms([
    { nats: Math.log(bettors.length) + Math.log(house.length), against: null },
    ...accounts.map((account) => businessTerm(activityOf(graph, account, days), holders.isLicensed(accountOf(graph, account)))),
    { nats: 0, against: say("gambling.friends") },
  ]);
  if (scoreOf(terms) < KEPT_FROM_NATS) return [];
  const draft = {
    kind: "gambling-collector",
    version: gamblingCollector.version,
    parameters: PARAMETERS,
    terms,
    explanation: explanationOf(graph, house, bettors.length, transfers),
    main: { id: accountOf(graph, main), role: "collector" },
    others: [
      ...accounts.map((account) => ({ account, role: "collector" }) as const),
      ...bettors.map((account) => ({ account, role: "payer" }) as const),
    ],
    transfers,
  } as const;
  return [makeFinding(graph, draft, hash)];
}

function explanationOf(
  graph: FlowGraph,
  house: readonly Table[],
  bettors: number,
  transfers: readonly number[],
): readonly Sentence[] {
  const accounts = new Set(house.map(({ account }) => account));
  const isStake = (transfer: number): boolean => accounts.has(cell(graph.to, transfer));
  const sum = (count: (table: Table) => number): number => house.reduce((all, table) => all + count(table), 0);
  const told = say("gambling.told", {
    payers: bettors,
    accounts: accountsValue([...accounts].map((account) => accountOf(graph, account))),
    stakes: paidValue(graph, transfers.filter(isStake)),
    payouts: paidValue(
      graph,
      transfers.filter((transfer) => !isStake(transfer)),
    ),
    length: spanValue(graph, transfers),
    repeated: sum(({ repeated }) => repeated),
    paidOut: sum(({ paidOut }) => paidOut),
  });
  return house.length > 1 ? [told, say("gambling.rotated", { accounts: house.length })] : [told];
}
