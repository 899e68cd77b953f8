import { parseCurrency } from "../../domain/currency.ts";
import type { Finding, Parameter } from "../../domain/finding.ts";
import { parseMoney } from "../../domain/money.ts";
import { accountsValue, dayValue, moneyValue, type Sentence, saidValue, say } from "../../domain/sentence.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { activityOf, businessTerm, daysCovered } from "./activity.ts";
import { besideTerms } from "./beside.ts";
import type { DetectContext, Detector } from "./detector.ts";
import { DAY_MS } from "./durations.ts";
import { accountsOn, paidValue, spanValue } from "./figures.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { crowded, type NearLimit, nearLimit } from "./near-limit.ts";
import { REPORTING_RULES, type ReportingRule, RULES_READ_ON } from "./structuring-rules.ts";
import { KEPT_FROM_NATS, NO_TERM, PRIOR_NATS, type Term } from "./term.ts";

const LEAST_SHARE = 0.8;
const LEAST_TRANSFERS = 3;
/** Of what lies in [L/2, 2L) chance puts ln(1/0.8)/ln 4 into the band below the limit; who avoids it nearly all. */
const SHARE_BY_CHANCE = Math.log(1 / LEAST_SHARE) / Math.log(4);
const SHARE_BY_INTENT = 0.9;

const PARAMETERS = {
  leastShare: { value: LEAST_SHARE, unit: "share of the limit" },
  leastTransfers: { value: LEAST_TRANSFERS, unit: "transfers in the rule's days" },
} as const;

/** One person's amounts just below a limit at which banks must report. Source and limits: domain notes. */
export const structuring: Detector = {
  kind: "structuring",
  version: 1,
  question: "Who splits money into amounts just below a reporting limit?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "beside",
  detect: (graph, context) => ({
    findings: REPORTING_RULES.flatMap((rule) => findingsUnder(graph, rule, context)),
    capped: [],
  }),
};

function findingsUnder(graph: FlowGraph, rule: ReportingRule, context: DetectContext): readonly Finding[] {
  const days = daysCovered(graph);
  return nearLimit(graph, rule, LEAST_SHARE, context.holders).flatMap((near) =>
    crowded(graph, near.below, { windowMs: rule.days * DAY_MS, least: LEAST_TRANSFERS }).flatMap((transfers) => {
      const terms = termsOf(graph, { near, transfers }, days, context);
      return scoreOf(terms) < KEPT_FROM_NATS ? [] : [findingOf(graph, rule, { near, transfers }, terms, context)];
    }),
  );
}

interface Episode {
  readonly near: NearLimit;
  readonly transfers: readonly number[];
}

function termsOf(graph: FlowGraph, { near }: Episode, days: number, { holders }: DetectContext): readonly Term[] {
  const { below, around } = near;
  const isLikely = below.length * Math.log(SHARE_BY_INTENT / SHARE_BY_CHANCE);
  const isUnlikely = around.length * Math.log((1 - SHARE_BY_INTENT) / (1 - SHARE_BY_CHANCE));
  return besideTerms([
    { nats: PRIOR_NATS, against: null },
    { nats: isLikely + isUnlikely, against: around.length > 0 ? say("structuring.others", { others: around.length }) : null },
    ...ownAccounts(graph, near, below).map((account) =>
      businessTerm(activityOf(graph, account, days), holders.isLicensed(accountOf(graph, account))),
    ),
    unknownHolder(near),
  ]);
}

/** Other accounts of a person whom no source names are not seen. */
function unknownHolder({ isNamed }: NearLimit): Term {
  if (isNamed) return NO_TERM;
  return { nats: 0, against: say("structuring.unnamed") };
}

function ownAccounts(graph: FlowGraph, { isIncoming }: NearLimit, transfers: readonly number[]): readonly number[] {
  return accountsOn(isIncoming ? graph.to : graph.from, transfers);
}

function findingOf(
  graph: FlowGraph,
  rule: ReportingRule,
  { near, transfers }: Episode,
  terms: readonly Term[],
  { hash }: DetectContext,
): Finding {
  const accounts = ownAccounts(graph, near, transfers);
  const [main = -1] = accounts;
  const role = near.isIncoming ? "collector" : "payer";
  const draft = {
    kind: "structuring",
    version: structuring.version,
    parameters: parametersOf(rule),
    terms,
    explanation: [explanationOf(graph, rule, { near, transfers }, accounts)],
    main: { id: accountOf(graph, main), role },
    others: [
      ...accounts.map((account) => ({ account, role }) as const),
      ...(near.isIncoming ? [] : accountsOn(graph.to, transfers).map((account) => ({ account, role: "payee" }) as const)),
    ],
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}

function parametersOf({ limit, currency, days }: ReportingRule): Readonly<Record<string, Parameter>> {
  return { ...PARAMETERS, limit: { value: limit, unit: currency }, window: { value: (days * DAY_MS) / 1_000, unit: "s" } };
}

function explanationOf(
  graph: FlowGraph,
  rule: ReportingRule,
  { near, transfers }: Episode,
  accounts: readonly number[],
): Sentence {
  const limit = { limit: saidValue([say(rule.name)]), read: dayValue(RULES_READ_ON) };
  const source =
    rule.since === null ? say("limit.source", limit) : say("limit.sourceSince", { ...limit, since: dayValue(rule.since) });
  const figures = {
    times: transfers.length,
    accounts: accountsValue(accounts.map((account) => accountOf(graph, account))),
    sums: paidValue(graph, transfers),
    length: spanValue(graph, transfers),
    limit: moneyValue([parseMoney(String(rule.limit), parseCurrency(rule.currency))]),
    rule: saidValue([source]),
  };
  if (rule.subject === "transfer") return say("structuring.transfers", figures);
  return say(near.isIncoming ? "structuring.cashIn" : "structuring.cashOut", figures);
}
