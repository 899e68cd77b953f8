import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordId } from "../../domain/record.ts";
import { rowsOf, texts, told } from "./read-rows.ts";
import { inFiles } from "./sight-sql.ts";

/** Which of some records are stored, and which of these the uploader may know of. */
export interface KnownIds {
  readonly stored: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

/** Two passes over columns at most: one over all ids, and, where any was found, one over the places. */
export async function knownIds(
  connection: DuckDBConnection,
  ids: readonly RecordId[],
  files: readonly number[],
): Promise<KnownIds> {
  const stored = await found(connection, "SELECT id FROM record WHERE id IN (SELECT unnest($ids))", ids);
  if (stored.size === 0 || files.length === 0) return { stored, known: new Set() };
  const places = `SELECT DISTINCT record FROM provenance WHERE ${inFiles(files)} AND record IN (SELECT unnest($ids))`;
  return { stored, known: await found(connection, places, stored) };
}

async function found(connection: DuckDBConnection, sql: string, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(connection, sql, { ids: texts(ids) });
  return new Set(rows.map(([id]) => told(id)));
}
