import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { AMOUNT_RULES, type TracingRule } from "../../domain/trace.ts";
import { countIn, openTally, type RangedPlace, type RangedRule, tallied } from "./order-tally.ts";
import { possibleOrders } from "./possible-orders.ts";
import { mayBeReached, reachedAt } from "./reached.ts";
import type { RuleRun } from "./run-rule.ts";
import type { Span } from "./span.ts";
import type { Reached } from "./stops.ts";
import { type SpannedPlace, tieSpans } from "./tie-spans.ts";
import type { TiedRun } from "./tied-runs.ts";
import { type Walk, walkAgain } from "./walk.ts";

/** Steps walked at most, over all orders together, before the answer is a bound instead. */
const MOST_WORK = 500_000;

export interface OrderRanges {
  readonly basis: "exact" | "bound";
  readonly rules: ReadonlyMap<TracingRule, RangedRule>;
  /** Accounts that money reaches in some order (bound: may reach). */
  readonly reached: ReadonlyMap<AccountId, Reached>;
}

/**
 * What the undecided orders leave open, by rule. Up to eight undecided transfers through which traced money can pass are put
 * through every order; more, or too many orders for the size of the trace, give bounds that hold for every order.
 */
export function orderRanges(walk: Walk, ties: readonly TiedRun[]): OrderRanges {
  const passed = new Set(AMOUNT_RULES.flatMap((rule) => tieSpans(walk, rule, ties).runs));
  const runs = ties.filter((run) => passed.has(run));
  const orders = possibleOrders(walk, runs, ties, Math.max(2, Math.floor(MOST_WORK / Math.max(1, walk.steps.length))));
  if (orders === null) return bounds(walk, ties);
  // Poison is an upper bound anyway.
  const rules = [...walk.runs.keys()].filter((rule) => rule !== "poison");
  const tallies = new Map(rules.map((rule) => [rule, openTally(rule)]));
  const count = (runOf: ReadonlyMap<TracingRule, RuleRun>): void => {
    for (const [rule, tally] of tallies) countIn(tally, runOf.get(rule));
  };
  count(walk.runs);
  for (const { steps, ledgers } of orders) count(walkAgain(walk, steps, ledgers, rules));
  const ranged = [...tallies].map(([rule, tally]) => [rule, tallied(tally)] as const);
  const poison = walk.runs.has("poison") ? ([["poison", bounded(walk, "poison", ties)]] as const) : [];
  const places = [...tallies.values()].flatMap(({ held, ended }) => [...held.values(), ...ended.values()]);
  return { basis: "exact", rules: new Map([...poison, ...ranged]), reached: reachedAt(places, walk.input.direction) };
}

function bounds(walk: Walk, ties: readonly TiedRun[]): OrderRanges {
  const rules = [...walk.runs.keys()].map((rule) => [rule, bounded(walk, rule, ties)] as const);
  return { basis: "bound", rules: new Map(rules), reached: mayBeReached(walk, ties) };
}

function bounded(walk: Walk, rule: TracingRule, ties: readonly TiedRun[]): RangedRule {
  const spans = tieSpans(walk, rule, ties);
  const owners = [...new Set(walk.input.originOf.values())];
  const ranged = (places: ReadonlyMap<string, SpannedPlace>): ReadonlyMap<string, RangedPlace> => {
    const open = [...places].filter(([, { affected }]) => affected);
    return new Map(open.map(([key, place]) => [key, { ...place, shares: sharesWithin(owners, place) }]));
  };
  const total = new Map<Currency, Span>();
  for (const { currency, lo, hi } of spans.held.values()) {
    const sum = total.get(currency) ?? { lo: 0n, hi: 0n };
    total.set(currency, { lo: sum.lo + lo, hi: sum.hi + hi });
  }
  return { held: ranged(spans.held), ended: ranged(spans.ended), total };
}

/** One origin has it all; of several each may have anything up to all of it. */
function sharesWithin(owners: readonly number[], { lo, hi }: Span): ReadonlyMap<number, Span> {
  return new Map(owners.map((owner) => [owner, { lo: owners.length === 1 ? lo : 0n, hi }]));
}
