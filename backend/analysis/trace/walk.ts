import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Trace, TracingRule } from "../../domain/trace.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { type AccountLedger, type Correction, reordered } from "./account-ledger.ts";
import { balanceGaps } from "./balance-gaps.ts";
import { globalOrder } from "./global-order.ts";
import { balanceBefore } from "./opening.ts";
import { returnedPayments } from "./returned-payments.ts";
import { RULES } from "./rules.ts";
import { type Ground, pocketKey, type RuleRun, runRule, type Step } from "./run-rule.ts";

/** What is walked: the followed accounts' rows and the origins' payments, up to asOf. */
export interface WalkInput {
  readonly transfers: readonly Transfer[];
  readonly followed: ReadonlySet<AccountId>;
  /** Of all known rows of each followed account. */
  readonly ledgers: readonly AccountLedger[];
  readonly originOf: ReadonlyMap<TransferId, number>;
  readonly correction: Correction;
  readonly direction: Trace["direction"];
  readonly asOf: number;
}

export interface Walk {
  readonly input: WalkInput;
  readonly steps: readonly Step[];
  readonly runs: ReadonlyMap<TracingRule, RuleRun>;
  readonly ledgers: readonly AccountLedger[];
  ledger(account: AccountId, currency: Currency): AccountLedger | undefined;
  gapBefore: Ground["gapBefore"];
}

/** Own money leaves first by LIBR, which says nothing about where money came from. */
const RULES_OF: Readonly<Record<Trace["direction"], readonly TracingRule[]>> = {
  forward: ["poison", "haircut", "fifo", "lifo", "libr"],
  back: ["poison", "haircut", "fifo", "lifo"],
};

/**
 * Runs every rule over the transfers in one order that fits all ledgers. Walking back is the same walk with time and direction
 * reversed: under haircut, fifo and lifo the parts that went into a payment are those the reversed payment goes out to.
 */
export function walk(input: WalkInput): Walk {
  const order = globalOrder(input.transfers, input.ledgers, input.correction);
  const ledgers = inOrder(input.ledgers, order);
  const byKey = new Map(ledgers.map((ledger) => [pocketKey(ledger.account, ledger.currency), ledger]));
  const ledger = (account: AccountId, currency: Currency) => byKey.get(pocketKey(account, currency));
  const steps = stepsOf(order, input);
  const ground = groundOf(input, ledgers, ledger);
  const runs = RULES_OF[input.direction].map((rule) => [rule, runRule(RULES[rule], steps, ground)] as const);
  return { input, steps, runs: new Map(runs), ledgers, ledger, gapBefore: ground.gapBefore };
}

/** Runs some rules over the same steps in another of their possible orders; ledgers: those whose rows change places. */
export function walkAgain(
  walked: Walk,
  steps: readonly Step[],
  ledgers: ReadonlyMap<string, AccountLedger>,
  rules: readonly TracingRule[],
): ReadonlyMap<TracingRule, RuleRun> {
  const { input, gapBefore } = walked;
  const ledger = (account: AccountId, currency: Currency) =>
    ledgers.get(pocketKey(account, currency)) ?? walked.ledger(account, currency);
  const ground: Ground = {
    isFollowed: (account) => input.followed.has(account),
    standingBefore: (account, step) => standing(ledger(account, step.received.currency), step, input.direction),
    gapBefore,
  };
  return new Map(rules.map((rule) => [rule, runRule(RULES[rule], steps, ground)] as const));
}

/** Undecided runs as they were walked: one order for all ledgers that share a row. */
function inOrder(ledgers: readonly AccountLedger[], order: readonly Transfer[]): readonly AccountLedger[] {
  if (ledgers.every(({ undecided }) => undecided.length === 0)) return ledgers;
  const ranks = new Map(order.map(({ id }, rank) => [id, rank]));
  return ledgers.map((ledger) =>
    ledger.undecided.length === 0 ? ledger : reordered(ledger, (id) => ranks.get(id) ?? Number.MAX_SAFE_INTEGER),
  );
}

function groundOf(input: WalkInput, ledgers: readonly AccountLedger[], ledger: Walk["ledger"]): Ground {
  // Walking back, a gap's sign and side would turn round: the statement's own balances are left to speak.
  const gaps = new Map(
    input.direction === "back" ? [] : ledgers.map((one) => [pocketKey(one.account, one.currency), balanceGaps(one)] as const),
  );
  const currencyOf = (account: AccountId, step: Step): Currency =>
    account === step.payer ? step.paid.currency : step.received.currency;
  return {
    isFollowed: (account) => input.followed.has(account),
    standingBefore: (account, step) => standing(ledger(account, step.received.currency), step, input.direction),
    gapBefore: (account, step) => gaps.get(pocketKey(account, currencyOf(account, step)))?.get(step.transfer.id) ?? 0n,
  };
}

function stepsOf(order: readonly Transfer[], { originOf, direction, asOf }: WalkInput): readonly Step[] {
  const seen = order.filter(({ at, from, to }) => at.at <= asOf && from !== to);
  const returns = returnedPayments(seen);
  const forward = seen.map((transfer) => ({
    transfer,
    payer: transfer.from,
    payee: transfer.to,
    paid: transfer.paid,
    received: transfer.received,
    origin: originOf.get(transfer.id) ?? null,
    returns: direction === "forward" ? (returns.get(transfer.id) ?? null) : null,
  }));
  return direction === "forward" ? forward : forward.reverse().map(reversed);
}

function reversed(step: Step): Step {
  return { ...step, payer: step.payee, payee: step.payer, paid: step.received, received: step.paid };
}

function standing(ledger: AccountLedger | undefined, { transfer }: Step, direction: Trace["direction"]): bigint {
  const place = ledger?.placeOf.get(transfer.id);
  if (ledger === undefined || place === undefined) throw new Error(`transfer ${transfer.id} is in no ledger of its account`);
  const before = balanceBefore(ledger, place).minor;
  return direction === "forward" ? before : before + (ledger.rows[place]?.change ?? 0n);
}
