import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Trace, TracingRule } from "../../domain/trace.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { type AccountLedger, accountLedgers, type Correction } from "./account-ledger.ts";
import { globalOrder } from "./global-order.ts";
import { balanceBefore } from "./opening.ts";
import { RULES } from "./rules.ts";
import { type RuleRun, runRule, type Step } from "./run-rule.ts";

/** What is walked: the followed accounts' rows and the origins' payments, up to asOf. */
export interface WalkInput {
  readonly transfers: readonly Transfer[];
  /** All known rows of each followed account. */
  readonly followed: ReadonlyMap<AccountId, readonly Transfer[]>;
  readonly originOf: ReadonlyMap<TransferId, number>;
  readonly correction: Correction;
  readonly direction: Trace["direction"];
  readonly asOf: number;
}

export interface Walk {
  readonly runs: ReadonlyMap<TracingRule, RuleRun>;
  ledger(account: AccountId, currency: Currency): AccountLedger | undefined;
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
  const ledgers = new Map<string, AccountLedger>();
  for (const [account, rows] of input.followed) {
    for (const ledger of accountLedgers(account, rows, input.correction)) ledgers.set(keyOf(account, ledger.currency), ledger);
  }
  const ledger = (account: AccountId, currency: Currency) => ledgers.get(keyOf(account, currency));
  const order = globalOrder(input.transfers, [...ledgers.values()], input.correction);
  const steps = stepsOf(order, input);
  const ground = {
    isFollowed: (account: AccountId) => input.followed.has(account),
    standingBefore: (account: AccountId, step: Step) => standing(ledger(account, step.received.currency), step, input.direction),
  };
  const runs = RULES_OF[input.direction].map((rule) => [rule, runRule(RULES[rule], steps, ground)] as const);
  return { runs: new Map(runs), ledger };
}

function stepsOf(order: readonly Transfer[], { originOf, direction, asOf }: WalkInput): readonly Step[] {
  const seen = order.filter(({ at, from, to }) => at.at <= asOf && from !== to);
  const forward = seen.map((transfer) => ({
    transfer,
    payer: transfer.from,
    payee: transfer.to,
    paid: transfer.paid,
    received: transfer.received,
    origin: originOf.get(transfer.id) ?? null,
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

function keyOf(account: AccountId, currency: Currency): string {
  return `${account}\u0000${currency}`;
}
