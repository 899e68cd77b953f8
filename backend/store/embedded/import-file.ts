import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { ImportCounts } from "../../domain/case.ts";
import type { LinkDecision } from "../../domain/link.ts";
import type { Scope } from "../../domain/scope.ts";
import { identifiersIn, namesIn } from "../mentions.ts";
import { checkedCounts } from "../receipt-counts.ts";
import type { FileContent, ReadRecord } from "../transfer-store.ts";
import type { Database } from "./database.ts";
import { appendRecord, appendText } from "./movement-row.ts";
import { count, rowsOf } from "./read-rows.ts";
import { findTouchedBlocks, type Relinked, relinkBlocks, writeRelinked } from "./relink.ts";
import { fileNumbers, inFiles } from "./sight-sql.ts";
import { nextVersion } from "./version.ts";

const STAGING = `
  CREATE TEMP TABLE staged_record AS FROM record LIMIT 0;
  CREATE TEMP TABLE staged_mention AS FROM mention LIMIT 0;
  CREATE TEMP TABLE staged_place (record VARCHAR, row_number BIGINT, path VARCHAR);
`;

/** The file's rows are read into tables of this connection alone; only then one transaction takes them over. */
export function importFile(
  database: Database,
  content: FileContent,
  countIn: Scope,
  decisions: () => readonly LinkDecision[],
): Promise<ImportCounts> {
  return database.connected(async (connection) => {
    await connection.run(STAGING);
    await stage(connection, content);
    const totals = content.totals();
    let counts: ImportCounts | null = null;
    try {
      await database.transaction(connection, async () => {
        const stored = await isStored(connection, content);
        counts = await takeOver(connection, content, totals, countIn, decisions());
        if (stored) throw new AlreadyStored();
      });
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
    }
    if (counts === null) throw new Error(`file ${content.file} was stored without counts`);
    return counts;
  });
}

/** Rolls the transaction back: known bytes are counted in the same way as new ones and change nothing. */
class AlreadyStored extends Error {}

async function stage(connection: DuckDBConnection, { batches, file }: FileContent): Promise<void> {
  const records = await connection.createAppender("staged_record", "main", "temp");
  const mentions = await connection.createAppender("staged_mention", "main", "temp");
  const places = await connection.createAppender("staged_place", "main", "temp");
  for await (const batch of batches) for (const read of batch) appendRead(read, records, mentions, places);
  for (const appender of [records, mentions, places]) appender.closeSync();
  const [twice] = await rowsOf(connection, "SELECT id FROM staged_record GROUP BY id HAVING count(*) > 1 LIMIT 1");
  if (twice) throw new Error(`two rows of file ${file} have the record id ${String(twice[0])}`);
}

function appendRead(
  { record, source }: ReadRecord,
  records: DuckDBAppender,
  mentions: DuckDBAppender,
  places: DuckDBAppender,
): void {
  appendRecord(records, record);
  for (const { account, kind, value } of identifiersIn(record)) appendMention(mentions, [record.id, account, kind, value]);
  if (record.kind === "fact") {
    for (const [account, name] of namesIn(record)) appendMention(mentions, [record.id, account, "name", name]);
  }
  places.appendVarchar(record.id);
  if (source.row === null) places.appendNull();
  else places.appendBigInt(BigInt(source.row));
  appendText(places, source.path);
  places.endRow();
}

function appendMention(mentions: DuckDBAppender, values: readonly string[]): void {
  for (const value of values) mentions.appendVarchar(value);
  mentions.endRow();
}

async function isStored(connection: DuckDBConnection, { file }: FileContent): Promise<boolean> {
  return (await rowsOf(connection, "SELECT 1 FROM source_file WHERE id = $file", { file })).length > 0;
}

async function takeOver(
  connection: DuckDBConnection,
  content: FileContent,
  totals: ReturnType<FileContent["totals"]>,
  countIn: Scope,
  decisions: readonly LinkDecision[],
): Promise<ImportCounts> {
  const knownFiles = inFiles(await fileNumbers(connection, countIn));
  await connection.run(`
    CREATE TEMP TABLE known AS SELECT DISTINCT record AS id FROM provenance WHERE ${knownFiles};
    CREATE TEMP TABLE fresh AS SELECT id FROM staged_record ANTI JOIN record USING (id);
    CREATE TEMP TABLE touched AS SELECT id FROM staged_record WHERE settled = 1 AND side < 2;`);
  await insertStaged(connection, content, totals);
  const relinked = await relinkTouched(connection, decisions);
  const version = await nextVersion(connection);
  await writeRelinked(connection, relinked, version);
  await connection.run(`INSERT INTO change SELECT ${version}, record.id, NULL, '' FROM record SEMI JOIN fresh USING (id)
    WHERE settled = 1 AND NOT ${IN_TOUCHED_BLOCK}`);
  return countRows(connection, relinked, totals);
}

/** Whether a row of the record table is in one of the blocks that were linked anew. */
export const IN_TOUCHED_BLOCK = `(side < 2 AND EXISTS (FROM touched_block AS block WHERE block.from_account = record.from_account
  AND block.to_account = record.to_account AND block.paid_currency = record.paid_currency
  AND block.amount = coalesce(record.paid_wide, record.paid::HUGEINT)))`;

async function insertStaged(
  connection: DuckDBConnection,
  { file, profile }: FileContent,
  { rows, rejected }: ReturnType<FileContent["totals"]>,
): Promise<void> {
  const [next] = await rowsOf(connection, "SELECT coalesce(max(number), 0) + 1 FROM source_file");
  const number = count(next?.[0]);
  await connection.run("INSERT INTO source_file VALUES ($number::INTEGER, $file, $profile, $rows::BIGINT, $rejected::BIGINT)", {
    number,
    file,
    profile,
    rows,
    rejected,
  });
  await connection.run(`
    INSERT INTO record SELECT staged_record.* FROM staged_record SEMI JOIN fresh USING (id);
    INSERT INTO mention SELECT * FROM staged_mention WHERE record IN (FROM fresh);
    INSERT INTO provenance SELECT record, ${number}, row_number, path FROM staged_place;`);
}

function relinkTouched(connection: DuckDBConnection, decisions: readonly LinkDecision[]): Promise<Relinked> {
  const standing = {
    before: "record.id NOT IN (FROM fresh)",
    after: "true",
    known: "record.id IN (FROM known)",
    read: "record.id IN (SELECT id FROM staged_record)",
  };
  return findTouchedBlocks(connection).then(() => relinkBlocks(connection, standing, decisions));
}

async function countRows(
  connection: DuckDBConnection,
  { corroborated }: Relinked,
  { rows, rejected }: ReturnType<FileContent["totals"]>,
): Promise<ImportCounts> {
  await connection.run("CREATE TEMP TABLE corroborating (id VARCHAR)");
  const appender = await connection.createAppender("corroborating", "main", "temp");
  for (const id of corroborated) {
    appender.appendVarchar(id);
    appender.endRow();
  }
  appender.closeSync();
  const [counted] = await rowsOf(
    connection,
    `WITH place AS (
       SELECT bool_or(record IN (FROM corroborating)) AS corroborates, bool_and(record IN (FROM known)) AS repeats
       FROM staged_place GROUP BY row_number, path
     )
     SELECT count(*) FILTER (corroborates), count(*) FILTER (repeats AND NOT corroborates), count(*) FROM place`,
  );
  const [corroborating = 0, duplicates = 0, places = 0] = (counted ?? []).map(count);
  const accepted = places - corroborating - duplicates;
  return checkedCounts({ rows, rejected, accepted, duplicates, corroborated: corroborating });
}
