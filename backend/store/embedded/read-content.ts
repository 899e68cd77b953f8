import type { DuckDBConnection } from "@duckdb/node-api";
import { byPair, type Link, type LinkBasis, type LinkDecision } from "../../domain/link.ts";
import type { FileId, RecordId } from "../../domain/record.ts";
import { contentHasher } from "../content-hash.ts";
import type { ReadRecord, SourceFile } from "../transfer-store.ts";
import { factOf, MOVEMENT_COLUMNS, movementOf } from "./movement-row.ts";
import { count, rowsOf, streamRows, text, texts, told } from "./read-rows.ts";
import { inFiles, type Sight } from "./sight-sql.ts";

export async function filesIn({ connection }: Sight, numbers: readonly number[]): Promise<readonly SourceFile[]> {
  const condition = inFiles(numbers).replace("file IN", "number IN");
  const rows = await rowsOf(
    connection,
    `SELECT id, profile, rows_read, rejected FROM source_file WHERE ${condition} ORDER BY id`,
  );
  return rows.map(([id, profile, read, rejected]) => ({
    id: told(id) as FileId,
    profile: told(profile),
    rows: count(read),
    rejected: count(rejected),
  }));
}

export async function linksIn({ connection, sql }: Sight): Promise<readonly Link[]> {
  const rows = await rowsOf(connection, `${sql} SELECT payer, payee, basis FROM tied`);
  return rows
    .map(([payer, payee, basis]) => ({
      payer: told(payer) as RecordId,
      payee: told(payee) as RecordId,
      basis: told(basis) as LinkBasis,
    }))
    .sort(byPair);
}

/** The decisions on these records of which both records show. */
export async function decisionsOn(
  { connection, sql }: Sight,
  records: readonly RecordId[] | null,
  decisions: readonly LinkDecision[],
): Promise<readonly LinkDecision[]> {
  const wanted = records && new Set(records);
  const about = decisions.filter(({ payer, payee }) => !wanted || wanted.has(payer) || wanted.has(payee));
  const ids = texts(about.flatMap(({ payer, payee }) => [payer, payee]));
  const rows = await rowsOf(connection, `${sql} SELECT id FROM shown WHERE id IN (SELECT unnest($ids))`, { ids });
  const shown = new Set(rows.map(([id]) => told(id)));
  return about.filter(({ payer, payee }) => shown.has(payer) && shown.has(payee));
}

/** One pass over all records by id, then all links. */
export async function contentHashOf(sight: Sight): Promise<string> {
  const hasher = contentHasher();
  for await (const rows of streamRows(sight.connection, `SELECT ${MOVEMENT_COLUMNS}, fact FROM record ORDER BY id`)) {
    for (const row of rows) {
      const body = text(row.at(-1));
      hasher.record(body === null ? movementOf(row) : factOf(body));
    }
  }
  for (const link of await linksIn(sight)) hasher.link(link);
  return hasher.digest();
}

/** The records of a stored file, by row, path and id. */
export async function* recordsOf(connection: DuckDBConnection, file: FileId): AsyncIterable<readonly ReadRecord[]> {
  const sql = `SELECT ${MOVEMENT_COLUMNS}, fact, provenance.row_number, provenance.path
    FROM provenance JOIN record ON record.id = provenance.record
    WHERE provenance.file = (SELECT number FROM source_file WHERE source_file.id = $file) ORDER BY provenance.row_number, provenance.path, provenance.record`;
  for await (const rows of streamRows(connection, sql, { file })) {
    yield rows.map((row) => {
      const [body, at, path] = [text(row.at(-3)), row.at(-2), text(row.at(-1))];
      const source = { file, row: at === null || at === undefined ? null : count(at), path };
      return { record: body === null ? movementOf(row) : factOf(body), source };
    });
  }
}
