import type { DuckDBConnection } from "@duckdb/node-api";
import type { LinkDecision } from "../../domain/link.ts";
import type { FileId } from "../../domain/record.ts";
import { unknownFile } from "../not-held.ts";
import type { Database } from "./database.ts";
import { count, rowsOf } from "./read-rows.ts";
import { findTouchedBlocks, IN_TOUCHED_BLOCK, relinkBlocks, writeRelinked } from "./relink.ts";
import { dropLoneNames } from "./searched-names.ts";
import { nextVersion } from "./version.ts";

/** Takes a file's places back, then the records that no other file has, and links their blocks anew. One transaction. */
export function undoImport(database: Database, file: FileId, decisions: () => readonly LinkDecision[]): Promise<void> {
  return database.write(async (connection) => {
    const [stored] = await rowsOf(connection, "SELECT number FROM source_file WHERE id = $file", { file });
    if (!stored) throw unknownFile(file);
    await takeBack(connection, count(stored[0]), decisions());
  });
}

async function takeBack(connection: DuckDBConnection, number: number, decisions: readonly LinkDecision[]): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE gone AS SELECT record AS id FROM provenance GROUP BY record HAVING min(file) = ${number} AND max(file) = ${number};
    CREATE TEMP TABLE touched AS FROM gone;`);
  await findTouchedBlocks(connection);
  const standing = { before: "true", after: "record.id NOT IN (FROM gone)", known: "true", read: "false" };
  const relinked = await relinkBlocks(connection, standing, decisions);
  const version = await nextVersion(connection);
  await connection.run(`INSERT INTO change SELECT ${version}, record.id, '', NULL FROM record SEMI JOIN gone USING (id)
    WHERE settled = 1 AND NOT ${IN_TOUCHED_BLOCK}`);
  await connection.run(`
    DELETE FROM provenance WHERE file = ${number};
    DELETE FROM record WHERE id IN (FROM gone);
    DELETE FROM mention WHERE record IN (FROM gone);
    DELETE FROM source_file WHERE number = ${number};`);
  await dropLoneNames(connection);
  await writeRelinked(connection, relinked, version);
}
