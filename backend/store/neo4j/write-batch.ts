import { type AccountId, accountKind, accountNumber } from "../../domain/account.ts";
import type { Fact, Movement, RecordId, SourceRecord } from "../../domain/record.ts";
import { identifiersIn, namesIn, subjectAccount } from "../mentions.ts";
import type { ReadRecord } from "../transfer-store.ts";
import type { Run } from "./connection.ts";
import { factText } from "./record-text.ts";
import { type Side, type Told, toldOf } from "./relation.ts";
import { stretchesOf } from "./stretches.ts";
import { transferColumns } from "./transfer-columns.ts";
import type { Turn } from "./turn.ts";
import type { Maps } from "./values.ts";

/** A file on its way in. */
export interface IncomingFile {
  readonly number: bigint;
  readonly turn: Turn;
  /** Accounts, pairs of name and account, and sides of accounts' own statements that this import has seen to. */
  readonly accounts: Set<string>;
  readonly names: Set<string>;
  readonly told: Set<string>;
}

/** What one batch writes, in the order of writing; each with the parameters that its query takes. */
export type PreparedBatch = readonly ((run: Run) => Promise<unknown>)[];

/** Puts a batch into the columns and maps that the server takes, before its turn to be written comes. */
export function preparedBatch(
  file: IncomingFile,
  part: number,
  batch: readonly ReadRecord[],
  known: (id: RecordId) => boolean,
): PreparedBatch {
  const [fresh, held] = [batch.filter(({ record }) => !known(record.id)), batch.filter(({ record }) => known(record.id))];
  const accounts = newAccounts(file, batch);
  const [names, uses, told] = [newNames(file, batch), usesIn(batch), newlyTold(file, batch)];
  const rows = rowsOf(file.number, part, batch);
  const stretches = stretchesOf(
    part,
    batch.filter(isMovement).map(({ record }) => record),
  );
  return [
    ...when(accounts, (run) => run("merge-accounts", { accounts })),
    ...freshRecords(file, fresh),
    ...addedPlaces(file, held),
    ...when(names, (run) => run("merge-holders", { names, file: file.number })),
    ...when(uses, (run) => run("merge-identifiers", { uses, file: file.number })),
    ...when(told, (run) => run("note-told", { told })),
    (run) => run("create-rows", rows),
    ...when(stretches, (run) => run("create-stretches", { stretches, file: file.number })),
  ];
}

/** Writes a batch inside one transaction. */
export async function writeBatch(run: Run, prepared: PreparedBatch): Promise<void> {
  for (const write of prepared) await write(run);
}

function freshRecords({ number: file, turn }: IncomingFile, fresh: readonly ReadRecord[]): PreparedBatch {
  const since = turn.next;
  const settled = fresh.filter(isMovement).filter(({ record }) => record.status === "settled");
  const columns = transferColumns(settled);
  const failed = fresh.filter(isMovement).flatMap(({ record, source }) => {
    if (record.status === "settled") return [];
    const lead = sideOf(record, file, source);
    return [{ from: record.from, to: record.to, told: toldOf({ lead, other: null, basis: null, since }) }];
  });
  const facts = fresh.flatMap(({ record, source }) =>
    record.kind === "fact" ? [factProperties(record, file, source, since)] : [],
  );
  const ties = fresh.flatMap(({ record }) => (record.kind === "fact" ? tieOf(record) : []));
  return [
    ...when(settled, (run) => run("add-transfers", { ...columns, file, since })),
    ...when(failed, (run) => run("create-failed", { rows: failed })),
    ...when(facts, (run) => run("create-facts", { rows: facts })),
    ...when(ties, (run) => run("tie-facts", { ties })),
  ];
}

function isMovement(read: ReadRecord): read is ReadRecord & { readonly record: Movement } {
  return read.record.kind === "movement";
}

function addedPlaces({ number: file, turn: { version } }: IncomingFile, held: readonly ReadRecord[]): PreparedBatch {
  const placesOf = (wanted: (record: SourceRecord) => boolean): Maps =>
    held.filter(({ record }) => wanted(record)).map(({ record, source }) => ({ id: record.id, ...placeOf(source) }));
  const settled = placesOf((record) => record.kind === "movement" && record.status === "settled");
  const payees = placesOf((record) => record.kind === "movement" && record.status === "settled" && record.side === "payee");
  const failed = placesOf((record) => record.kind === "movement" && record.status === "failed");
  const facts = placesOf(({ kind }) => kind === "fact");
  return [
    ...when(settled, (run) => run("add-places", { places: settled, file, version })),
    ...when(payees, (run) => run("add-other-places", { places: payees, file, version })),
    ...when(failed, (run) => run("add-failed-places", { places: failed, file, version })),
    ...when(facts, (run) => run("add-fact-places", { places: facts, file, version })),
  ];
}

/** Accounts whose own statement this batch is the first of the file to tell payments out or in of. */
function newlyTold({ told }: IncomingFile, batch: readonly ReadRecord[]): Maps {
  const sides = batch.filter(isMovement).flatMap(({ record: { side, from, to, status } }) => {
    if (status === "failed" || side === "both") return [];
    return [side === "payer" ? { id: from, out: true, in: false } : { id: to, out: false, in: true }];
  });
  return unseen(told, sides, ({ id, out }) => `${out} ${id}`);
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

function when(items: readonly unknown[], write: (run: Run) => Promise<unknown>): PreparedBatch {
  return items.length > 0 ? [write] : [];
}
