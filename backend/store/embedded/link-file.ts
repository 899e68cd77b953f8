import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { LinkDecision } from "../../domain/link.ts";
import type { RecordId } from "../../domain/record.ts";
import { columnAppender } from "./column-appender.ts";
import type { FileNumber } from "./file-writer.ts";
import { count, rowsOf } from "./read-rows.ts";
import { findTouchedBlocks, IN_TOUCHED_BLOCK, relinkBlocks, writeRelinked } from "./relink.ts";
import { inFiles } from "./sight-sql.ts";

/**
 * Links the blocks of a written file's records anew, and says how many of its places tell the other side of a record that the
 * uploader may know of. Its records stand in the temporary table touched.
 */
export async function linkFile(
  connection: DuckDBConnection,
  { number, version }: FileNumber,
  knownFiles: readonly number[],
  decisions: readonly LinkDecision[],
): Promise<number> {
  await findTouchedBlocks(connection);
  await connection.run(`CREATE TEMP TABLE known AS SELECT DISTINCT record AS id FROM provenance
    WHERE ${inFiles(knownFiles)} AND record IN (SELECT id FROM record WHERE ${IN_TOUCHED_BLOCK})`);
  const standing = {
    before: "record.id NOT IN (SELECT id FROM touched WHERE fresh)",
    after: "true",
    known: "record.id IN (FROM known)",
    read: "record.id IN (SELECT id FROM touched)",
  };
  const relinked = await relinkBlocks(connection, standing, decisions);
  await writeRelinked(connection, relinked, version);
  await connection.run(`INSERT INTO change SELECT ${version}, record.id, NULL, '' FROM record
    WHERE id IN (SELECT id FROM touched WHERE fresh) AND NOT ${IN_TOUCHED_BLOCK}`);
  return placesOf(connection, number, relinked.corroborated);
}

/** How many places of the file told one of these records. */
async function placesOf(connection: DuckDBConnection, file: number, records: readonly RecordId[]): Promise<number> {
  if (records.length === 0) return 0;
  await connection.run("CREATE TEMP TABLE corroborating (id VARCHAR)");
  const appender = await columnAppender<RecordId>(
    connection,
    "corroborating",
    [{ type: VARCHAR, of: (id) => id }],
    ["main", "temp"],
  );
  for (const id of records) appender.add(id);
  appender.close();
  const [counted] = await rowsOf(
    connection,
    `SELECT count(*) FROM (SELECT DISTINCT row_number, path FROM provenance
       WHERE file = ${file} AND record IN (FROM corroborating))`,
  );
  return count(counted?.[0]);
}
