import { createReadStream } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse";
import type { BenchFiles } from "./bench-ingest-files.ts";
import { type Pace, startWatch } from "./pace.ts";

/** As the store's own limits are. */
const LIMITS = { threads: "2", memory_limit: "1GB" };

/**
 * The pace at which DuckDB takes rows by SQL alone: read_csv of the measured file, ids, an anti-join with the rows of the earlier file,
 * and the store's own tables, which the file at path must hold.
 */
export async function readByDuckdb(path: string, { earlier, path: measured, rows }: BenchFiles): Promise<Pace> {
  const instance = await DuckDBInstance.create(path, LIMITS);
  const connection = await instance.connect();
  try {
    await connection.run(takeOver(earlier, 1));
    const watch = startWatch();
    await connection.run(takeOver(measured, 2));
    await connection.run("CHECKPOINT");
    return watch(rows);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Twenty-two digits, as long as the store's own ids are. */
const ID = "left(sha256(concat_ws(chr(0), told, bank, payer, other, payee, received, got, paid, spent, format)), 22)";
const NAMES = "['told', 'bank', 'payer', 'other', 'payee', 'received', 'got', 'paid', 'spent', 'format', 'label']";

function takeOver(file: string, number: number): string {
  return `BEGIN TRANSACTION;
    CREATE OR REPLACE TEMP TABLE arrived AS
      SELECT ${ID} AS id, row_number() OVER () + 1 AS number, * FROM read_csv('${file.replaceAll("'", "''")}', header = true,
        all_varchar = true, names = ${NAMES});
    CREATE OR REPLACE TEMP TABLE fresh AS SELECT id FROM arrived ANTI JOIN record USING (id);
    INSERT INTO record (id, from_account, to_account, side, settled, paid, paid_currency, received, received_currency, instant,
        precision_code, channel)
      SELECT id, 'bank:' || bank || ':' || payer, 'bank:' || other || ':' || payee, 2, 1, (paid::DECIMAL(18, 2) * 100)::BIGINT, spent,
        (received::DECIMAL(18, 2) * 100)::BIGINT, got, epoch_ms(strptime(told, '%Y/%m/%d %H:%M')), 1, format
      FROM arrived SEMI JOIN fresh USING (id);
    INSERT INTO provenance SELECT id, ${number}, number, NULL FROM arrived;
    INSERT INTO change SELECT ${number}, id, NULL, '' FROM fresh;
    COMMIT`;
}

/** The pace at which csv-parse alone gives a file's rows. */
export async function parsedAlone(path: string): Promise<Pace> {
  const watch = startWatch();
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse())) rows += 1;
  return watch(rows);
}
