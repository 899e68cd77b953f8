import type { Fact, RecordId, SourceRecord } from "../../domain/record.ts";
import { subjectAccount } from "../mentions.ts";
import type { ReadRecord } from "../transfer-store.ts";
import type { Run } from "./connection.ts";
import {
  holdersTold,
  isMovement,
  newAccounts,
  newNames,
  placeOf,
  rowsOf,
  type SeenTo,
  subjectUsesTold,
  usesIn,
} from "./mentioned.ts";
import { paymentTextsOf } from "./payment-texts.ts";
import { factText } from "./record-text.ts";
import { placesOf, type Side, type Told, toldOf } from "./relation.ts";
import { stretchesOf } from "./stretches.ts";
import { transferColumns } from "./transfer-columns.ts";
import type { Lane, Turn } from "./turn.ts";
import { count, type Maps } from "./values.ts";

/** A file on its way in. */
export interface IncomingFile extends SeenTo {
  readonly number: bigint;
  readonly turn: Turn;
}

/** Writes in their order, each with the parameters that its query takes. */
type Writes = readonly ((run: Run) => Promise<unknown>)[];

/** What one batch writes. */
export interface PreparedBatch {
  /** Whom and what it names: done before anything of a later batch. */
  readonly mentions: Writes;
  readonly records: Writes;
  /** It changes what other files told. */
  readonly changesOthers: boolean;
}

/** Puts a batch into the columns and maps that the server takes, before its turn to be written comes. */
export function preparedBatch(
  file: IncomingFile,
  part: number,
  batch: readonly ReadRecord[],
  known: (id: RecordId) => boolean,
): PreparedBatch {
  const [fresh, held] = [batch.filter(({ record }) => !known(record.id)), batch.filter(({ record }) => known(record.id))];
  const accounts = newAccounts(file, batch);
  const [names, uses] = [newNames(file, batch), usesIn(batch)];
  const rows = rowsOf(file.number, part, batch);
  const movements = batch.filter(isMovement).map(({ record }) => record);
  const [stretches, texts] = [stretchesOf(part, movements), paymentTextsOf(part, movements)];
  const [holders, subjectUses] = [holdersTold(batch), subjectUsesTold(batch)];
  return {
    mentions: [
      ...when(accounts, (run) => run("merge-accounts", { accounts })),
      ...when(names, (run) => run("merge-holders", { names, file: file.number })),
      ...when(uses, (run) => run("merge-identifiers", { uses, file: file.number })),
      ...when(holders, (run) => run("merge-subjects", { holders, file: file.number })),
      ...when(subjectUses, (run) => run("merge-subject-identifiers", { uses: subjectUses, file: file.number })),
    ],
    records: [
      ...addedPlaces(file, held),
      ...freshRecords(file, fresh),
      (run) => run("create-rows", rows),
      ...when(texts, (run) => run("create-payment-texts", { rows: texts, file: file.number })),
      ...when(stretches, (run) => run("create-stretches", { stretches, file: file.number })),
    ],
    changesOthers: held.length > 0,
  };
}

/** Writes in one transaction whom and what a batch names. */
export async function writeMentions({ turn }: IncomingFile, { mentions }: PreparedBatch, lane: Lane): Promise<void> {
  if (mentions.length > 0) await turn.step((run) => inOrder(run, mentions), lane);
}

/** Writes the records of a batch in one transaction. */
export function writeRecords({ turn }: IncomingFile, { records }: PreparedBatch, lane: Lane): Promise<void> {
  return turn.step((run) => inOrder(run, records), lane);
}

async function inOrder(run: Run, writes: Writes): Promise<void> {
  for (const write of writes) await write(run);
}

function freshRecords({ number: file, turn }: IncomingFile, fresh: readonly ReadRecord[]): Writes {
  const since = turn.next;
  const settled = fresh.filter(isMovement).filter(({ record }) => record.status === "settled");
  const columns = transferColumns(settled);
  const failed = fresh.filter(isMovement).flatMap(({ record, source }) => {
    if (record.status === "settled") return [];
    const lead = { movement: record, ...placesOf([{ file, ...placeOf(source) }]) };
    return [{ from: record.from, to: record.to, told: toldOf({ lead, other: null, basis: null, since }) }];
  });
  const facts = fresh.flatMap(({ record, source }) =>
    record.kind === "fact" ? [factProperties(record, since, placesOf([{ file, ...placeOf(source) }]))] : [],
  );
  const ties = fresh.flatMap(({ record }) => (record.kind === "fact" ? tieOf(record) : []));
  return [
    ...when(settled, async (run) => {
      const [added] = await run("add-transfers", { ...columns, file, since });
      if (count(added?.created) !== settled.length) throw new Error("an account of a transfer is not there");
    }),
    ...when(failed, (run) => run("create-failed", { rows: failed })),
    ...when(facts, (run) => run("create-facts", { rows: facts })),
    ...when(ties, (run) => run("tie-facts", { ties })),
  ];
}

function addedPlaces({ number: file, turn: { version } }: IncomingFile, held: readonly ReadRecord[]): Writes {
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

/** A fact as a node's properties, with the places it was read from. */
export function factProperties(fact: Fact, since: bigint, places: Pick<Side, "files" | "rows" | "paths">): Told {
  const { files, rows, paths } = places;
  return { id: fact.id, subject: fact.subject, record: factText(fact), since, files, rows, paths };
}

function tieOf(fact: Fact): Maps {
  const account = subjectAccount(fact);
  return account === null ? [] : [{ id: fact.id, account }];
}

function when(items: readonly unknown[], write: (run: Run) => Promise<unknown>): Writes {
  return items.length > 0 ? [write] : [];
}
