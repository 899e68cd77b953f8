import type { AccountId } from "../../domain/account.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { sumByCurrency } from "../../domain/money.ts";
import type { IdentifierKind } from "../../domain/record.ts";
import { type AccountMatch, matchAccount, type SearchedAccount, type SearchText, searchText } from "../account-match.ts";
import type { AccountHead, AccountHit, AccountSummary } from "../transfer-store.ts";
import { sumOfParts } from "./amount-parts.ts";
import { accountWritten } from "./payment-texts.ts";
import type { Sight } from "./sight.ts";
import { count, type Row, told, toldAll, whole } from "./values.ts";

/** Accounts of names that may match, looked at to find the best. */
const MOST_CANDIDATES = 2_000n;

export async function findAccounts(sight: Sight, wanted: string, cap: number): Promise<readonly AccountHit[]> {
  const searched = searchText(wanted);
  const most = Math.max(0, Math.trunc(cap));
  if (most === 0) return [];
  const best = await bestAnswers(sight, searched, most);
  const transfers = await transferCounts(
    sight,
    best.map(({ account }) => account),
  );
  return best.map(({ account, names, match: { by, why } }) => ({
    account,
    names,
    transfers: transfers.get(account) ?? 0,
    by,
    why,
  }));
}

interface Answer {
  readonly account: AccountId;
  readonly names: readonly string[];
  readonly match: AccountMatch;
}

/** Best first. Payments' texts rank last: they are looked into only where better answers leave room. */
async function bestAnswers(sight: Sight, searched: SearchText, most: number): Promise<readonly Answer[]> {
  const used = await usedBy(sight, searched);
  const better = [...new Set([...(await accountsFound(sight, searched, most)), ...used.keys()])];
  const answers = await ranked(sight, better, (account) => ({ used: used.get(account) ?? null, said: false }), searched);
  if (answers.length >= most) return answers.slice(0, most);
  const known = new Set(answers.map(({ account }) => account));
  const said = (await saidBetween(sight, searched, most)).filter((account) => !known.has(account));
  return [...answers, ...(await ranked(sight, said, () => ({ used: null, said: true }), searched))].slice(0, most);
}

/** Those of the accounts that answer the search, best first. */
async function ranked(
  sight: Sight,
  accounts: readonly AccountId[],
  about: (account: AccountId) => Omit<SearchedAccount, "names">,
  searched: SearchText,
): Promise<readonly Answer[]> {
  const told = await namesOf(sight, accounts);
  return accounts
    .flatMap((account): Answer[] => {
      const names = told.get(account) ?? [];
      const match = matchAccount(account, { names, ...about(account) }, searched);
      return match ? [{ account, names, match }] : [];
    })
    .sort((a, b) => a.match.rank - b.match.rank || (a.account < b.account ? -1 : 1));
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

export async function headsOf(sight: Sight, accounts: readonly AccountId[]): Promise<readonly AccountHead[]> {
  const { connection, version, files } = sight;
  const asked = [...new Set(accounts)];
  const [names, own] = await Promise.all([
    namesOf(sight, asked),
    connection.read("accounts-with-statement", { accounts: asked, version, files, most: BigInt(asked.length) }),
  ]);
  const stated = new Set(own.map(({ account }) => told(account)));
  return accounts.map((account) => ({ account, names: names.get(account) ?? [], hasStatement: stated.has(account) }));
}

/** The accounts with which, or with whose holder, an identifier was used whose value is searched for, each with its first kind. */
async function usedBy({ connection, shown }: Sight, { values }: SearchText): Promise<ReadonlyMap<AccountId, IdentifierKind>> {
  const read = (value: string) => {
    const asked = { value, shown, most: MOST_CANDIDATES };
    return [connection.read("find-by-identifier", asked), connection.read("find-by-holder", asked)];
  };
  const uses = (await Promise.all(values.flatMap(read))).flat().map(({ account, kind }) => ({ account, kind: told(kind) }));
  const lastKindFirst = uses.sort((a, b) => (a.kind < b.kind ? 1 : -1));
  return new Map(lastKindFirst.map(({ account, kind }) => [told(account) as AccountId, kind as IdentifierKind]));
}

/** The first accounts, by id, of a payment whose text holds what is searched for. */
async function saidBetween({ connection, shown }: Sight, { said }: SearchText, most: number): Promise<readonly AccountId[]> {
  if (said === "") return [];
  const rows = await connection.read("find-by-payment-text", { text: said, shown, most: BigInt(most) });
  return rows.map(({ account }) => accountWritten(told(account)));
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
