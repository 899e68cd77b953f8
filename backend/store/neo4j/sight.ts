import type { FileId, SourceRef } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import { type Transfer, transferOf } from "../../domain/transfer.ts";
import type { SourceFile } from "../transfer-store.ts";
import type { Connection } from "./connection.ts";
import { type Relation, type Side, sidesOf } from "./relation.ts";
import { count, type Row, told, whole } from "./values.ts";

/** A stored file with the number that provenance carries. */
export interface NumberedFile extends SourceFile {
  readonly number: bigint;
}

/** Where the ledger stands. */
export interface LedgerState {
  readonly version: bigint;
  /** How many link decisions are in force. */
  readonly decisions: bigint;
  /** The last version whose leavings were removed: readers of earlier ones may miss some. */
  readonly swept: bigint;
}

/** The ledger at one version, as one scope shows it. */
export interface Sight {
  readonly connection: Connection;
  readonly version: bigint;
  /** Numbers of visible files; null where all are. */
  readonly files: readonly bigint[] | null;
  /** Numbers of visible files, always spelled out. */
  readonly shown: readonly bigint[];
  /** Visible files by number. */
  readonly fileOf: ReadonlyMap<bigint, FileId>;
}

const PAGE = 10_000n;

export async function ledgerState(connection: Connection): Promise<LedgerState> {
  const [state] = await connection.read("store-state", {});
  if (!state) throw new Error("the ledger's own node is gone");
  return { version: whole(state.version), decisions: whole(state.decisions), swept: whole(state.swept) };
}

/** The files that a version holds, by id. */
export async function filesAt(connection: Connection, version: bigint): Promise<readonly NumberedFile[]> {
  const files: NumberedFile[] = [];
  for (let after = ""; ; after = files.at(-1)?.id ?? "") {
    const rows = await connection.read("source-files", { version, after, most: PAGE });
    files.push(...rows.map(fileOf));
    if (rows.length < Number(PAGE)) return files;
  }
}

/** A sight of one version and its files. */
export function sightOf(connection: Connection, version: bigint, files: readonly NumberedFile[], scope: Scope): Sight {
  const visible = files.filter(({ id }) => includes(scope, id));
  const shown = visible.map(({ number }) => number);
  return {
    connection,
    version,
    files: scope.kind === "all" ? null : shown,
    shown,
    fileOf: new Map(visible.map(({ number, id }) => [number, id])),
  };
}

/** The records of a relation that show. */
export function sidesSeen({ fileOf: visible }: Sight, relation: Relation): readonly Side[] {
  return sidesOf(relation).filter(({ files }) => files.some((file) => visible.has(file)));
}

/** The transfer that the visible records tell; null when none shows. */
export function transferSeen(sight: Sight, relation: Relation): Transfer | null {
  const [first, ...rest] = sidesSeen(sight, relation).map(({ movement }) => movement);
  return first === undefined ? null : transferOf([first, ...rest]);
}

/** The visible places of a record. */
export function placesSeen({ fileOf: visible }: Sight, { files, rows, paths }: Side): readonly SourceRef[] {
  return files.flatMap((number, index) => {
    const [file, row] = [visible.get(number), rows[index]];
    if (file === undefined || row === undefined) return [];
    return [{ file, row: row < 0n ? null : Number(row), path: paths?.[index] || null }];
  });
}

function fileOf(row: Row): NumberedFile {
  return {
    number: whole(row.number),
    id: told(row.id) as FileId,
    profile: told(row.profile),
    rows: count(row.rows),
    rejected: count(row.rejected),
  };
}
