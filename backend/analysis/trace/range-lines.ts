import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Instant } from "../../domain/instant.ts";
import { money } from "../../domain/money.ts";
import type { EndLine, EndReason, HeldLine, OrderRange, TracingRule } from "../../domain/trace.ts";
import type { OrderRanges } from "./order-ranges.ts";
import type { RangedPlace } from "./order-tally.ts";
import { pocketKey, type RuleRun } from "./run-rule.ts";
import type { Span } from "./span.ts";

/** What lines over several orders need to know. */
export interface OrderFacts {
  /** Of the origins, each once, in their order: an owner's number is its place here. */
  readonly labels: readonly string[];
  reasonOf(account: AccountId): EndReason;
  isInferred(account: AccountId, currency: Currency): boolean;
  /** null where no rows could stand in another order. */
  readonly orders: OrderRanges | null;
  /** What stood in an account after the last row walked, and when. */
  standing(account: AccountId, currency: Currency): { readonly balance: bigint; readonly asOf: Instant };
}

/** The range of one place; null where every order gives the same. */
export function rangeAt(
  places: ReadonlyMap<string, RangedPlace> | undefined,
  account: AccountId,
  currency: Currency,
  { labels, orders }: OrderFacts,
): OrderRange | null {
  const place = places?.get(pocketKey(account, currency));
  return place && orders ? rangeOf(place, place.shares, currency, orders.basis, labels) : null;
}

/** Accounts that hold money in another order only, by hops then account: lines of nothing, with their range. */
export function heldElsewhere(rule: TracingRule, run: RuleRun, facts: OrderFacts): readonly HeldLine[] {
  const known = new Set(run.pockets.map(({ account, currency }) => pocketKey(account, currency)));
  const places = [...(facts.orders?.rules.get(rule)?.held ?? [])].filter(([key, { hi }]) => !known.has(key) && hi > 0n);
  return places
    .map(([, place]) => place)
    .sort(byHops)
    .map(({ account, currency }) => {
      const { balance, asOf } = facts.standing(account, currency);
      return {
        account,
        money: money(0n, currency),
        shares: nothing(facts.labels, currency),
        balance: money(balance, currency),
        asOf,
        inferred: facts.isInferred(account, currency),
        range: rangeAt(facts.orders?.rules.get(rule)?.held, account, currency, facts),
      };
    });
}

/** The same for places where money left sight. */
export function endsElsewhere(rule: TracingRule, run: RuleRun, facts: OrderFacts): readonly EndLine[] {
  const known = new Set(run.sinks.map(({ account, currency }) => pocketKey(account, currency)));
  const places = [...(facts.orders?.rules.get(rule)?.ended ?? [])].filter(([key, { hi }]) => !known.has(key) && hi > 0n);
  return places.map(([, { account, currency, first }]) => ({
    kind: facts.reasonOf(account),
    account,
    money: money(0n, currency),
    shares: nothing(facts.labels, currency),
    since: first.at,
    range: rangeAt(facts.orders?.rules.get(rule)?.ended, account, currency, facts),
  }));
}

/** Of all that is held; null where the order changes nothing anywhere. */
export function totalRange(rule: TracingRule, { labels, orders }: OrderFacts): readonly OrderRange[] | null {
  const ranged = orders?.rules.get(rule);
  if (!orders || !ranged || ranged.held.size + ranged.ended.size === 0) return null;
  const currencies = [...ranged.total].sort(([a], [b]) => (a < b ? -1 : 1));
  return currencies.map(([currency, total]) => rangeOf(total, total.shares, currency, orders.basis, labels));
}

function rangeOf(
  { lo, hi }: Span,
  shares: ReadonlyMap<number, Span>,
  currency: Currency,
  basis: OrderRange["basis"],
  labels: readonly string[],
): OrderRange {
  return {
    least: money(lo, currency),
    most: money(hi, currency),
    basis,
    shares: labels.map((label, owner) => {
      const share = shares.get(owner);
      return { label, least: money(share?.lo ?? 0n, currency), most: money(share?.hi ?? 0n, currency) };
    }),
  };
}

function nothing(labels: readonly string[], currency: Currency) {
  return labels.map((label) => ({ label, money: money(0n, currency) }));
}

function byHops(a: RangedPlace, b: RangedPlace): number {
  return a.hops - b.hops || (a.account < b.account ? -1 : 1);
}
