import type { AccountId } from "../../domain/account.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import type { Fact, Identifier, IdentifierKind, Movement, SourceRecord } from "../../domain/record.ts";
import type { Transfer } from "../../domain/transfer.ts";
import {
  type AccountMatch,
  isSearchedMemo,
  isSearchedValue,
  matchAccount,
  type SearchText,
  searchText,
} from "../account-match.ts";
import { byFrom, byIdentifier, byMovementTime } from "../fact-order.ts";
import { furtherOf, identifiersIn, identifiersOfHolders, namesIn, periodOf, subjectAccount } from "../mentions.ts";
import type { AccountHead, AccountHit, AccountSummary, IdentifierUse } from "../transfer-store.ts";
import { type Sight, transfersWith } from "./sight.ts";

export function hitsOf(sight: Sight, text: string, cap: number): readonly AccountHit[] {
  const wanted = searchText(text);
  const found: { account: AccountId; names: readonly string[]; match: AccountMatch }[] = [];
  const used = usedBy(sight.records(), wanted);
  const said = saidWith(sight.records(), wanted);
  for (const [account, names] of namesByAccount(sight.records())) {
    const match = matchAccount(account, { names, used: used.get(account) ?? null, said: said.has(account) }, wanted);
    if (match) found.push({ account, names, match });
  }
  return found
    .sort((a, b) => a.match.rank - b.match.rank || (a.account < b.account ? -1 : 1))
    .slice(0, cap)
    .map(({ account, names, match }) => ({
      account,
      names,
      transfers: transfersWith(
        sight,
        sight.movementsOf(account).map(({ id }) => id),
      ).length,
      by: match.by,
      why: match.why,
    }));
}

/** The accounts with which an identifier was used whose value is searched for, each with its first kind. */
function usedBy(records: readonly SourceRecord[], wanted: SearchText): ReadonlyMap<AccountId, IdentifierKind> {
  const ofHolders = identifiersOfHolders(records.filter((record) => record.kind === "fact"));
  const uses = [...records.flatMap(identifiersIn), ...ofHolders].filter(({ value }) => isSearchedValue(value, wanted));
  const kinds = new Map<AccountId, IdentifierKind>();
  for (const { account, kind } of uses) {
    const known = kinds.get(account);
    if (known === undefined || kind < known) kinds.set(account, kind);
  }
  return kinds;
}

/** The accounts at both ends of movements whose text holds what is searched for. */
function saidWith(records: readonly SourceRecord[], wanted: SearchText): ReadonlySet<AccountId> {
  return new Set(
    records.flatMap((record) =>
      record.kind === "movement" && isSearchedMemo(record.memo, wanted) ? [record.from, record.to] : [],
    ),
  );
}

/** Every account that the records show, with its holders' names in order. */
function namesByAccount(records: readonly SourceRecord[]): ReadonlyMap<AccountId, readonly string[]> {
  const seen = new Map<AccountId, Set<string>>();
  for (const record of records) {
    for (const account of accountsIn(record)) if (!seen.has(account)) seen.set(account, new Set());
    for (const [account, name] of namesIn(record)) seen.get(account)?.add(name);
  }
  return new Map([...seen].map(([account, names]) => [account, [...names].sort()]));
}

function accountsIn(record: SourceRecord): readonly AccountId[] {
  if (record.kind === "movement") return [record.from, record.to];
  const account = subjectAccount(record);
  return account === null ? [] : [account];
}

export function summariesOf(sight: Sight, accounts: readonly AccountId[]): readonly AccountSummary[] {
  const names = namesByAccount(sight.records());
  return accounts.map((account) => {
    const movements = sight.movementsOf(account);
    const transfers = transfersWith(
      sight,
      movements.map(({ id }) => id),
    );
    return {
      account,
      names: names.get(account) ?? [],
      in: sideSummary(
        transfers.filter(({ to }) => to === account),
        ({ received }) => received,
      ),
      out: sideSummary(
        transfers.filter(({ from }) => from === account),
        ({ paid }) => paid,
      ),
      first: transfers[0]?.at.at ?? null,
      last: transfers.at(-1)?.at.at ?? null,
      ownRows: movements.filter((movement) => isOwnRow(movement, account)).length,
    };
  });
}

export function headsOf(sight: Sight, accounts: readonly AccountId[]): readonly AccountHead[] {
  const names = namesByAccount(sight.records());
  return accounts.map((account) => {
    const hasStatement = sight.movementsOf(account).some((movement) => isOwnRow(movement, account));
    return { account, names: names.get(account) ?? [], hasStatement };
  });
}

function sideSummary(transfers: readonly Transfer[], amountOf: (transfer: Transfer) => Money): AccountSummary["in"] {
  return { transfers: transfers.length, sums: sumByCurrency(transfers.map(amountOf)) };
}

function isOwnRow({ side, from, to }: Movement, account: AccountId): boolean {
  return (side === "payer" && from === account) || (side === "payee" && to === account);
}

export function factsAbout(sight: Sight, subjects: readonly string[]): readonly Fact[] {
  const wanted = new Set(subjects);
  return sight
    .records()
    .filter((record) => record.kind === "fact" && wanted.has(record.subject))
    .filter((record) => record.kind === "fact")
    .sort(byFrom);
}

export function identifiersWith(sight: Sight, accounts: readonly AccountId[]): readonly IdentifierUse[] {
  const wanted = new Set(accounts);
  const uses = new Map<string, Omit<IdentifierUse, "others">>();
  const users = new Map<string, Set<AccountId>>();
  for (const record of sight.records()) {
    const period = periodOf(record);
    for (const identifier of usesIn(record)) {
      const shared = `${identifier.kind} ${identifier.value}`;
      users.set(shared, (users.get(shared) ?? new Set()).add(identifier.account));
      if (!wanted.has(identifier.account)) continue;
      const use = uses.get(`${identifier.account} ${shared}`) ?? { identifier, rows: 0, first: null, last: null };
      uses.set(`${identifier.account} ${shared}`, {
        identifier,
        rows: use.rows + 1,
        first: furtherOf(Math.min, use.first, period.first),
        last: furtherOf(Math.max, use.last, period.last),
      });
    }
  }
  return [...uses.values()]
    .sort((a, b) => byIdentifier(a.identifier, b.identifier))
    .map((use) => {
      const { account, kind, value } = use.identifier;
      const all = users.get(`${kind} ${value}`) ?? new Set();
      return { ...use, others: [...all].filter((other) => other !== account).sort() };
    });
}

export function identifiersOf(sight: Sight, kind: IdentifierKind): readonly Identifier[] {
  const uses = sight.records().flatMap(usesIn);
  const those = uses.filter((use) => use.kind === kind);
  return [...new Map(those.map((use) => [`${use.account} ${use.value}`, use])).values()].sort(byIdentifier);
}

/** Each identifier of a record once, however often the row names it. */
function usesIn(record: SourceRecord): readonly Identifier[] {
  const uses = identifiersIn(record).map(({ account, kind, value }) => ({ account, kind, value }));
  return [...new Map(uses.map((use) => [`${use.account} ${use.kind} ${use.value}`, use])).values()];
}

export function failedOf(sight: Sight, accounts: readonly AccountId[]): readonly Movement[] {
  const failed = accounts.flatMap((account) => sight.movementsOf(account)).filter(({ status }) => status === "failed");
  return [...new Map(failed.map((movement) => [movement.id, movement])).values()].sort(byMovementTime);
}
