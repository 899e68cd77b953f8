import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { LinkDecision } from "../../domain/link.ts";
import type { RecordId } from "../../domain/record.ts";
import { columnAppender } from "./column-appender.ts";
import type { FileNumber } from "./file-writer.ts";
import { linkPairs } from "./link-pairs.ts";
import { count, rowsOf } from "./read-rows.ts";
import { findTouchedBlocks, relinkBlocks, writeRelinked } from "./relink.ts";

/**
 * Links the blocks of a written file's records anew, and says how many of its places tell the other side of a record that the
 * uploader may know of. Its records stand in the temporary table touched. Blocks of one and one are linked all at once, the others
 * one by one.
 */
export async function linkFile(
  connection: DuckDBConnection,
  { number, version }: FileNumber,
  knownFiles: readonly number[],
  decisions: readonly LinkDecision[],
): Promise<number> {
  await findTouchedBlocks(connection);
  await linkPairs(connection, version, knownFiles, decisions);
  const standing = {
    before: "record.id NOT IN (SELECT id FROM touched WHERE fresh)",
    after: "true",
    known: "record.id IN (FROM known)",
    read: "record.id IN (SELECT id FROM touched)",
  };
  const relinked = await relinkBlocks(connection, standing, decisions);
  await writeRelinked(connection, relinked, version);
  await connection.run(
    `INSERT INTO change SELECT ${version}, id, NULL, '' FROM (FROM touched WHERE fresh) ANTI JOIN member USING (id)`,
  );
  return placesOf(connection, number, relinked.corroborated);
}

/** How many places of the file told one of these records or of those in the table corroborating. */
async function placesOf(connection: DuckDBConnection, file: number, records: readonly RecordId[]): Promise<number> {
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
