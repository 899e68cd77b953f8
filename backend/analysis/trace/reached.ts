import type { AccountId } from "../../domain/account.ts";
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
  for (const { account, hops, first } of places) note(reached, direction, account, hops, first);
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
    ...sinks.map(({ account, hops, since }) => ({ account, hops, first: since })),
  ]);
  return reachedAt(places, walk.input.direction);
}

/** The same for every order of the tied runs at once: an account too many rather than one too few. */
export function mayBeReached(walk: Walk, ties: readonly TiedRun[]): ReadonlyMap<AccountId, Reached> {
  const reached = reachedBy(walk);
  if (ties.length === 0) return reached;
  const spans = AMOUNT_RULES.filter((rule) => walk.runs.has(rule)).map((rule) => tieSpans(walk, rule, ties));
  const places = spans.flatMap(({ held, ended }) => [...held.values(), ...ended.values()]).filter(({ hi }) => hi > 0n);
  return reachedAt([...reached.values(), ...places], walk.input.direction);
}

function note(
  reached: Map<AccountId, Reached>,
  direction: Trace["direction"],
  account: AccountId,
  hops: number,
  first: Arrival,
): void {
  const seen = reached.get(account);
  const sooner = (a: Arrival, b: Arrival): Arrival => (byTime(a, b) < 0 === (direction === "forward") ? a : b);
  reached.set(account, { account, hops: Math.min(hops, seen?.hops ?? hops), first: seen ? sooner(seen.first, first) : first });
}
