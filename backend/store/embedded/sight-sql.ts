import type { DuckDBConnection } from "@duckdb/node-api";
import type { FileId } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import type { Database } from "./database.ts";
import { count, rowsOf, told } from "./read-rows.ts";
import { versionOf } from "./version.ts";

/** The store as one scope shows it, at one moment. */
export interface Sight {
  readonly connection: DuckDBConnection;
  /**
   * What a statement over visible records starts with: the tables shown (visible records), placed (visible provenance),
   * tied (links of which both records show).
   */
  readonly sql: string;
  /** The same over a part of the records alone: what a FROM clause says that yields whole rows of record. */
  readonly sqlOver: (records: string) => string;
}

/** Runs a read on one snapshot: files that come or go meanwhile change nothing in it. */
export function seeing<T>(database: Database, scope: Scope, work: (sight: Sight) => Promise<T>): Promise<T> {
  return database.connected(async (connection) => work(await openSight(database, connection, scope)));
}

/** Starts a read on a connection of its own; closing the connection ends it. */
export async function openSight(database: Database, connection: DuckDBConnection, scope: Scope): Promise<Sight> {
  await connection.run("BEGIN TRANSACTION");
  const files = (await rowsOf(connection, "SELECT number, id, rows_read FROM source_file ORDER BY number")).map(
    ([number, id, rows]) => ({ number: count(number), rows: count(rows), isMine: includes(scope, told(id) as FileId) }),
  );
  const sqlOver = await sightSql(database, connection, files);
  return { connection, sql: sqlOver("record"), sqlOver };
}

/** Numbers, as provenance rows carry them, of the stored files that the scope shows. */
export async function fileNumbers(connection: DuckDBConnection, scope: Scope): Promise<readonly number[]> {
  const rows = await rowsOf(connection, "SELECT number, id FROM source_file");
  return rows.filter(([, id]) => includes(scope, told(id) as FileId)).map(([number]) => count(number));
}

/** A condition on provenance rows. */
export function inFiles(numbers: readonly number[]): string {
  return numbers.length === 0 ? "false" : `file IN (${numbers.join(", ")})`;
}

/**
 * Follows a sight's own tables: movement holds the visible settled movements with their transfer's id and instant (told).
 * only narrows them by columns that all records of a transfer share.
 */
export function transfersSql({ sql }: Pick<Sight, "sql">, only = "true"): string {
  return `${sql},
    member AS (
      SELECT payer AS record, least(payer, payee) AS transfer, instant AS told FROM tied
      UNION ALL SELECT payee, least(payer, payee), instant FROM tied
    ),
    movement AS (
      SELECT shown.*, coalesce(member.transfer, shown.id) AS transfer, coalesce(member.told, shown.instant) AS told
      FROM shown LEFT JOIN member ON member.record = shown.id
      WHERE shown.settled = 1 AND (${only})
    )`;
}

/**
 * Whole rows of the records that a condition names, as a FROM clause. The condition is looked up in the columns that it
 * reads alone, and the rows then fetched by their place: many times faster than a look at every row's 26 columns.
 */
export function recordsWhere(...conditions: readonly string[]): string {
  const places = conditions.map((condition) => `SELECT rowid FROM record WHERE ${condition}`).join(" UNION ALL ");
  return `(FROM record WHERE rowid IN (${places}))`;
}

interface StoredFile {
  readonly number: number;
  readonly rows: number;
  readonly isMine: boolean;
}

/**
 * Every record stands in a stored file, so who sees all files sees all records. Else the smaller part is written down once a
 * statement: the records that show, or those that do not.
 */
async function sightSql(
  database: Database,
  connection: DuckDBConnection,
  files: readonly StoredFile[],
): Promise<Sight["sqlOver"]> {
  const [mine, others] = [files.filter(({ isMine }) => isMine), files.filter(({ isMine }) => !isMine)];
  if (others.length === 0)
    return (records) => `WITH shown AS (FROM ${records}), placed AS (FROM provenance), tied AS (FROM link)`;
  if (rowsIn(mine) < rowsIn(others)) return sightOf(placesIn(mine));
  return sightWithout(placesIn(mine), await hiddenSql(database, connection, placesIn(mine), placesIn(others)));
}

function sightOf(mine: string): Sight["sqlOver"] {
  return (records) => `WITH placed AS (FROM provenance WHERE ${mine}),
    seen AS MATERIALIZED (SELECT DISTINCT record FROM placed),
    shown AS (FROM ${records} WHERE id IN (FROM seen)),
    tied AS (FROM link WHERE payer IN (FROM seen) AND payee IN (FROM seen))`;
}

function sightWithout(mine: string, hidden: string): Sight["sqlOver"] {
  return (records) => `WITH placed AS (FROM provenance WHERE ${mine}),
    hidden AS MATERIALIZED (${hidden}),
    shown AS (FROM ${records} WHERE id NOT IN (FROM hidden)),
    tied AS (FROM link WHERE payer NOT IN (FROM hidden) AND payee NOT IN (FROM hidden))`;
}

/** More hidden records than these are looked up by each statement: a statement that lists them is slower to read than to run. */
const MOST_LISTED = 2_000;

/** States of the tables of which hidden records are remembered: a few scopes of the latest. */
const STATES = 8;

/** A statement for the ids of the records that do not show. Looking them up costs more than most reads, so few are listed by name. */
async function hiddenSql(database: Database, connection: DuckDBConnection, mine: string, others: string): Promise<string> {
  const lookedUp = `SELECT record FROM provenance WHERE record IN (SELECT record FROM provenance WHERE ${others})
    GROUP BY record HAVING NOT bool_or(${mine})`;
  const { hidden } = database;
  const state = `${await versionOf(connection)} ${mine}, not ${others}`;
  if (!hidden.has(state)) {
    const found = (await rowsOf(connection, `${lookedUp} ORDER BY record LIMIT ${MOST_LISTED + 1}`)).map(([id]) => told(id));
    hidden.set(state, found.length > MOST_LISTED ? null : found);
    for (const old of [...hidden.keys()].slice(0, Math.max(0, hidden.size - STATES))) hidden.delete(old);
  }
  const listed = hidden.get(state) ?? null;
  if (listed === null) return lookedUp;
  const values = listed.map((id) => `('${id.replaceAll("'", "''")}')`).join(", ");
  return listed.length === 0 ? "SELECT NULL::VARCHAR WHERE false" : `SELECT record FROM (VALUES ${values}) AS listed (record)`;
}

function placesIn(files: readonly StoredFile[]): string {
  return inFiles(files.map(({ number }) => number));
}

function rowsIn(files: readonly StoredFile[]): number {
  return files.reduce((sum, { rows }) => sum + rows, 0);
}
