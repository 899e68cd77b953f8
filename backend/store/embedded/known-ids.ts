import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { RecordId } from "../../domain/record.ts";
import { columnAppender } from "./column-appender.ts";
import { rowsOf, told } from "./read-rows.ts";
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
  await connection.run("CREATE OR REPLACE TEMP TABLE asked (id VARCHAR)");
  const asked = await columnAppender<RecordId>(connection, "asked", [{ type: VARCHAR, of: (id) => id }], ["main", "temp"]);
  for (const id of ids) asked.add(id);
  asked.close();
  const stored = await found(connection, "SELECT id FROM record SEMI JOIN asked USING (id)");
  if (stored.size === 0 || files.length === 0) return { stored, known: new Set() };
  const places = `SELECT DISTINCT record FROM provenance WHERE ${inFiles(files)} AND record IN (SELECT id FROM asked)`;
  return { stored, known: await found(connection, places) };
}

async function found(connection: DuckDBConnection, sql: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(connection, sql);
  return new Set(rows.map(([id]) => told(id)));
}
