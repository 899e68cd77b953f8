import type { AccountId } from "../backend/domain/account.ts";
import { say } from "../backend/domain/sentence.ts";
import { headerIndex, MAX_PREAMBLE_ROWS } from "./detect-profile.ts";
import type { CsvProfile, Profile } from "./profile.ts";
import { isBlankRow, type TableReader, tableReader } from "./read-table.ts";
import { type DraftRow, rowIssue } from "./row.ts";
import { unknownWorkbook } from "./unknown-format.ts";
import type { SheetRow } from "./workbook-rows.ts";

/** A workbook whose format is known. */
export interface OpenWorkbook {
  readonly profile: CsvProfile;
  readonly why: string;
  readonly header: () => readonly string[];
  readonly drafts: AsyncIterable<readonly DraftRow[]>;
}

interface WorkbookSource {
  readonly name: string;
  readonly file: string;
  readonly account: AccountId | null;
  readonly profiles: readonly Profile[];
}

/**
 * Finds the format of the first sheet that has a known header, and reads every sheet of that format. A sheet without its header is
 * one rejected row that says so. Throws bad-input when no sheet has a known header.
 */
export async function openWorkbook(rows: AsyncIterable<SheetRow>, source: WorkbookSource): Promise<OpenWorkbook> {
  const tables = source.profiles.filter((profile) => profile.kind === "csv");
  const found: Found = { profile: null, sheet: "", header: [], unknown: [] };
  const drafts = draftsOf(rows, tables, found, source);
  const first = await drafts.next();
  const { profile } = found;
  if (profile === null) throw unknownWorkbook(source.name, source.profiles, found.unknown);
  return {
    profile,
    why: `Sheet ${found.sheet} has all ${profile.required.length} columns of ${profile.title}.`,
    header: () => found.header,
    drafts: again(first, drafts),
  };
}

interface Found {
  profile: CsvProfile | null;
  sheet: string;
  header: readonly string[];
  /** Starts of sheets without a known header. */
  readonly unknown: (readonly (readonly string[])[])[];
}

interface Sheet {
  readonly name: string;
  readonly start: SheetRow[];
  /** null until its start was seen, and where that has no header. */
  table: TableReader | null;
  isOpen: boolean;
  rows: number;
}

const BATCH_ROWS = 1_000;

async function* draftsOf(
  rows: AsyncIterable<SheetRow>,
  profiles: readonly CsvProfile[],
  found: Found,
  source: WorkbookSource,
): AsyncGenerator<readonly DraftRow[]> {
  let sheet = null as Sheet | null;
  let batch: DraftRow[] = [];
  const closeSheet = (closing: Sheet | null): void => {
    if (closing && !closing.isOpen) batch.push(...openSheet(closing, profiles, found, source));
    if (closing && !closing.table) batch.push(unreadSheet(closing));
  };
  for await (const row of rows) {
    if (sheet?.name !== row.sheet) {
      closeSheet(sheet);
      sheet = { name: row.sheet, start: [], table: null, isOpen: false, rows: 0 };
    }
    sheet.rows += 1;
    if (sheet.isOpen) batch.push(...readRow(sheet, row));
    else sheet.start.push(row);
    if (sheet.start.length > MAX_PREAMBLE_ROWS && !sheet.isOpen) batch.push(...openSheet(sheet, profiles, found, source));
    if (batch.length >= BATCH_ROWS && found.profile) {
      yield batch;
      batch = [];
    }
  }
  closeSheet(sheet);
  if (found.profile && batch.length > 0) yield batch;
}

function openSheet(sheet: Sheet, profiles: readonly CsvProfile[], found: Found, source: WorkbookSource): DraftRow[] {
  sheet.isOpen = true;
  const cells = sheet.start.map((row) => [...row.cells]);
  const candidates = found.profile ? [found.profile] : profiles;
  const profile = candidates.find(({ required }) => headerIndex(cells, required) >= 0);
  if (!profile) {
    found.unknown.push(cells);
    return [];
  }
  const table = tableReader({ name: source.name, profile, file: source.file, account: source.account });
  const first = table.open(cells);
  sheet.table = table;
  if (!found.profile) Object.assign(found, { profile, sheet: sheet.name, header: table.header() });
  return sheet.start.slice(first).flatMap((row) => readRow(sheet, row));
}

function readRow({ table, name }: Sheet, row: SheetRow): DraftRow[] {
  if (!table || isBlankRow(row.cells)) return [];
  const width = Math.max(row.cells.length, table.header().length);
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
  return [{ row: null, path: `/${name}/${row.row}`, sheet: name, cells, reading: table.read(cells) }];
}

function unreadSheet({ name, rows, start }: Sheet): DraftRow {
  const reading = rowIssue("sheet", name, say("row.sheetUnread", { rows }), say("mend.ownStatement"));
  return { row: null, path: `/${name}`, sheet: name, cells: start[0]?.cells ?? [], reading };
}

async function* again(
  first: IteratorResult<readonly DraftRow[]>,
  rest: AsyncGenerator<readonly DraftRow[]>,
): AsyncGenerator<readonly DraftRow[]> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
