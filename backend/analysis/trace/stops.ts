import { type AccountId, type AccountKind, accountKind, endKind } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type Sentence, say } from "../../domain/sentence.ts";
import type { EndReason, StoppedAccount, Trace, TraceLimits } from "../../domain/trace.ts";
import type { Arrival, Dealings } from "./dealings.ts";

/** Days to each side of the first arrival in which counterparties are counted. */
const WINDOW_DAYS = 30;
const HOUR_MS = 3_600_000;

/** An account that traced money reaches: how far from an origin, and by which transfer first. */
export interface Reached {
  readonly account: AccountId;
  readonly hops: number;
  readonly first: Arrival;
  /** The most traced money that a rule with amounts brings there, in minor units; none for an account that is followed. */
  readonly came?: ReadonlyMap<Currency, bigint>;
}

/** What is known of a reached account when it is decided whether to follow it. */
export interface StopFacts {
  readonly dealings: Dealings;
  readonly hasStatement: boolean;
  readonly taggedService: boolean;
  readonly limits: TraceLimits;
  readonly direction: Trace["direction"];
  readonly lost: Lost;
}

/** What the origins paid: sums by currency in minor units, and when, rising. */
export interface Lost {
  readonly sums: ReadonlyMap<Currency, bigint>;
  readonly times: readonly number[];
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
export function stopReason(reached: Reached, facts: StopFacts): EndReason | null {
  const { dealings, hasStatement, taggedService, limits, direction } = facts;
  if (taggedService || dealings.counterparties(reached.first, WINDOW_DAYS) > limits.maxCounterparties) return "service";
  if (passedLimit(reached, facts) !== null) return "beyond-limits";
  const paysOn = (): boolean => dealings.beyond(reached.first, direction, Number.POSITIVE_INFINITY).transfers > 0;
  return hasStatement || paysOn() ? null : "statement-missing";
}

/** The limit of distance, time or amount that the account lies beyond, in words; null for none. */
function passedLimit(reached: Reached, { limits, lost, direction }: StopFacts): Sentence | null {
  const { hops, first } = reached;
  if (hops > limits.maxHops) return say("stop.hops", { hops, limit: limits.maxHops });
  const hours = hoursAfterLoss(first.at.at, lost.times, direction);
  if (limits.maxHours !== undefined && hours > limits.maxHours) {
    return say("stop.hours", { hours: Math.floor(hours), limit: limits.maxHours });
  }
  return isTooLittle(reached, limits, lost) ? say("stop.least") : null;
}

/** From the last loss before it; walking back, to the first after it. */
function hoursAfterLoss(at: number, times: readonly number[], direction: Trace["direction"]): number {
  const near = direction === "forward" ? times.findLast((time) => time <= at) : times.find((time) => time >= at);
  return Math.abs(at - (near ?? at)) / HOUR_MS;
}

function isTooLittle({ came }: Reached, { leastShare, leastAmount }: TraceLimits, { sums }: Lost): boolean {
  if (!came || came.size === 0 || (leastShare === undefined && leastAmount === undefined)) return false;
  return [...came].every(([currency, minor]) => {
    const lost = sums.get(currency);
    const belowShare = leastShare !== undefined && lost !== undefined && Number(minor) < leastShare * Number(lost);
    return belowShare || (leastAmount?.currency === currency && minor < leastAmount.minor);
  });
}

/** A limit's stop with what lies beyond it: exact counts and sums of the transfers that were not followed. */
export function stoppedAccount(
  reached: Reached,
  reason: EndReason,
  facts: StopFacts,
  asOf: number,
): Omit<StoppedAccount, "share"> {
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

function explain(reached: Reached, facts: StopFacts): Sentence {
  const { taggedService, dealings, limits } = facts;
  if (taggedService) return say("stop.service");
  const count = dealings.counterparties(reached.first, WINDOW_DAYS);
  if (count > limits.maxCounterparties) {
    return say("stop.counterparties", { count, days: WINDOW_DAYS, limit: limits.maxCounterparties });
  }
  return passedLimit(reached, facts) ?? say("stop.hops", { hops: reached.hops, limit: limits.maxHops });
}
