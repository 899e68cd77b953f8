import { type AccountId, endOf } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Money } from "../../domain/money.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { type Holding, type Layer, OWN, type Rule } from "./rules.ts";

/** One transfer in the direction that the trace walks: payer and payee change places when it walks back. */
export interface Step {
  readonly transfer: Transfer;
  readonly payer: AccountId;
  readonly payee: AccountId;
  readonly paid: Money;
  readonly received: Money;
  /** The origin whose payment it is. */
  readonly origin: number | null;
  /** The earlier payment that this one returns. */
  readonly returns: TransferId | null;
}

/** What the run must know of accounts. */
export interface Ground {
  isFollowed(account: AccountId): boolean;
  /** Minor units that stood in the account just before the step reaches it. */
  standingBefore(account: AccountId, step: Step): bigint;
  /** What the account's statement shows to have come (or, negative, gone) unseen just before the step. */
  gapBefore(account: AccountId, step: Step): bigint;
}

/** A followed account in one currency. */
export interface Pocket {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly opening: bigint;
  readonly hops: number;
  readonly holding: Holding;
  readonly entries: readonly Entry[];
}

/** One step in a pocket's ledger, or money that no row shows just before it: a gap in the balances, or cover for a payment. */
export interface Entry {
  readonly step: Step;
  readonly incoming: boolean;
  readonly unseen: "gap" | "cover" | null;
  readonly amount: bigint;
  readonly parts: readonly Layer[];
  readonly balance: bigint;
}

/** Traced money that reached an account where it is not followed. */
export interface Sink {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly hops: number;
  readonly total: bigint;
  readonly parts: readonly Layer[];
  readonly since: Transfer;
}

export interface CarriedStep {
  readonly step: Step;
  readonly parts: readonly Layer[];
  /** What of them the payee received, in the payee's currency. */
  readonly arrived: readonly Layer[];
  readonly hops: number;
}

export interface RuleRun {
  /** In the order of first arrival. */
  readonly pockets: readonly Pocket[];
  readonly sinks: readonly Sink[];
  readonly carried: readonly CarriedStep[];
}

/** Follows the origins' money through the steps, in their order, under one rule. */
export function runRule(rule: Rule, steps: readonly Step[], ground: Ground): RuleRun {
  const state: State = { rule, ground, pockets: new Map(), sinks: new Map(), carried: [], brought: new Map() };
  for (const step of steps) advance(state, step);
  return {
    pockets: [...state.pockets.values()],
    sinks: [...state.sinks.values()].filter(({ total }) => total > 0n),
    carried: state.carried,
  };
}

/** A pocket under way: entries grow in place, since a ledger may have very many rows. */
interface OpenPocket extends Pocket {
  hops: number;
  holding: Holding;
  readonly entries: Entry[];
}

interface State {
  readonly rule: Rule;
  readonly ground: Ground;
  readonly pockets: Map<string, OpenPocket>;
  readonly sinks: Map<string, Sink>;
  readonly carried: CarriedStep[];
  /** What payments that came back had brought their payees. */
  readonly brought: Map<TransferId, readonly Layer[]>;
}

function advance(state: State, step: Step): void {
  const { rule } = state;
  const payer = state.pockets.get(pocketKey(step.payer, step.paid.currency));
  if (payer) closeGap(state, payer, step);
  const left = payer ? leave(state, payer, step) : backFromSink(state, step);
  const parts = step.origin === null ? left : rule.claim(left, step.origin, step.paid.minor);
  const traced = rule.joint(parts) > 0n;
  const hops = step.origin === null ? (payer?.hops ?? 0) + 1 : 1;
  const arrived = arrivingParts(state, step, parts, hops);
  if (traced) state.carried.push({ step, parts, arrived, hops });
  state.brought.set(step.transfer.id, arrived);
  arrive(state, step, arrived, hops);
}

/** Money that came unseen is own money; what left unseen left by the rule, and its rows are missing. */
function closeGap(state: State, pocket: OpenPocket, step: Step): void {
  const gap = state.ground.gapBefore(pocket.account, step);
  const note = (amount: bigint, parts: readonly Layer[]): void => {
    const { balance } = pocket.holding;
    pocket.entries.push({ step, incoming: gap > 0n, unseen: "gap", amount, parts, balance });
  };
  if (gap > 0n) {
    pocket.holding = state.rule.receive(pocket.holding, ownMoney(gap), gap);
    note(gap, ownMoney(gap));
  }
  const unseen = lesser(-gap, pocket.holding.balance);
  if (unseen <= 0n) return;
  const { rest, parts } = state.rule.pay(pocket.holding, unseen);
  pocket.holding = rest;
  note(unseen, parts);
  sinkInto(state, pocket.account, pocket.currency, step, parts, pocket.hops);
}

/** A payment that comes back from where money is not followed brings back what had gone there. */
function backFromSink({ rule, brought, sinks }: State, { payer, paid, returns }: Step): readonly Layer[] {
  const parts = returns === null ? [] : (brought.get(returns) ?? []);
  const key = pocketKey(payer, paid.currency);
  const sink = sinks.get(key);
  if (!sink || rule.joint(parts) === 0n) return ownMoney(paid.minor);
  const back = parts.map(({ owner, minor }) => ({ owner, minor: -minor }));
  sinks.set(key, { ...sink, total: sink.total - rule.joint(parts), parts: summed([...sink.parts, ...back]) });
  return parts;
}

function leave({ rule, brought }: State, pocket: OpenPocket, step: Step): readonly Layer[] {
  const total = step.paid.minor;
  const short = total - pocket.holding.balance;
  // A payment above what was seen to stand there was covered by money that no row shows: own money.
  const covered = short > 0n ? rule.receive(pocket.holding, ownMoney(short), short) : pocket.holding;
  if (short > 0n) {
    const cover = { incoming: true, unseen: "cover", amount: short, parts: ownMoney(short) } as const;
    pocket.entries.push({ step, ...cover, balance: covered.balance });
  }
  const back = step.returns === null ? undefined : brought.get(step.returns);
  const { rest, parts } = back ? rule.undo(covered, back, total) : rule.pay(covered, total);
  pocket.holding = rest;
  pocket.entries.push({ step, incoming: false, unseen: null, amount: total, parts, balance: rest.balance });
  return parts;
}

/** An exchange rescales the parts; what a payment in one currency loses on the way is a fee. */
function arrivingParts(state: State, step: Step, parts: readonly Layer[], hops: number): readonly Layer[] {
  const { paid, received } = step;
  const sameCurrency = paid.currency === received.currency;
  if (sameCurrency && paid.minor === received.minor) return parts;
  if (sameCurrency && paid.minor < received.minor) return [...parts, ...ownMoney(received.minor - paid.minor)];
  const { arrived, kept } = state.rule.resize(parts, received.minor);
  if (sameCurrency) sinkInto(state, endOf(step.payer, "fee"), paid.currency, step, kept, hops);
  return arrived;
}

function arrive(state: State, step: Step, parts: readonly Layer[], hops: number): void {
  const { rule, ground } = state;
  const key = pocketKey(step.payee, step.received.currency);
  const traced = rule.joint(parts) > 0n;
  let pocket = state.pockets.get(key);
  if (!pocket && traced && ground.isFollowed(step.payee)) {
    pocket = openPocket(state, step, hops);
    state.pockets.set(key, pocket);
  }
  if (!pocket) {
    sinkInto(state, step.payee, step.received.currency, step, parts, hops);
    return;
  }
  if (pocket.entries.length > 0) closeGap(state, pocket, step);
  pocket.holding = rule.receive(pocket.holding, parts, step.received.minor);
  if (traced && hops < pocket.hops) pocket.hops = hops;
  const amount = step.received.minor;
  pocket.entries.push({ step, incoming: true, unseen: null, amount, parts, balance: pocket.holding.balance });
}

function openPocket({ rule, ground }: State, step: Step, hops: number): OpenPocket {
  const opening = ground.standingBefore(step.payee, step);
  const empty: Holding = { balance: 0n, layers: [] };
  return {
    account: step.payee,
    currency: step.received.currency,
    opening,
    hops,
    holding: opening > 0n ? rule.receive(empty, ownMoney(opening), opening) : empty,
    entries: [],
  };
}

function sinkInto(
  { rule, sinks }: State,
  account: AccountId,
  currency: Currency,
  step: Step,
  parts: readonly Layer[],
  hops: number,
): void {
  const total = rule.joint(parts);
  if (total === 0n) return;
  const key = pocketKey(account, currency);
  const seen = sinks.get(key);
  sinks.set(key, {
    account,
    currency,
    hops: Math.min(hops, seen?.hops ?? hops),
    total: total + (seen?.total ?? 0n),
    parts: summed([...(seen?.parts ?? []), ...parts]),
    since: seen?.since ?? step.transfer,
  });
}

function summed(parts: readonly Layer[]): Layer[] {
  const sums = new Map<number, bigint>();
  for (const { owner, minor } of parts) if (owner !== OWN) sums.set(owner, (sums.get(owner) ?? 0n) + minor);
  return [...sums].map(([owner, minor]) => ({ owner, minor }));
}

function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

function ownMoney(minor: bigint): Layer[] {
  return minor === 0n ? [] : [{ owner: OWN, minor }];
}

export function pocketKey(account: AccountId, currency: Currency): string {
  return `${account}\u0000${currency}`;
}
