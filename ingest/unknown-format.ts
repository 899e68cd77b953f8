import type { SaidError, Told } from "../backend/domain/said-error.ts";
import { type SentenceValue, saidValue, say } from "../backend/domain/sentence.ts";
import type { CsvProfile, Profile } from "./profile.ts";
import { type SniffedTable, sniffTable } from "./sniff-table.ts";
import { unreadable } from "./unreadable.ts";

const MAP = say("instead.map");
const NO_TABLE: Told = [say("refused.noTable"), say("instead.askStatement")];
const NO_SHEET: Told = [say("refused.noSheet"), say("instead.mapSheet")];

/** Fewer shared columns than this are chance. */
const LEAST_SHARED = 0.5;
const MOST_NAMED = 8;

/**
 * The error of a text that no profile reads: it names the columns that its nearest format needs and it lacks, else the columns that it
 * has, else that it is no table. isHead says that the file goes on after the bytes given.
 */
export function unknownFormat(
  name: string,
  head: Uint8Array,
  { isHead, profiles }: { readonly isHead: boolean; readonly profiles: readonly Profile[] },
): SaidError {
  const table = sniffTable(head, isHead);
  return unreadable(name, nearMiss(table, profiles) ?? ownColumns(table) ?? headless(table) ?? NO_TABLE);
}

/** The error of a workbook of which no sheet has the header of a known format. */
export function unknownWorkbook(name: string, profiles: readonly Profile[], sheets: readonly SniffedTable["rows"][]): SaidError {
  const near = sheets.map((rows) => nearMiss({ rows }, profiles)).find((told) => told !== null);
  return unreadable(name, near ?? NO_SHEET);
}

interface Near {
  readonly profile: CsvProfile;
  readonly row: number;
  readonly missing: readonly string[];
  readonly share: number;
}

function nearMiss({ rows }: Pick<SniffedTable, "rows">, profiles: readonly Profile[]): Told | null {
  const [near] = profiles
    .filter((profile) => profile.kind === "csv")
    .flatMap((profile) => rows.map((cells, row) => nearnessOf(profile, cells, row)))
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share - a.share || a.row - b.row);
  if (!near) return null;
  const { profile, row, missing } = near;
  const what = say("refused.nearHeader", { row: row + 1, title: profile.title, columns: named(missing) });
  return [what, say("instead.wholeTable"), MAP];
}

function nearnessOf(profile: CsvProfile, cells: readonly string[], row: number): Near {
  const missing = profile.required.filter((column) => !cells.includes(column));
  return { profile, row, missing, share: 1 - missing.length / profile.required.length };
}

function ownColumns({ rows, headerIndex }: SniffedTable): Told | null {
  const header = rows[headerIndex]?.filter((cell) => cell !== "");
  if (!header || header.length < 2) return null;
  return [say("refused.unknownColumns", { columns: named(header), row: headerIndex + 1 }), MAP];
}

/** Rows of one width, of which none is a header. */
function headless({ rows, delimiterConfidence }: SniffedTable): Told | null {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || delimiterConfidence < SURELY_ROWS) return null;
  return [say("refused.headless", { width }), say("instead.withHeader")];
}

const SURELY_ROWS = 0.8;

function named(all: readonly string[]): SentenceValue {
  const columns = all.slice(0, MOST_NAMED).join(", ");
  const more = all.length - MOST_NAMED;
  return more > 0 ? saidValue([say("refused.moreColumns", { columns, more })]) : columns;
}
