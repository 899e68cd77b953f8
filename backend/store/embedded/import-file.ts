import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportCounts } from "../../domain/case.ts";
import type { LinkDecision } from "../../domain/link.ts";
import type { Scope } from "../../domain/scope.ts";
import { checkedCounts } from "../receipt-counts.ts";
import type { FileContent, ReadRecord } from "../transfer-store.ts";
import type { Database } from "./database.ts";
import { type FileWriter, openFileWriter } from "./file-writer.ts";
import { knownIds } from "./known-ids.ts";
import { linkFile } from "./link-file.ts";
import { count, rowsOf } from "./read-rows.ts";
import { fileNumbers } from "./sight-sql.ts";
import { nextVersion } from "./version.ts";

/** Rows that are held in memory before the writing turn is taken: a small file takes it for an instant only. */
const ROWS_AHEAD = 20_000;

/**
 * One transaction in the writing turn: each batch's rows are looked up among what is stored, new ones are appended as columns,
 * and after the last row the blocks that can hold two sides are linked. Nobody else writes meanwhile, so what the lookup's own
 * connection sees is what was there before the file.
 */
export async function importFile(
  database: Database,
  content: FileContent,
  countIn: Scope,
  decisions: () => readonly LinkDecision[],
): Promise<ImportCounts> {
  const batches = pieces(content.batches);
  const first = await batches.next();
  return database.connected((connection) =>
    database.connected(async (before) => {
      let counts: ImportCounts | null = null;
      try {
        await database.transaction(connection, async () => {
          const stored = await isStored(connection, content);
          counts = await writeFile({ connection, before, content, countIn, decisions: decisions() }, first, batches);
          if (stored) throw new AlreadyStored();
        });
      } catch (error) {
        await batches.return(undefined);
        if (!(error instanceof AlreadyStored)) throw error;
      }
      if (counts === null) throw new Error(`file ${content.file} was stored without counts`);
      return counts;
    }),
  );
}

/** Rolls the transaction back: known bytes are counted in the same way as new ones and change nothing. */
class AlreadyStored extends Error {}

interface Writing {
  readonly connection: DuckDBConnection;
  /** Sees what is committed, and so nothing of the file. */
  readonly before: DuckDBConnection;
  readonly content: FileContent;
  readonly countIn: Scope;
  readonly decisions: readonly LinkDecision[];
}

type Pieces = AsyncGenerator<readonly ReadRecord[], void, undefined>;

async function writeFile(
  { connection, before, content, countIn, decisions }: Writing,
  first: IteratorResult<readonly ReadRecord[], void>,
  rest: Pieces,
): Promise<ImportCounts> {
  const numbers = await fileNumbers(before, countIn);
  const [next] = await rowsOf(connection, "SELECT coalesce(max(number), 0) + 1 FROM source_file");
  const file = { number: count(next?.[0]), version: await nextVersion(connection) };
  const writer = await openFileWriter(connection, file);
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) await writePiece(writer, before, numbers, piece.value);
    await writer.close();
  } catch (error) {
    writer.abandon();
    throw error;
  }
  const totals = content.totals();
  await connection.run("INSERT INTO source_file VALUES ($number::INTEGER, $file, $profile, $rows::BIGINT, $rejected::BIGINT)", {
    number: file.number,
    file: content.file,
    profile: content.profile,
    ...totals,
  });
  const { accepted, duplicates, sided } = writer.told();
  const corroborated = sided === 0 ? 0 : await linkFile(connection, file, numbers, decisions);
  return checkedCounts({ ...totals, accepted: accepted - corroborated, duplicates, corroborated });
}

async function writePiece(
  writer: FileWriter,
  before: DuckDBConnection,
  numbers: readonly number[],
  rows: readonly ReadRecord[],
): Promise<void> {
  const { stored, known } = await knownIds(
    before,
    rows.map(({ record }) => record.id),
    numbers,
  );
  for (const row of rows) writer.add(row, { isStored: stored.has(row.record.id), isKnown: known.has(row.record.id) });
  writer.flush();
}

/** Batches as they come, several small ones as one. */
async function* pieces(batches: FileContent["batches"]): Pieces {
  let rows: ReadRecord[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length < ROWS_AHEAD) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function isStored(connection: DuckDBConnection, { file }: FileContent): Promise<boolean> {
  return (await rowsOf(connection, "SELECT 1 FROM source_file WHERE id = $file", { file })).length > 0;
}
