import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { IdentifierKind } from "../../domain/record.ts";
import { matchAccount, type SearchText, searchText } from "../account-match.ts";
import type { AccountHit, AccountSummary } from "../transfer-store.ts";
import { sumOfParts } from "./amount-parts.ts";
import type { Sight } from "./sight.ts";
import { count, type Row, told, toldAll, whole } from "./values.ts";

/** Accounts of names that may match, looked at to find the best. */
const MOST_CANDIDATES = 2_000n;

export async function findAccounts(sight: Sight, wanted: string, cap: number): Promise<readonly AccountHit[]> {
  const searched = searchText(wanted);
  const most = Math.max(0, Math.trunc(cap));
  if (most === 0) return [];
  const used = await usedBy(sight, searched);
  const accounts = [...new Set([...(await accountsFound(sight, searched, most)), ...used.keys()])];
  const names = await namesOf(sight, accounts);
  const best = accounts
    .flatMap((account) => {
      const own = names.get(account) ?? [];
      const match = matchAccount(account, { names: own, used: used.get(account) ?? null, said: false }, searched);
      return match ? [{ account, names: own, match }] : [];
    })
    .sort((a, b) => a.match.rank - b.match.rank || (a.account < b.account ? -1 : 1))
    .slice(0, most);
  const transfers = await transferCounts(
    sight,
    best.map(({ account }) => account),
  );
  return best.map(({ account, names: own, match }) => ({
    account,
    names: own,
    transfers: transfers.get(account) ?? 0,
    by: match.by,
    why: match.why,
  }));
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

/** The accounts with which an identifier was used whose value is searched for, each with its first kind. */
async function usedBy({ connection, shown }: Sight, { values }: SearchText): Promise<ReadonlyMap<AccountId, IdentifierKind>> {
  const read = (value: string) => connection.read("find-by-identifier", { value, shown, most: MOST_CANDIDATES });
  const uses = (await Promise.all(values.map(read))).flat().map(({ account, kind }) => ({ account, kind: told(kind) }));
  const lastKindFirst = uses.sort((a, b) => (a.kind < b.kind ? 1 : -1));
  return new Map(lastKindFirst.map(({ account, kind }) => [told(account) as AccountId, kind as IdentifierKind]));
}

/** Those whose number may match, best first and at most cap, and those of whom a name may. */
async function accountsFound({ connection, version, files, shown }: Sight, searched: SearchText, cap: number) {
  const { number, name, needles } = searched;
  const named = (needle: string) => connection.read("find-by-name", { name: needle, shown, most: MOST_CANDIDATES });
  const [byNumber, ...byName] = await Promise.all([
    number === "" ? [] : connection.read("find-by-number", { number, name, version, files, most: BigInt(cap) }),
    ...needles.map(named),
  ]);
  return [...new Set([...byNumber, ...byName.flat()].map(({ account }) => told(account) as AccountId))];
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
