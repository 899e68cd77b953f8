import type { Currency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { AMOUNT_RULES, type NotFollowed, type RuleTrace, type StoppedAccount, type StoppedShare } from "../../domain/trace.ts";
import type { Transfer } from "../../domain/transfer.ts";
import type { Stopped } from "./stop-decisions.ts";
import type { Lost } from "./stops.ts";

/** What these payments took from their payers, each once, as it arrived. */
export function lostOf(origins: Iterable<Pick<Transfer, "id" | "received" | "at">>): Lost {
  const each = [...new Map([...origins].map((origin) => [origin.id, origin])).values()];
  return {
    sums: new Map(sumByCurrency(each.map(({ received }) => received)).map(({ currency, minor }) => [currency, minor])),
    times: each.map(({ at }) => at.at).sort((a, b) => a - b),
  };
}

/** Each stop with its part of what was lost. */
export function withShares(stopped: readonly Stopped[], rules: readonly RuleTrace[], lost: Lost): readonly StoppedAccount[] {
  return stopped.map((stop) => ({ ...stop, share: shareIn(new Set([stop.account]), rules, lost) }));
}

/** All stops together; a transfer beyond has one payer, so that none counts twice. */
export function notFollowedOf(stopped: readonly Stopped[], rules: readonly RuleTrace[], lost: Lost): NotFollowed {
  return {
    accounts: stopped.length,
    transfers: stopped.reduce((sum, { transfersBeyond }) => sum + transfersBeyond, 0),
    amounts: sumByCurrency(stopped.flatMap(({ amountsBeyond }) => amountsBeyond)),
    share: shareIn(new Set(stopped.map(({ account }) => account)), rules, lost),
  };
}

/** The part of the lost money that the rules end in these accounts; of several currencies, that with the largest part. */
function shareIn(accounts: ReadonlySet<string>, rules: readonly RuleTrace[], { sums }: Lost): StoppedShare | null {
  const amounts = rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));
  const shares = [...sums].flatMap(([currency, lost]) => {
    const parts = amounts.map((rule) => Number(endedIn(accounts, rule, currency)) / Number(lost));
    return lost > 0n && parts.length > 0 ? [{ least: rounded(Math.min(...parts)), most: rounded(Math.max(...parts)) }] : [];
  });
  return shares.sort((a, b) => b.most - a.most)[0] ?? null;
}

function endedIn(accounts: ReadonlySet<string>, { ends }: RuleTrace, currency: Currency): bigint {
  const within = ends.filter(({ account, money }) => accounts.has(account) && money.currency === currency);
  return within.reduce((sum, { money }) => sum + money.minor, 0n);
}

/** To a millionth. */
function rounded(share: number): number {
  return Math.round(share * 1_000_000) / 1_000_000;
}
