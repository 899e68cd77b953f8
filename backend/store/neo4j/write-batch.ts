import { type AccountId, accountKind, accountNumber } from "../../domain/account.ts";
import type { Fact, Movement, RecordId, SourceRecord } from "../../domain/record.ts";
import { identifiersIn, namesIn, subjectAccount } from "../mentions.ts";
import type { ReadRecord } from "../transfer-store.ts";
import type { Run } from "./connection.ts";
import { factText } from "./record-text.ts";
import { type Side, type Told, toldOf } from "./relation.ts";
import type { Turn } from "./turn.ts";
import type { Maps } from "./values.ts";

/** A file on its way in. */
export interface IncomingFile {
  readonly number: bigint;
  readonly turn: Turn;
  /** Accounts and pairs of name and account that this import has seen to. */
  readonly accounts: Set<string>;
  readonly names: Set<string>;
}

/** One batch as the server takes it: everything is one transaction. */
export async function writeBatch(
  file: IncomingFile,
  part: number,
  batch: readonly ReadRecord[],
  known: (id: RecordId) => boolean,
): Promise<void> {
  const { number, turn } = file;
  const [fresh, held] = [batch.filter(({ record }) => !known(record.id)), batch.filter(({ record }) => known(record.id))];
  const [accounts, names] = [newAccounts(file, batch), newNames(file, batch)];
  const uses = usesIn(batch);
  await turn.step(async (run) => {
    await ifAny(accounts, () => run("merge-accounts", { accounts }));
    await createFresh(run, file, fresh);
    await addPlaces(run, file, held);
    await ifAny(names, () => run("merge-holders", { names, file: number }));
    await ifAny(uses, () => run("merge-identifiers", { uses, file: number }));
    await run("create-rows", rowsOf(number, part, batch));
  });
}

async function createFresh(run: Run, { number, turn }: IncomingFile, fresh: readonly ReadRecord[]): Promise<void> {
  const since = turn.next;
  const relations = (status: Movement["status"]): Maps =>
    fresh.flatMap(({ record, source }) => {
      if (record.kind !== "movement" || record.status !== status) return [];
      const lead = sideOf(record, number, source);
      return [{ from: record.from, to: record.to, told: toldOf({ lead, other: null, basis: null, since }) }];
    });
  const [settled, failed] = [relations("settled"), relations("failed")];
  const facts = fresh.flatMap(({ record, source }) =>
    record.kind === "fact" ? [factProperties(record, number, source, since)] : [],
  );
  const ties = fresh.flatMap(({ record }) => (record.kind === "fact" ? tieOf(record) : []));
  await ifAny(settled, () => run("create-transfers", { rows: settled }));
  await ifAny(failed, () => run("create-failed", { rows: failed }));
  await ifAny(facts, () => run("create-facts", { rows: facts }));
  await ifAny(ties, () => run("tie-facts", { ties }));
}

async function addPlaces(
  run: Run,
  { number: file, turn: { version } }: IncomingFile,
  held: readonly ReadRecord[],
): Promise<void> {
  const placesOf = (wanted: (record: SourceRecord) => boolean): Maps =>
    held.filter(({ record }) => wanted(record)).map(({ record, source }) => ({ id: record.id, ...placeOf(source) }));
  const settled = placesOf((record) => record.kind === "movement" && record.status === "settled");
  const payees = placesOf((record) => record.kind === "movement" && record.status === "settled" && record.side === "payee");
  const failed = placesOf((record) => record.kind === "movement" && record.status === "failed");
  const facts = placesOf(({ kind }) => kind === "fact");
  await ifAny(settled, () => run("add-places", { places: settled, file, version }));
  await ifAny(payees, () => run("add-other-places", { places: payees, file, version }));
  await ifAny(failed, () => run("add-failed-places", { places: failed, file, version }));
  await ifAny(facts, () => run("add-fact-places", { places: facts, file, version }));
}

function sideOf(movement: Movement, number: bigint, source: ReadRecord["source"]): Side {
  const { row, path } = placeOf(source);
  return { movement, files: [number], rows: [row], paths: path === null ? null : [path] };
}

function factProperties(fact: Fact, number: bigint, source: ReadRecord["source"], since: bigint): Told {
  const { row, path } = placeOf(source);
  return {
    id: fact.id,
    subject: fact.subject,
    record: factText(fact),
    since,
    files: [number],
    rows: [row],
    paths: path === null ? null : [path],
  };
}

function placeOf({ row, path }: ReadRecord["source"]): { readonly row: bigint; readonly path: string | null } {
  return { row: row === null ? -1n : BigInt(row), path };
}

function tieOf(fact: Fact): Maps {
  const account = subjectAccount(fact);
  return account === null ? [] : [{ id: fact.id, account }];
}

function newAccounts({ accounts }: IncomingFile, batch: readonly ReadRecord[]): Maps {
  const named = batch.flatMap(({ record }) => [...endsOf(record), ...identifiersIn(record).map(({ account }) => account)]);
  return unseen(accounts, named, (account) => account).map((account) => ({
    id: account,
    search: account.toLowerCase(),
    number: accountKind(account) === "end" ? null : accountNumber(account).toLowerCase(),
  }));
}

function endsOf(record: SourceRecord): readonly AccountId[] {
  if (record.kind === "movement") return [record.from, record.to];
  const account = subjectAccount(record);
  return account === null ? [] : [account];
}

function newNames({ names }: IncomingFile, batch: readonly ReadRecord[]): Maps {
  const pairs = batch.flatMap(({ record }) => namesIn(record));
  return unseen(names, pairs, ([account, name]) => JSON.stringify([account, name])).map(([account, name]) => ({
    name,
    search: name.toLowerCase(),
    account,
  }));
}

function usesIn(batch: readonly ReadRecord[]): Maps {
  const uses = new Map<string, { kind: string; value: string; account: AccountId; records: RecordId[] }>();
  for (const { record } of batch) {
    for (const { kind, value, account } of identifiersIn(record)) {
      const key = JSON.stringify([kind, value, account]);
      const use = uses.get(key) ?? { kind, value, account, records: [] };
      if (use.records.at(-1) !== record.id) use.records.push(record.id);
      uses.set(key, use);
    }
  }
  return [...uses.values()];
}

function unseen<T>(seen: Set<string>, all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return all.filter((one) => {
    const key = keyOf(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function rowsOf(file: bigint, part: number, batch: readonly ReadRecord[]) {
  const rows = batch.map(({ source }) => placeOf(source).row);
  const numbers = rows.map(Number);
  const hasPaths = batch.some(({ source }) => source.path !== null);
  return {
    file,
    part: BigInt(part),
    first: BigInt(Math.min(...numbers)),
    last: BigInt(Math.max(...numbers)),
    rows,
    paths: hasPaths ? batch.map(({ source }) => source.path ?? "") : null,
    records: batch.map(({ record }) => record.id),
  };
}

async function ifAny(items: readonly unknown[], work: () => Promise<unknown>): Promise<void> {
  if (items.length > 0) await work();
}
