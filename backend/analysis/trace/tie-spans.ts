import { type AccountId, endOf } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { TracingRule } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";
import { mostStanding } from "./most-standing.ts";
import { pocketKey, type Step } from "./run-rule.ts";
import { both, floor, lesser, type Span } from "./span.ts";
import { type Facts, walkedFacts } from "./span-facts.ts";
import type { TiedRun } from "./tied-runs.ts";
import type { Walk } from "./walk.ts";

/** Traced money in an account, or that left sight there, over every order. */
export interface SpannedPlace extends Span {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly hops: number;
  readonly first: Transfer;
  /** Some undecided order comes before it: the span is a bound. Otherwise it is what the walk gave. */
  readonly affected: boolean;
}

export interface TieSpans {
  readonly held: ReadonlyMap<string, SpannedPlace>;
  readonly ended: ReadonlyMap<string, SpannedPlace>;
  /** Runs through which traced money can have passed, or after which the balance depends on their order. */
  readonly runs: readonly TiedRun[];
}

/**
 * Sound bounds of one rule over every order of the tied runs, by what every rule keeps: no payment carries more traced money
 * than had come, none more own money than stood there, and no account holds more than its balance. Places that no run comes
 * before have the walk's own figures. Not meant to be tight: a payment inside a run may carry nothing or all of it.
 */
export function tieSpans(walk: Walk, rule: TracingRule, runs: readonly TiedRun[]): TieSpans {
  const state: State = {
    walk,
    facts: walkedFacts(walk, rule),
    poison: rule === "poison",
    runOf: new Map(runs.flatMap((run) => run.steps.map(({ transfer }) => [`${run.key} ${transfer.id}`, run] as const))),
    entered: new Map(),
    short: new Set(),
    held: new Map(),
    ended: new Map(),
  };
  for (const step of walk.steps) {
    const out = leave(state, step);
    arrive(state, step, arriving(state, step, out));
  }
  const matters = (run: TiedRun): boolean => (state.entered.get(run) ?? 0n) > 0n || state.short.has(run);
  return { held: state.held, ended: state.ended, runs: runs.filter(matters) };
}

interface Standing {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly first: Transfer;
  hops: number;
  lo: bigint;
  hi: bigint;
  /** At most this balance. */
  most: bigint;
  affected: boolean;
}

interface State {
  readonly walk: Walk;
  readonly facts: Facts;
  readonly poison: boolean;
  readonly runOf: ReadonlyMap<string, TiedRun>;
  /** The most traced money that can pass through each run met so far. */
  readonly entered: Map<TiedRun, bigint>;
  /** Runs whose payments may be more than stood there, so that the order decides how much unseen money must have covered them. */
  readonly short: Set<TiedRun>;
  readonly held: Map<string, Standing>;
  readonly ended: Map<string, Standing>;
}

interface Moving extends Span {
  readonly affected: boolean;
  readonly hops: number;
}

function leave(state: State, step: Step): Moving {
  const key = pocketKey(step.payer, step.paid.currency);
  const run = enter(state, key, step);
  const standing = state.held.get(key);
  if (standing && !run) closeGap(state, key, standing, step);
  const hops = step.origin === null ? (standing?.hops ?? 0) + 1 : 1;
  const paid = step.paid.minor;
  const out = standing ? drawn(state, key, standing, step, run) : returned(state, step);
  if (step.origin === null) return { ...out, hops };
  return { lo: paid, hi: paid, affected: out.affected, hops };
}

function drawn(state: State, key: string, standing: Standing, step: Step, run: TiedRun | null): Moving {
  const { affected, hops } = standing;
  const through = run && (state.entered.get(run) ?? 0n);
  if (through === 0n) return { ...both(0n), affected, hops };
  if (through) return { lo: 0n, hi: state.poison ? step.paid.minor : lesser(step.paid.minor, through), affected, hops };
  const exact = state.facts.left(key, step);
  return { ...take(state, standing, step.paid.minor, affected ? null : exact), affected, hops };
}

/** Takes a payment out of a standing: the span of traced money in it. exact: what the walk says it carries. */
function take({ poison }: State, standing: Standing, paid: bigint, exact: bigint | null): Span {
  const { lo, hi, most } = standing;
  const rest = most > paid ? most - paid : 0n;
  const least = poison ? 0n : lesser(lo, floor(paid - (most - lo)));
  const span = exact === null ? { lo: least, hi: poison && hi > 0n ? paid : lesser(paid, hi) } : both(exact);
  standing.most = rest;
  standing.hi = exact === null ? lesser(hi, rest) : hi - span.hi;
  standing.lo = exact === null ? floor(lo - paid) : lo - span.lo;
  if (poison && exact !== null) {
    standing.hi = hi > 0n ? rest : 0n;
    standing.lo = standing.hi;
  }
  return span;
}

function closeGap(state: State, key: string, standing: Standing, step: Step): void {
  const gap = state.walk.gapBefore(standing.account, step);
  if (gap > 0n) grow(state, standing, { ...both(0n), affected: false, hops: standing.hops }, gap);
  if (gap >= 0n) return;
  const unseen = lesser(-gap, standing.most);
  const span = take(state, standing, unseen, standing.affected ? null : state.facts.unseen(key, step));
  end(state, standing.account, standing.currency, step, { ...span, affected: standing.affected, hops: standing.hops });
}

/** From where money is not followed: its own, or what had gone there and comes back. */
function returned({ facts, ended }: State, step: Step): Moving {
  const came = facts.cameBack(step);
  const sink = came > 0n ? ended.get(pocketKey(step.payer, step.paid.currency)) : undefined;
  if (!sink) return { ...both(0n), affected: false, hops: 0 };
  const span = sink.affected ? { lo: 0n, hi: lesser(step.paid.minor, sink.hi) } : both(came);
  sink.lo = floor(sink.lo - span.hi);
  sink.hi -= span.lo;
  return { ...span, affected: sink.affected, hops: 0 };
}

/** What arrives of what left: less a fee, or in another currency. */
function arriving(state: State, step: Step, out: Moving): Moving {
  const { paid, received, payer } = step;
  if (!out.affected) return { ...out, ...both(state.facts.arrived(step)) };
  if (paid.currency !== received.currency) return { ...out, lo: 0n, hi: out.hi > 0n ? received.minor : 0n };
  const fee = floor(paid.minor - received.minor);
  if (fee > 0n) end(state, endOf(payer, "fee"), paid.currency, step, { ...out, lo: 0n, hi: lesser(out.hi, fee) });
  return { ...out, lo: floor(out.lo - fee), hi: state.poison && out.hi > 0n ? received.minor : lesser(out.hi, received.minor) };
}

function arrive(state: State, step: Step, came: Moving): void {
  const { payee, received } = step;
  const key = pocketKey(payee, received.currency);
  const run = enter(state, key, step);
  if (!state.held.has(key) && came.hi > 0n && state.walk.input.followed.has(payee)) {
    state.held.set(key, opened(state, key, step, came.hops, null));
  } else {
    const known = state.held.get(key);
    if (known && !run) closeGap(state, key, known, step);
  }
  const fee = came.affected ? 0n : state.facts.fee(step);
  end(state, endOf(step.payer, "fee"), step.paid.currency, step, { ...came, ...both(fee) });
  const standing = state.held.get(key);
  if (!standing) {
    end(state, payee, received.currency, step, came);
    return;
  }
  if (came.hi > 0n && came.hops < standing.hops) standing.hops = came.hops;
  if (!run) grow(state, standing, came, received.minor);
}

function grow({ poison }: State, standing: Standing, came: Moving, received: bigint): void {
  standing.most += received;
  standing.lo += came.lo;
  standing.hi += came.hi;
  standing.affected ||= came.affected;
  if (poison && standing.hi > 0n) {
    standing.hi = standing.most;
    standing.lo = standing.affected ? 0n : standing.most;
  }
}

/** The whole run at once, when its first row is met. */
function enter(state: State, key: string, step: Step): TiedRun | null {
  const run = state.runOf.get(`${key} ${step.transfer.id}`);
  if (!run || state.entered.has(run)) return run ?? null;
  const { account } = run.ledger;
  const ins = run.steps.filter(({ payee }) => payee === account);
  const came = ins.filter((one) => mayBeTraced(state, one)).reduce((sum, { received }) => sum + received.minor, 0n);
  const through = came + (state.held.get(key)?.hi ?? 0n);
  state.entered.set(run, through);
  if (through === 0n && !state.held.has(key)) return run;
  const standing = state.held.get(key) ?? opened(state, key, step, hopsInto(state, ins), run);
  state.held.set(key, standing);
  const paidOut = run.steps.filter(({ payer }) => payer === account).reduce((sum, { paid }) => sum + paid.minor, 0n);
  if (paidOut > standing.most) state.short.add(run);
  standing.affected ||= state.short.has(run);
  standing.most = floor(standing.most - paidOut) + ins.reduce((sum, { received }) => sum + received.minor, 0n);
  standing.hi = state.poison && through > 0n ? standing.most : lesser(through, standing.most);
  standing.lo = state.poison ? 0n : floor(standing.lo - paidOut);
  standing.affected ||= through > 0n;
  return run;
}

function mayBeTraced({ walk: { input } }: State, { origin, payer, returns }: Step): boolean {
  return origin !== null || returns !== null || input.followed.has(payer);
}

function hopsInto({ held }: State, ins: readonly Step[]): number {
  const hops = ins.map(({ origin, payer, paid }) =>
    origin === null ? (held.get(pocketKey(payer, paid.currency))?.hops ?? Number.POSITIVE_INFINITY) + 1 : 1,
  );
  const least = Math.min(...hops);
  return Number.isFinite(least) ? least : 1;
}

function opened({ walk }: State, key: string, step: Step, hops: number, run: TiedRun | null): Standing {
  const account = pocketKey(step.payee, step.received.currency) === key ? step.payee : step.payer;
  const currency = account === step.payee ? step.received.currency : step.paid.currency;
  const ledger = walk.ledger(account, currency);
  const place = ledger?.placeOf.get(step.transfer.id);
  if (!ledger || place === undefined) throw new Error(`transfer ${step.transfer.id} is in no ledger of ${account}`);
  const forward = walk.input.direction === "forward";
  const boundary = forward ? (run?.from ?? place) : (run?.until ?? place + 1);
  const most = mostStanding(ledger, boundary);
  return { account, currency, first: step.transfer, hops, lo: 0n, hi: 0n, most, affected: false };
}

function end(state: State, account: AccountId, currency: Currency, step: Step, came: Moving): void {
  if (came.hi === 0n) return;
  const key = pocketKey(account, currency);
  const seen = state.ended.get(key);
  const first = seen?.first ?? step.transfer;
  const sink = seen ?? { account, currency, first, hops: came.hops, lo: 0n, hi: 0n, most: 0n, affected: false };
  sink.lo += came.lo;
  sink.hi += came.hi;
  sink.hops = Math.min(sink.hops, came.hops);
  sink.affected ||= came.affected;
  state.ended.set(key, sink);
}
