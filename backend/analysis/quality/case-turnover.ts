import { type AccountId, accountKind, isTraversable } from "../../domain/account.ts";
import type { AccountCoverage, CaseQuality, EndedPlace, Listed, MissingAccount, Turnover } from "../../domain/data-quality.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import type { Transfer } from "../../domain/transfer.ts";

/** What all transfers of a case say of its records: accounts without a statement, where money left sight, and rows by day. */
export type CaseTurnover = Pick<CaseQuality, "currencies" | "missing" | "places" | "coverage">;

/** Lists are cut there; their totals stay exact. */
const MOST_LISTED = 200;

interface Side {
  transfers: number;
  readonly minor: Map<Money["currency"], bigint>;
}

interface Seen {
  readonly account: AccountId;
  readonly in: Side;
  readonly out: Side;
  ownRows: number;
  readonly days: Map<string, number>;
}

/**
 * Reads transfers once, in any order. A transfer that a whole ledger tells (a chain, a data set) leaves no statement missing.
 * dayOf gives the day of a UTC millisecond as YYYY-MM-DD.
 */
export async function caseTurnover(
  batches: AsyncIterable<readonly Transfer[]>,
  dayOf: (ms: number) => string,
): Promise<CaseTurnover> {
  const accounts = new Map<AccountId, Seen>();
  const all: Side & { of: Map<Money["currency"], number> } = { ...side(), of: new Map() };
  const seen = (account: AccountId): Seen => {
    const known = accounts.get(account) ?? { account, in: side(), out: side(), ownRows: 0, days: new Map<string, number>() };
    accounts.set(account, known);
    return known;
  };
  for await (const batch of batches) {
    for (const transfer of batch) {
      const { paid } = transfer;
      note(all, paid);
      all.of.set(paid.currency, (all.of.get(paid.currency) ?? 0) + 1);
      noteSides(transfer, seen, dayOf);
    }
  }
  const currencies = turnoverOf(all).sums.map((sum) => ({ sum, transfers: all.of.get(sum.currency) ?? 0 }));
  const found = [...accounts.values()];
  return { currencies, missing: missingIn(found), places: placesIn(found), coverage: coverageIn(found) };
}

function noteSides(transfer: Transfer, seen: (account: AccountId) => Seen, dayOf: (ms: number) => string): void {
  const { from, to, paid, received, payer, payee } = transfer;
  const isWholeLedger = payer === null && payee === null;
  for (const [account, own, way, value] of [
    [from, payer, "out", paid],
    [to, payee, "in", received],
  ] as const) {
    if (isWholeLedger && isTraversable(account)) continue;
    const known = seen(account);
    note(known[way], value);
    if (own === null) continue;
    known.ownRows += 1;
    const day = dayOf(own.at.at);
    known.days.set(day, (known.days.get(day) ?? 0) + 1);
  }
}

function missingIn(found: readonly Seen[]): Listed<MissingAccount> {
  const missing = found.filter(({ account, ownRows }) => ownRows === 0 && isTraversable(account));
  const transfers = (each: Seen): number => each.in.transfers + each.out.transfers;
  const lines = missing.sort((a, b) => transfers(b) - transfers(a) || byAccount(a, b));
  return listed(lines, (each) => ({ account: each.account, in: turnoverOf(each.in), out: turnoverOf(each.out) }));
}

function placesIn(found: readonly Seen[]): Listed<EndedPlace> {
  const places = found.filter((each) => !isTraversable(each.account) && each.in.transfers > 0);
  const lines = places.sort((a, b) => b.in.transfers - a.in.transfers || byAccount(a, b));
  return listed(lines, (each) => ({ account: each.account, kind: accountKind(each.account), ...turnoverOf(each.in) }));
}

function coverageIn(found: readonly Seen[]): Listed<AccountCoverage> {
  const covered = found.filter(({ ownRows }) => ownRows > 0).sort((a, b) => b.ownRows - a.ownRows || byAccount(a, b));
  return listed(covered, ({ account, days }) => ({
    account,
    days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, rows]) => ({ day, rows })),
  }));
}

function listed<From, To>(lines: readonly From[], tell: (line: From) => To): Listed<To> {
  return { shown: lines.slice(0, MOST_LISTED).map(tell), total: lines.length };
}

function side(): Side {
  return { transfers: 0, minor: new Map() };
}

function note(into: Side, { currency, minor }: Money): void {
  into.transfers += 1;
  into.minor.set(currency, (into.minor.get(currency) ?? 0n) + minor);
}

function turnoverOf({ transfers, minor }: Side): Turnover {
  return { transfers, sums: sumByCurrency([...minor].map(([currency, sum]) => ({ currency, minor: sum }))) };
}

function byAccount(a: Seen, b: Seen): number {
  return a.account < b.account ? -1 : 1;
}
