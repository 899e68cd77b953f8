import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { TracingRule } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";
import { type Layer, RULES } from "./rules.ts";
import { type Pocket, pocketKey, type RuleRun, type Sink } from "./run-rule.ts";
import type { Span } from "./span.ts";

/** Traced money in one place over every order; owners are the origins' numbers. */
export interface RangedPlace extends Span {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly hops: number;
  readonly first: Transfer;
  /** The span of each origin's share, by its number; one that is missing is nothing in every order. */
  readonly shares: ReadonlyMap<number, Span>;
}

/** A sum over places and every order, each origin's part of it with its own span. */
export interface RangedTotal extends Span {
  readonly shares: ReadonlyMap<number, Span>;
}

/** One rule's places by account and currency; only those where the order makes a difference. */
export interface RangedRule {
  readonly held: ReadonlyMap<string, RangedPlace>;
  readonly ended: ReadonlyMap<string, RangedPlace>;
  /** What is held in all, one a currency. */
  readonly total: ReadonlyMap<Currency, RangedTotal>;
}

/** What one rule's runs gave so far, order by order: it grows in place, since there may be very many orders. */
export interface OrderTally {
  readonly rule: TracingRule;
  readonly held: Map<string, Tally>;
  readonly ended: Map<string, Tally>;
  readonly total: Map<Currency, Total>;
  orders: number;
}

interface Widening {
  lo: bigint;
  hi: bigint;
  /** In how many orders it was met. */
  times: number;
}

interface Total extends Widening {
  readonly shares: Map<number, Widening>;
}

interface Tally extends Widening, Pick<Pocket, "account" | "currency"> {
  hops: number;
  first: Sink["since"];
  readonly shares: Map<number, Widening>;
}

export function openTally(rule: TracingRule): OrderTally {
  return { rule, held: new Map(), ended: new Map(), total: new Map(), orders: 0 };
}

/** Counts one order's run in. */
export function countIn(tally: OrderTally, run: RuleRun | undefined): void {
  if (!run) return;
  const { joint } = RULES[tally.rule];
  const sums = new Map<Currency, { minor: bigint; readonly shares: Map<number, bigint> }>();
  for (const { account, currency, hops, holding, entries } of run.pockets) {
    const first = entries[0]?.step.transfer;
    if (!first) continue;
    const minor = joint(holding.layers);
    note(tally.held, { account, currency, hops, first }, minor, holding.layers);
    const sum = sums.get(currency) ?? { minor: 0n, shares: new Map() };
    sums.set(currency, sum);
    sum.minor += minor;
    sumByOwner(sum.shares, holding.layers);
  }
  for (const { account, currency, hops, since, total, parts } of run.sinks) {
    note(tally.ended, { account, currency, hops, first: since }, total, parts);
  }
  for (const [currency, { minor, shares }] of sums) {
    const total = tally.total.get(currency) ?? { lo: minor, hi: minor, times: 0, shares: new Map() };
    tally.total.set(currency, total);
    widen(total, minor);
    for (const [owner, sum] of shares) widen(opened(total.shares, owner, sum), sum);
  }
  tally.orders += 1;
}

/** Places where the order makes a difference, with their spans over all orders counted, and the totals. */
export function tallied({ held, ended, total, orders }: OrderTally): RangedRule {
  const totals = [...total].map(([currency, { shares, ...span }]) => {
    const parts = [...shares].map(([owner, part]) => [owner, settled(part, orders)] as const);
    return [currency, { ...settled(span, orders), shares: new Map(parts) }] as const;
  });
  return { held: ranged(held, orders), ended: ranged(ended, orders), total: new Map(totals) };
}

function note(
  tallies: Map<string, Tally>,
  { account, currency, hops, first }: Pick<Tally, "account" | "currency" | "hops" | "first">,
  minor: bigint,
  layers: readonly Layer[],
): void {
  const key = pocketKey(account, currency);
  const tally = tallies.get(key) ?? { account, currency, hops, first, lo: minor, hi: minor, shares: new Map(), times: 0 };
  tallies.set(key, tally);
  tally.hops = Math.min(tally.hops, hops);
  if (first.at.at < tally.first.at.at) tally.first = first;
  widen(tally, minor);
  for (const [owner, sum] of sumByOwner(new Map(), layers)) widen(opened(tally.shares, owner, sum), sum);
}

/** Adds the layers to what each owner has so far. */
export function sumByOwner(sums: Map<number, bigint>, layers: readonly Layer[]): ReadonlyMap<number, bigint> {
  for (const { owner, minor } of layers) sums.set(owner, (sums.get(owner) ?? 0n) + minor);
  return sums;
}

function opened<K>(spans: Map<K, Widening>, key: K, minor: bigint): Widening {
  const span = spans.get(key) ?? { lo: minor, hi: minor, times: 0 };
  spans.set(key, span);
  return span;
}

function widen(span: Widening, minor: bigint): void {
  if (minor < span.lo) span.lo = minor;
  if (minor > span.hi) span.hi = minor;
  span.times += 1;
}

/** What was not met in some order was nothing in it. */
function settled({ lo, hi, times }: Widening, orders: number): Span {
  return { lo: times < orders ? 0n : lo, hi };
}

function ranged(tallies: ReadonlyMap<string, Tally>, orders: number): ReadonlyMap<string, RangedPlace> {
  const places = [...tallies].map(([key, { account, currency, hops, first, shares, ...span }]) => {
    const spans = [...shares].map(([owner, share]) => [owner, settled(share, orders)] as const);
    return [key, { account, currency, hops, first, ...settled(span, orders), shares: new Map(spans) }] as const;
  });
  return new Map(
    places.filter(([, place]) => isOpen(place) || [...place.shares].some(([owner, span]) => owner >= 0 && isOpen(span))),
  );
}

function isOpen({ lo, hi }: Span): boolean {
  return lo !== hi;
}
