import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { AMOUNT_RULES, type Trace } from "../../domain/trace.ts";
import { byTime } from "../../domain/transfer.ts";
import type { Arrival } from "./dealings.ts";
import type { Reached } from "./stops.ts";
import { tieSpans } from "./tie-spans.ts";
import type { TiedRun } from "./tied-runs.ts";
import type { Walk } from "./walk.ts";

/** First arrival and fewest hops of every account among these places; by account. */
export function reachedAt(places: Iterable<Reached>, direction: Trace["direction"]): ReadonlyMap<AccountId, Reached> {
  const reached = new Map<AccountId, Reached>();
  for (const place of places) note(reached, direction, place);
  return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every account that a rule with amounts traces money to. */
export function reachedBy(walk: Walk): ReadonlyMap<AccountId, Reached> {
  const runs = AMOUNT_RULES.flatMap((rule) => walk.runs.get(rule) ?? []);
  const places = runs.flatMap(({ pockets, sinks }) => [
    ...pockets.flatMap(({ account, hops, entries }) => {
      const first = entries[0]?.step.transfer;
      return first ? [{ account, hops, first }] : [];
    }),
    ...sinks.map(({ account, currency, hops, since, total }) => ({
      account,
      hops,
      first: since,
      came: new Map([[currency, total]]),
    })),
  ]);
  return reachedAt(places, walk.input.direction);
}

/** The same for every order of the tied runs at once: an account too many rather than one too few. */
export function mayBeReached(walk: Walk, ties: readonly TiedRun[]): ReadonlyMap<AccountId, Reached> {
  const reached = reachedBy(walk);
  if (ties.length === 0) return reached;
  const spans = AMOUNT_RULES.filter((rule) => walk.runs.has(rule)).map((rule) => tieSpans(walk, rule, ties));
  const held = spans.flatMap((span) => [...span.held.values()]).filter(({ hi }) => hi > 0n);
  const ended = spans.flatMap((span) => [...span.ended.values()]).filter(({ hi }) => hi > 0n);
  const ends = ended.map((place) => ({ ...place, came: new Map([[place.currency, place.hi]]) }));
  return reachedAt([...reached.values(), ...held, ...ends], walk.input.direction);
}

function note(reached: Map<AccountId, Reached>, direction: Trace["direction"], { account, hops, first, came }: Reached): void {
  const seen = reached.get(account);
  const sooner = (a: Arrival, b: Arrival): Arrival => (byTime(a, b) < 0 === (direction === "forward") ? a : b);
  reached.set(account, {
    account,
    hops: Math.min(hops, seen?.hops ?? hops),
    first: seen ? sooner(seen.first, first) : first,
    came: mostOf(seen?.came, came),
  });
}

function mostOf(a: Reached["came"], b: Reached["came"]): ReadonlyMap<Currency, bigint> {
  const most = new Map(a ?? []);
  for (const [currency, minor] of b ?? []) if (minor > (most.get(currency) ?? 0n)) most.set(currency, minor);
  return most;
}
