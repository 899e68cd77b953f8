import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { AMOUNT_RULES, type TracingRule } from "../../domain/trace.ts";
import { countIn, openTally, type RangedPlace, type RangedRule, type RangedTotal, sumByOwner, tallied } from "./order-tally.ts";
import { possibleOrders } from "./possible-orders.ts";
import { mayBeReached, reachedAt } from "./reached.ts";
import { pocketKey, type RuleRun } from "./run-rule.ts";
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
  const held = ranged(spans.held);
  return { held, ended: ranged(spans.ended), total: totals(owners, spans.held, held, walk.runs.get(rule)) };
}

/** All that is held, and each origin's part: of places that no open order comes before, what the run gave. */
function totals(
  owners: readonly number[],
  places: ReadonlyMap<string, SpannedPlace>,
  open: ReadonlyMap<string, RangedPlace>,
  run: RuleRun | undefined,
): RangedRule["total"] {
  const certain = new Map(
    (run?.pockets ?? []).map((pocket) => [pocketKey(pocket.account, pocket.currency), pocket.holding.layers]),
  );
  const total = new Map<Currency, RangedTotal>();
  for (const [key, { currency, lo, hi }] of places) {
    const sum = total.get(currency) ?? { lo: 0n, hi: 0n, shares: new Map<number, Span>() };
    const sums = sumByOwner(new Map(), certain.get(key) ?? []);
    const shares = owners.map((owner) => {
      const minor = sums.get(owner) ?? 0n;
      const part = open.get(key)?.shares.get(owner) ?? { lo: minor, hi: minor };
      const before = sum.shares.get(owner) ?? { lo: 0n, hi: 0n };
      return [owner, { lo: before.lo + part.lo, hi: before.hi + part.hi }] as const;
    });
    total.set(currency, { lo: sum.lo + lo, hi: sum.hi + hi, shares: new Map(shares) });
  }
  return total;
}

/** One origin has it all; of several each may have anything up to all of it. */
function sharesWithin(owners: readonly number[], { lo, hi }: Span): ReadonlyMap<number, Span> {
  return new Map(owners.map((owner) => [owner, { lo: owners.length === 1 ? lo : 0n, hi }]));
}
