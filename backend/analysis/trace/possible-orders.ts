import type { TransferId } from "../../domain/transfer.ts";
import { type AccountLedger, reordered } from "./account-ledger.ts";
import { chains } from "./balance-chain.ts";
import { type CertainOrder, certainOrder, reachable } from "./certain-order.ts";
import type { Step } from "./run-rule.ts";
import type { TiedRun } from "./tied-runs.ts";
import type { Walk } from "./walk.ts";

/** More undecided transfers than this are not put through every order. */
export const MOST_TIES = 8;

/** One order that the tied runs leave open: the walk's steps, and the ledgers whose rows change places, by account and currency. */
export interface PossibleOrder {
  readonly steps: readonly Step[];
  readonly ledgers: ReadonlyMap<string, AccountLedger>;
}

/**
 * Every order that the runs leave open, once (ties: all tied runs, those through which no traced money can pass among them): orders that differ only in rows of different accounts are one, and so are
 * orders that differ only in equal payments. null when there are more than MOST_TIES transfers to order, or more than `most`
 * orders. Orders in which two accounts' certain orders contradict each other are left out.
 */
export function possibleOrders(
  walk: Walk,
  runs: readonly TiedRun[],
  ties: readonly TiedRun[],
  most: number,
): Iterable<PossibleOrder> | null {
  const tied = new Map(runs.flatMap(({ steps }) => steps).map((step) => [step.transfer.id, step]));
  if (tied.size > MOST_TIES) return null;
  const steps = [...tied.values()].sort((a, b) => (a.transfer.id < b.transfer.id ? -1 : 1));
  const next = certainOrder(walk, ties);
  const open: Open = { steps, shareRun: sharing(steps, runs), follows: precedence(next, steps), orders: [], most };
  extend(open, []);
  if (open.orders.length > most) return null;
  return inTurn(open.orders, runs, sequencer(walk, steps, next));
}

function* inTurn(
  orders: Open["orders"],
  runs: readonly TiedRun[],
  inOrder: (order: readonly TransferId[]) => readonly Step[],
): Iterable<PossibleOrder> {
  for (const order of orders) {
    const ledgers = ledgersIn(runs, order);
    if (ledgers) yield { steps: inOrder(order), ledgers };
  }
}

interface Open {
  readonly steps: readonly Step[];
  /** Whether the order of two steps matters at all. */
  readonly shareRun: (a: number, b: number) => boolean;
  /** Of each step, those that certainly come before it. */
  readonly follows: readonly ReadonlySet<number>[];
  readonly orders: (readonly TransferId[])[];
  readonly most: number;
}

function extend(open: Open, order: readonly number[]): void {
  if (open.orders.length > open.most) return;
  if (order.length === open.steps.length) {
    open.orders.push(order.flatMap((place) => open.steps[place]?.transfer.id ?? []));
    return;
  }
  for (const next of open.steps.keys()) {
    if (!order.includes(next) && isReady(open, order, next) && isFirstOfItsKind(open, order, next))
      extend(open, [...order, next]);
  }
}

function isReady({ follows }: Open, order: readonly number[], next: number): boolean {
  return [...(follows[next] ?? [])].every((before) => order.includes(before));
}

/** Of all orders that differ only in neighbours that do not touch each other, the one with smaller numbers first. */
function isFirstOfItsKind({ shareRun, follows }: Open, order: readonly number[], next: number): boolean {
  for (const before of order.toReversed()) {
    if (shareRun(before, next) || follows[next]?.has(before)) return true;
    if (before > next) return false;
  }
  return true;
}

function sharing(steps: readonly Step[], runs: readonly TiedRun[]): Open["shareRun"] {
  const runsOf = steps.map((step) => new Set(runs.filter((run) => run.steps.includes(step))));
  return (a, b) => [...(runsOf[a] ?? [])].some((run) => runsOf[b]?.has(run));
}

function precedence(next: CertainOrder, steps: readonly Step[]): readonly ReadonlySet<number>[] {
  const placeOf = new Map(steps.map(({ transfer }, place) => [transfer.id, place]));
  const follows = steps.map(() => new Set<number>());
  for (const [place, step] of steps.entries()) {
    for (const reached of reachable(next, step.transfer.id)) {
      const later = placeOf.get(reached);
      if (later !== undefined && later !== place) follows[later]?.add(place);
    }
    for (const other of alikeAfter(steps, place)) follows[other]?.add(place);
  }
  return follows;
}

function alikeAfter(steps: readonly Step[], place: number): readonly number[] {
  const step = steps[place];
  return [...steps.keys()].filter((other) => {
    const second = steps[other];
    return other > place && step !== undefined && second !== undefined && alike(step, second);
  });
}

/** Equal payments between the same two accounts, none of them an origin's. */
function alike(step: Step, second: Step): boolean {
  if (step.origin !== null || second.origin !== null || step.returns !== null || second.returns !== null) return false;
  const told = ({ payer, payee, paid, received, transfer }: Step): string =>
    [payer, payee, paid.minor, paid.currency, received.minor, received.currency, transfer.at.at, transfer.at.precision].join(" ");
  const stated = [step.transfer, second.transfer].some(({ payer, payee }) => payer?.balanceAfter || payee?.balanceAfter);
  return !stated && told(step) === told(second);
}

/** All steps in the order walked, but for the tied ones, which stand in the order given with all that comes before each. */
function sequencer(walk: Walk, tied: readonly Step[], next: CertainOrder): (order: readonly TransferId[]) => readonly Step[] {
  const follows = new Map(walk.steps.map(({ transfer }) => [transfer.id, reachable(next, transfer.id)]));
  const upTo = new Map(
    tied.map((step) => {
      const { id } = step.transfer;
      return [id, [...walk.steps.filter(({ transfer }) => follows.get(transfer.id)?.has(id)), step]] as const;
    }),
  );
  return (order) => [...new Set([...order.flatMap((id) => upTo.get(id) ?? []), ...walk.steps])];
}

/** The ledgers of the tied runs in this order; null where the balances of a run do not fit it. */
function ledgersIn(runs: readonly TiedRun[], order: readonly TransferId[]): ReadonlyMap<string, AccountLedger> | null {
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  const rankOf = (id: TransferId): number => ranks.get(id) ?? Number.MAX_SAFE_INTEGER;
  const ledgers = new Map<string, AccountLedger>();
  for (const { key, ledger } of runs) if (!ledgers.has(key)) ledgers.set(key, reordered(ledger, rankOf));
  const fits = runs.every(({ key, from, until, chained }) => {
    const ledger = ledgers.get(key);
    return !chained || (ledger !== undefined && chains(ledger.rows.slice(from, until)));
  });
  return fits ? ledgers : null;
}
