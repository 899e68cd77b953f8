import type { DuckDBConnection } from "@duckdb/node-api";
import type { FileId } from "../../domain/record.ts";
import { includes, type Scope } from "../../domain/scope.ts";
import type { Database } from "./database.ts";
import { count, rowsOf, told } from "./read-rows.ts";

/** The store as one scope shows it, at one moment. */
export interface Sight {
  readonly connection: DuckDBConnection;
  /**
   * What a statement over visible records starts with: the tables shown (visible records), placed (visible provenance),
   * tied (links of which both records show).
   */
  readonly sql: string;
}

/** Runs a read on one snapshot: files that come or go meanwhile change nothing in it. */
export function seeing<T>(database: Database, scope: Scope, work: (sight: Sight) => Promise<T>): Promise<T> {
  return database.connected(async (connection) => work(await openSight(connection, scope)));
}

/** Starts a read on a connection of its own; closing the connection ends it. */
export async function openSight(connection: DuckDBConnection, scope: Scope): Promise<Sight> {
  await connection.run("BEGIN TRANSACTION");
  if (scope.kind === "all") {
    return { connection, sql: "WITH shown AS (FROM record), placed AS (FROM provenance), tied AS (FROM link)" };
  }
  return { connection, sql: scopedSql(await fileNumbers(connection, scope)) };
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
export function transfersSql({ sql }: Sight, only = "true"): string {
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

function scopedSql(numbers: readonly number[]): string {
  return `WITH placed AS (FROM provenance WHERE ${inFiles(numbers)}),
    seen AS MATERIALIZED (SELECT DISTINCT record FROM placed),
    shown AS (FROM record WHERE id IN (FROM seen)),
    tied AS (FROM link WHERE payer IN (FROM seen) AND payee IN (FROM seen))`;
}
