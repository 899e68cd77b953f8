import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LedgerhoundError } from "../../../domain/errors.ts";
import { ALL } from "../../../domain/scope.ts";
import { changesBetween, transfersAmong } from "../../transfer-changes.ts";
import type { SourceFile, TransferStore } from "../../transfer-store.ts";
import { ROWS_IN_BATCH } from "../batch-size.ts";
import { inBatches } from "../in-batches.ts";
import { MODEL } from "../make-schema.ts";
import { changeParts } from "../write-relinked.ts";
import { type CsvTable, openCsvTable, type WrittenTable } from "./csv-table.ts";
import { importCommand, importReadme } from "./import-readme.ts";
import { knownPlaces, numberOf } from "./known-places.ts";
import { Numbering } from "./numbering.ts";
import { TABLES, type TableName } from "./tables.ts";
import { noMentions, writeAccounts, writeMentions } from "./write-mentions.ts";
import { type ImportFiles, SINCE, writeRecords } from "./write-records.ts";

/** What was written. */
export interface WrittenImport {
  readonly files: readonly { readonly file: string; readonly rows: number }[];
  /** Arguments of neo4j-admin, in the order in which it takes them; files are named without a folder. */
  readonly command: readonly string[];
}

/**
 * Writes a store's records, provenance and links as the files that neo4j-admin makes a database of, with a README that has the
 * command, into an empty or new folder. progress: records written so far. Throws bad-input when the folder holds anything.
 */
export async function writeImportFiles(
  transfers: TransferStore,
  folder: string,
  progress: (records: number) => void,
): Promise<WrittenImport> {
  await emptyFolder(folder);
  const sources = await transfers.files(ALL);
  const tables = openTables(folder);
  const files: ImportFiles = { tables, accounts: new Numbering(), facts: new Numbering(), settled: [] };
  await writeFiles(files, transfers, sources, progress);
  await writeState(files, transfers, sources);
  const closed = await Promise.all(names().map(async (name) => [name, await tables[name].close()] as const));
  const written = Object.fromEntries(closed) as Record<TableName, WrittenTable>;
  await writeFile(join(folder, "README.md"), importReadme(written), { flag: "wx" });
  const rows = names().map((name) => ({ file: `${name}.csv`, rows: written[name].rows }));
  return { files: rows, command: importCommand(written) };
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) return;
  throw new LedgerhoundError("bad-input", `${folder} is not empty. Name a new folder.`, { folder });
}

function names(): readonly TableName[] {
  return Object.keys(TABLES) as TableName[];
}

function openTables(folder: string): Readonly<Record<TableName, CsvTable>> {
  const opened = names().map((name) => [name, openCsvTable(join(folder, `${name}.csv`), TABLES[name])] as const);
  return Object.fromEntries(opened) as Record<TableName, CsvTable>;
}

async function writeFiles(
  files: ImportFiles,
  transfers: TransferStore,
  sources: readonly SourceFile[],
  progress: (records: number) => void,
): Promise<void> {
  const known = await knownPlaces(transfers, sources);
  const mentions = noMentions();
  let records = 0;
  for (const [index, { id, profile, rows, rejected }] of sources.entries()) {
    const number = numberOf(index);
    const seen = { accounts: new Set<string>(), names: new Set<string>(), told: new Set<string>() };
    files.tables["source-files"].put({
      key: number,
      id,
      profile,
      since: SINCE,
      number,
      rows: BigInt(rows),
      rejected: BigInt(rejected),
    });
    let part = 0;
    for await (const batch of inBatches(transfers.recordsOf(id), ROWS_IN_BATCH)) {
      writeMentions(files, mentions, seen, { file: number, part, batch });
      writeRecords(files, known, number, batch);
      part += 1;
      records += batch.length;
      progress(records);
      for (const table of Object.values(files.tables)) await table.drained();
    }
  }
  writeAccounts(files, mentions);
}

/** The one version that the import makes, and what it changed. */
async function writeState({ tables, settled }: ImportFiles, transfers: TransferStore, sources: readonly SourceFile[]) {
  const changes = changesBetween(new Map(), transfersAmong(settled, await transfers.links(ALL)));
  for (const [index, part] of changeParts(SINCE, changes).entries()) tables.changes.put({ key: BigInt(index), ...part });
  const fresh = { model: MODEL, version: 0n, decisions: 0n, swept: 0n, lastFile: 0n, revision: 0n, step: 0n };
  tables.stores.put({ key: 0n, ...fresh, name: "ledger", version: SINCE, lastFile: BigInt(sources.length) });
  tables.stores.put({ key: 1n, ...fresh, name: "beside" });
  tables.stores.put({ key: 2n, ...fresh, name: "casework" });
}
