import { type AccountId, type AccountKind, accountKind, endKind } from "../../domain/account.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type Sentence, say } from "../../domain/sentence.ts";
import type { EndReason, StoppedAccount, Trace, TraceLimits } from "../../domain/trace.ts";
import type { Arrival, Dealings } from "./dealings.ts";

/** Days to each side of the first arrival in which counterparties are counted. */
const WINDOW_DAYS = 30;

/** An account that traced money reaches: how far from an origin, and by which transfer first. */
export interface Reached {
  readonly account: AccountId;
  readonly hops: number;
  readonly first: Arrival;
}

/** What is known of a reached account when it is decided whether to follow it. */
export interface StopFacts {
  readonly dealings: Dealings;
  readonly hasStatement: boolean;
  readonly taggedService: boolean;
  readonly limits: TraceLimits;
  readonly direction: Trace["direction"];
}

const STOP_BY_KIND: Readonly<Record<Exclude<AccountKind, "end">, EndReason | null>> = {
  bank: null,
  card: null,
  wallet: null,
  chain: null,
  clearing: "clearing",
  alias: "alias",
  partial: "partial",
};

/** Why money is never followed into an account of this kind; null when it is one person's account. */
export function stopByKind(account: AccountId): EndReason | null {
  const kind = accountKind(account);
  return kind === "end" ? endKind(account) : STOP_BY_KIND[kind];
}

/** Why an account of a person is not followed; null when it is. */
export function stopReason({ hops, first }: Reached, facts: StopFacts): EndReason | null {
  const { dealings, hasStatement, taggedService, limits, direction } = facts;
  if (taggedService || dealings.counterparties(first, WINDOW_DAYS) > limits.maxCounterparties) return "service";
  if (hops > limits.maxHops) return "beyond-limits";
  const paysOn = (): boolean => dealings.beyond(first, direction, Number.POSITIVE_INFINITY).transfers > 0;
  return hasStatement || paysOn() ? null : "statement-missing";
}

/** A limit's stop with what lies beyond it: exact counts and sums of the transfers that were not followed. */
export function stoppedAccount(reached: Reached, reason: EndReason, facts: StopFacts, asOf: number): StoppedAccount {
  const { transfers, amounts } = facts.dealings.beyond(reached.first, facts.direction, asOf);
  const said = explain(reached, facts);
  return {
    account: reached.account,
    reason,
    transfersBeyond: transfers,
    amountsBeyond: amounts,
    explanation: inEnglish(said),
    said,
  };
}

function explain({ first, hops }: Reached, { taggedService, dealings, limits }: StopFacts): Sentence {
  if (taggedService) return say("stop.service");
  const count = dealings.counterparties(first, WINDOW_DAYS);
  if (count > limits.maxCounterparties) {
    return say("stop.counterparties", { count, days: WINDOW_DAYS, limit: limits.maxCounterparties });
  }
  return say("stop.hops", { hops, limit: limits.maxHops });
}
