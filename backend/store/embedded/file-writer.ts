import { BIGINT, BOOLEAN, type DuckDBConnection, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { RecordId, SourceRecord } from "../../domain/record.ts";
import { identifiersIn, namesIn } from "../mentions.ts";
import type { ReadRecord } from "../transfer-store.ts";
import { type Column, columnAppender } from "./column-appender.ts";
import { RECORD_COLUMNS } from "./record-columns.ts";
import { nameNotes } from "./searched-names.ts";

/** The file being written: its number in provenance rows, and the version that it makes. */
export interface FileNumber {
  readonly number: number;
  readonly version: number;
}

export interface FileWriter {
  /** isStored: some file has the record already; isKnown: one that the uploader may know of. */
  add(row: ReadRecord, found: { readonly isStored: boolean; readonly isKnown: boolean }): void;
  flush(): void;
  close(): Promise<void>;
  abandon(): void;
  /** Places by what they told, and how many settled records of one side there were. */
  told(): { readonly accepted: number; readonly duplicates: number; readonly sided: number };
}

type Mention = readonly [record: RecordId, account: string, kind: string, value: string];

const MENTION_COLUMNS: readonly Column<Mention>[] = ([0, 1, 2, 3] as const).map((index) => ({
  type: VARCHAR,
  of: (mention) => mention[index],
}));

/**
 * Appends a file's rows where they belong: new records, their mentions and changes, and every place. Settled records that are one
 * side's go into the temporary table touched as well: only these can be linked.
 */
export async function openFileWriter(connection: DuckDBConnection, { number, version }: FileNumber): Promise<FileWriter> {
  await connection.run("CREATE TEMP TABLE touched (id VARCHAR, fresh BOOLEAN)");
  const records = await columnAppender(connection, "record", RECORD_COLUMNS);
  const mentions = await columnAppender(connection, "mention", MENTION_COLUMNS);
  const places = await columnAppender(connection, "provenance", placeColumns(number));
  const changes = await columnAppender(connection, "change", changeColumns(version));
  const touched = await columnAppender(connection, "touched", TOUCHED_COLUMNS, ["main", "temp"]);
  const all = [records, mentions, places, changes, touched];
  const names = nameNotes(connection);
  const tally = placeTally();
  let sided = 0;

  const addNew = (record: SourceRecord): void => {
    records.add(record);
    names.note(record);
    if (isSettled(record) && !isSided(record)) changes.add(record.id);
    for (const { account, kind, value } of identifiersIn(record)) mentions.add([record.id, account, kind, value]);
    if (record.kind === "movement") return;
    for (const [account, name] of namesIn(record)) mentions.add([record.id, account, "name", name]);
  };

  return {
    add(row, { isStored, isKnown }) {
      const { record } = row;
      tally.add(row, isKnown);
      places.add(row);
      if (isSided(record)) {
        sided += 1;
        touched.add({ id: record.id, fresh: !isStored });
      }
      if (!isStored) addNew(record);
    },
    flush() {
      for (const appender of all) appender.flush();
    },
    async close() {
      for (const appender of all) appender.close();
      await names.store();
    },
    abandon() {
      for (const appender of all) appender.abandon();
    },
    told: () => ({ ...tally.told(), sided }),
  };
}

function isSettled(record: SourceRecord): boolean {
  return record.kind === "movement" && record.status === "settled";
}

/** Only a settled record of one side can have another side. */
function isSided(record: SourceRecord): boolean {
  return record.kind === "movement" && record.status === "settled" && record.side !== "both";
}

const TOUCHED_COLUMNS: readonly Column<{ readonly id: RecordId; readonly fresh: boolean }>[] = [
  { type: VARCHAR, of: ({ id }) => id },
  { type: BOOLEAN, of: ({ fresh }) => fresh },
];

function placeColumns(file: number): readonly Column<ReadRecord>[] {
  return [
    { type: VARCHAR, of: ({ record }) => record.id },
    { type: INTEGER, of: () => file },
    { type: BIGINT, of: ({ source }) => (source.row === null ? null : BigInt(source.row)) },
    { type: VARCHAR, of: ({ source }) => source.path },
  ];
}

function changeColumns(version: number): readonly Column<RecordId>[] {
  return [
    { type: INTEGER, of: () => version },
    { type: VARCHAR, of: (id) => id },
    { type: VARCHAR, of: () => null },
    { type: VARCHAR, of: () => "" },
  ];
}

/** Counts places: a row that gave several records stands in a file as neighbours, and is a duplicate when all were known. */
function placeTally() {
  const counts = { accepted: 0, duplicates: 0 };
  let last: { readonly row: number | null; readonly path: string | null; isKnown: boolean } | null = null;
  const close = (): void => {
    if (last === null) return;
    if (last.isKnown) counts.duplicates += 1;
    else counts.accepted += 1;
    last = null;
  };
  return {
    add({ source: { row, path } }: ReadRecord, isKnown: boolean): void {
      if (last !== null && last.row === row && last.path === path) {
        last.isKnown &&= isKnown;
        return;
      }
      close();
      last = { row, path, isKnown };
    },
    told() {
      close();
      return counts;
    },
  };
}
