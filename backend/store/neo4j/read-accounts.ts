import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { matchAccount, type SearchText, searchText } from "../account-match.ts";
import type { AccountHit, AccountSummary } from "../transfer-store.ts";
import { sumOfParts } from "./amount-parts.ts";
import type { Sight } from "./sight.ts";
import { count, type Row, told, toldAll, whole } from "./values.ts";

export async function findAccounts(sight: Sight, wanted: string, cap: number): Promise<readonly AccountHit[]> {
  const searched = searchText(wanted);
  const most = Math.max(0, Math.trunc(cap));
  if (most === 0) return [];
  const accounts = await accountsFound(sight, searched, most);
  const [names, transfers] = await Promise.all([namesOf(sight, accounts), transferCounts(sight, accounts)]);
  return accounts.flatMap((account) => {
    const own = names.get(account) ?? [];
    const match = matchAccount(account, own, searched);
    return match ? [{ account, names: own, transfers: transfers.get(account) ?? 0, why: match.why }] : [];
  });
}

export async function summariesOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly AccountSummary[]> {
  const { connection, version, files } = sight;
  const [rows, names] = await Promise.all([
    connection.read("summaries", { accounts: [...new Set(accounts)], version, files }),
    namesOf(sight, accounts),
  ]);
  return accounts.map((account) => {
    const own = rows.filter((row) => row.account === account);
    return summaryOf(account, names.get(account) ?? [], own);
  });
}

/** By number first, best first; names fill up what is left. */
async function accountsFound({ connection, version, files, shown }: Sight, searched: SearchText, cap: number) {
  const most = BigInt(cap);
  const [byNumber, byName] = await Promise.all([
    searched.number === "" ? [] : connection.read("find-by-number", { ...searched, version, files, most }),
    searched.name === "" ? [] : connection.read("find-by-name", { name: searched.name, shown, most: most * 2n }),
  ]);
  const found = new Set([...byNumber, ...byName].map(({ account }) => told(account) as AccountId));
  return [...found].slice(0, cap);
}

async function namesOf(
  { connection, shown }: Sight,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, readonly string[]>> {
  const rows = await connection.read("names-of", { accounts, shown, most: BigInt(accounts.length) });
  return new Map(rows.map(({ account, names }) => [told(account) as AccountId, [...toldAll(names)].sort()]));
}

async function transferCounts(
  { connection, version, files }: Sight,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, number>> {
  const rows = await connection.read("transfer-counts", { accounts, version, files, most: BigInt(accounts.length) });
  return new Map(rows.map(({ account, transfers }) => [told(account) as AccountId, count(transfers)]));
}

function summaryOf(account: AccountId, names: readonly string[], rows: readonly Row[]): AccountSummary {
  const told = rows.filter(({ transfers }) => count(transfers) > 0);
  return {
    account,
    names,
    in: oneWay(told, "in"),
    out: oneWay(told, "out"),
    first: extreme(told, "first", Math.min),
    last: extreme(told, "last", Math.max),
    ownRows: rows.reduce((sum, { ownRows }) => sum + count(ownRows), 0),
  };
}

function oneWay(rows: readonly Row[], way: "in" | "out"): AccountSummary["in"] {
  const those = rows.filter((row) => row.way === way);
  return {
    transfers: those.reduce((sum, { transfers }) => sum + count(transfers), 0),
    sums: sumByCurrency(
      those.map(({ currency, high, units, rest }) => ({
        minor: sumOfParts({ high: whole(high), units: whole(units), rest: whole(rest) }),
        currency: parseCurrency(told(currency)),
      })),
    ),
  };
}

function extreme(rows: readonly Row[], which: "first" | "last", choose: (a: number, b: number) => number): number | null {
  return rows
    .map((row) => count(row[which]))
    .reduce<number | null>((best, next) => (best === null ? next : choose(best, next)), null);
}
