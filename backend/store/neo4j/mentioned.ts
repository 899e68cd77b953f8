import { type AccountId, accountKind, accountNumber } from "../../domain/account.ts";
import type { Fact, Movement, RecordId, SourceRecord } from "../../domain/record.ts";
import { furtherOf, holdersIn, identifiersIn, namesIn, ofHolderIn, periodOf, subjectAccount } from "../mentions.ts";
import { searchableText } from "../name-keys/name-keys.ts";
import type { ReadRecord } from "../transfer-store.ts";
import { joined } from "./joined.ts";

/** What an import has seen to: accounts, pairs of name and account, and sides of accounts' own statements. */
export interface SeenTo {
  readonly accounts: Set<string>;
  readonly names: Set<string>;
  readonly told: Set<string>;
}

/** An account's properties; number is null for ends. */
export type AccountTold = { readonly id: AccountId; readonly search: string; readonly number: string | null };

/** A name that a file shows with an account. */
export type NameTold = { readonly name: string; readonly search: string; readonly account: AccountId };

/** An identifier that some records show with an account. */
export type UseTold = {
  readonly kind: string;
  readonly value: string;
  /** The value in lower case, as a search looks into it. */
  readonly search: string;
  readonly account: AccountId;
  readonly records: readonly RecordId[];
  /** UTC milliseconds; null where no record gives one. */
  readonly first: bigint | null;
  readonly last: bigint | null;
};

/** Who holds an account, as facts know them: by a document or another number, not by name. */
export type HolderTold = { readonly account: AccountId; readonly subject: string };

/** An identifier that facts tell of somebody who is no account. */
export type SubjectUseTold = Pick<UseTold, "kind" | "value" | "search"> & { readonly subject: string };

/** Whose own statement tells payments out or in. */
export type SideTold = { readonly id: AccountId; readonly out: boolean; readonly in: boolean };

/** A file's numbered place; row is -1 where the format has none. */
export type Place = { readonly row: bigint; readonly path: string | null };

export function placeOf({ row, path }: ReadRecord["source"]): Place {
  return { row: row === null ? -1n : BigInt(row), path };
}

/** Accounts that the batch is the first to name. */
export function newAccounts({ accounts }: SeenTo, batch: readonly ReadRecord[]): readonly AccountTold[] {
  const named = batch.flatMap(({ record }) => [...endsOf(record), ...identifiersIn(record).map(({ account }) => account)]);
  return unseen(accounts, named, (account) => account).map((account) => ({
    id: account,
    search: account.toLowerCase(),
    number: accountKind(account) === "end" ? null : accountNumber(account).toLowerCase(),
  }));
}

/** Names that the batch is the first to show with their accounts. */
export function newNames({ names }: SeenTo, batch: readonly ReadRecord[]): readonly NameTold[] {
  const pairs = batch.flatMap(({ record }) => namesIn(record));
  return unseen(names, pairs, ([account, name]) => JSON.stringify([account, name])).map(([account, name]) => ({
    name,
    search: searchableText(name),
    account,
  }));
}

/** Accounts whose own statement the batch is the first to tell payments out or in of. */
export function newlyTold({ told }: SeenTo, batch: readonly ReadRecord[]): readonly SideTold[] {
  const sides = batch.filter(isMovement).flatMap(({ record: { side, from, to, status } }) => {
    if (status === "failed" || side === "both") return [];
    return [side === "payer" ? { id: from, out: true, in: false } : { id: to, out: false, in: true }];
  });
  return unseen(told, sides, ({ id, out }) => `${out} ${id}`);
}

/** Who holds the accounts of a batch, each pair once. */
export function holdersTold(batch: readonly ReadRecord[]): readonly HolderTold[] {
  const pairs = factsIn(batch).flatMap(holdersIn);
  return unseen(new Set(), pairs, (pair) => JSON.stringify(pair)).map(([account, subject]) => ({ account, subject }));
}

/** The identifiers that a batch tells of holders alone, each once. */
export function subjectUsesTold(batch: readonly ReadRecord[]): readonly SubjectUseTold[] {
  const uses = factsIn(batch).flatMap((fact) =>
    ofHolderIn(fact).map(({ kind, value }) => ({ kind, value, search: value.toLowerCase(), subject: fact.subject })),
  );
  return unseen(new Set(), uses, ({ kind, value, subject }) => JSON.stringify([kind, value, subject]));
}

/** The identifiers of a batch, each once for each account, with the records that show it and their period. */
export function usesIn(batch: readonly ReadRecord[]): readonly UseTold[] {
  const uses = new Map<string, Use>();
  for (const { record } of batch) {
    const period = periodOf(record);
    for (const { kind, value, account } of identifiersIn(record)) {
      const key = JSON.stringify([kind, value, account]);
      const use = uses.get(key) ?? { kind, value, account, records: [], first: null, last: null };
      if (use.records.at(-1) !== record.id) use.records.push(record.id);
      use.first = furtherOf(Math.min, use.first, period.first);
      use.last = furtherOf(Math.max, use.last, period.last);
      uses.set(key, use);
    }
  }
  return [...uses.values()].map(({ first, last, ...use }) => ({
    ...use,
    search: use.value.toLowerCase(),
    first: first === null ? null : BigInt(first),
    last: last === null ? null : BigInt(last),
  }));
}

interface Use {
  readonly kind: string;
  readonly value: string;
  readonly account: AccountId;
  readonly records: RecordId[];
  first: number | null;
  last: number | null;
}

/** Which record came from which row, for the batch as one part of a file. */
export function rowsOf(file: bigint, part: number, batch: readonly ReadRecord[]) {
  const rows = batch.map(({ source }) => placeOf(source).row);
  const numbers = rows.map(Number);
  const followEachOther = numbers.every((row, index) => row === (numbers[0] ?? 0) + index);
  const hasPaths = batch.some(({ source }) => source.path !== null);
  return {
    file,
    part: BigInt(part),
    first: BigInt(Math.min(...numbers)),
    last: BigInt(Math.max(...numbers)),
    rows: followEachOther ? null : rows,
    paths: hasPaths ? batch.map(({ source }) => source.path ?? "") : null,
    records: joined(batch.map(({ record }) => record.id)),
  };
}

function factsIn(batch: readonly ReadRecord[]): readonly Fact[] {
  return batch.flatMap(({ record }) => (record.kind === "fact" ? [record] : []));
}

export function isMovement(read: ReadRecord): read is ReadRecord & { readonly record: Movement } {
  return read.record.kind === "movement";
}

function endsOf(record: SourceRecord): readonly AccountId[] {
  if (record.kind === "movement") return [record.from, record.to];
  const account = subjectAccount(record);
  return account === null ? [] : [account];
}

function unseen<T>(seen: Set<string>, all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return all.filter((one) => {
    const key = keyOf(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
