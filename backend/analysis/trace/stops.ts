import { type AccountId, type AccountKind, accountKind, endKind } from "../../domain/account.ts";
import { mayPrecede } from "../../domain/instant.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { inEnglish } from "../../domain/print-sentence.ts";
import { type Sentence, say } from "../../domain/sentence.ts";
import type { EndReason, StoppedAccount, Trace, TraceLimits } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";

/** Days to each side of the first arrival in which counterparties are counted. */
const WINDOW_DAYS = 30;
const DAY_MS = 86_400_000;

/** An account that traced money reaches: how far from an origin, and by which transfer first. */
export interface Reached {
  readonly account: AccountId;
  readonly hops: number;
  readonly first: Transfer;
}

/** What is known of a reached account when it is decided whether to follow it. */
export interface StopFacts {
  readonly rows: readonly Transfer[];
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
export function stopReason(reached: Reached, facts: StopFacts): EndReason | null {
  if (facts.taggedService || counterparties(reached, facts.rows) > facts.limits.maxCounterparties) return "service";
  if (reached.hops > facts.limits.maxHops) return "beyond-limits";
  return facts.hasStatement || beyond(reached, facts).length > 0 ? null : "statement-missing";
}

/** A limit's stop with what lies beyond it: exact counts and sums of the transfers that were not followed. */
export function stoppedAccount(reached: Reached, reason: EndReason, facts: StopFacts, asOf: number): StoppedAccount {
  const left = beyond(reached, facts).filter(({ at }) => at.at <= asOf);
  const said = explain(reached, facts);
  return {
    account: reached.account,
    reason,
    transfersBeyond: left.length,
    amountsBeyond: sumByCurrency(left.map(({ paid }) => paid)),
    explanation: inEnglish(said),
    said,
  };
}

function explain(reached: Reached, { taggedService, rows, limits }: StopFacts): Sentence {
  if (taggedService) return say("stop.service");
  const count = counterparties(reached, rows);
  if (count > limits.maxCounterparties) {
    return say("stop.counterparties", { count, days: WINDOW_DAYS, limit: limits.maxCounterparties });
  }
  return say("stop.hops", { hops: reached.hops, limit: limits.maxHops });
}

function counterparties({ account, first }: Reached, rows: readonly Transfer[]): number {
  const near = rows.filter(({ at }) => Math.abs(at.at - first.at.at) <= WINDOW_DAYS * DAY_MS);
  const others = near.map(({ from, to }) => (from === account ? to : from));
  return new Set(others.filter((other) => other !== account && accountKind(other) !== "end")).size;
}

/** Where money could have gone on: payments made after the first arrival (walking back: received before it). */
function beyond({ account, first }: Reached, { rows, direction }: StopFacts): readonly Transfer[] {
  const goesOn = (row: Transfer): boolean =>
    direction === "forward"
      ? row.from === account && mayPrecede(first.at, row.at)
      : row.to === account && mayPrecede(row.at, first.at);
  return rows.filter((row) => row.from !== row.to && row.id !== first.id && goesOn(row));
}
