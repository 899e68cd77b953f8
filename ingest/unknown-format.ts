import { LedgerhoundError } from "../backend/domain/errors.ts";
import type { CsvProfile, Profile } from "./profile.ts";
import { type SniffedTable, sniffTable } from "./sniff-table.ts";

const ASK = "Ask the sender for the statement as CSV or XML.";
const MAP = "Say how its columns are read: choose it on the import screen, or map it and then import --map.";

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
): LedgerhoundError {
  const table = sniffTable(head, isHead);
  return unknown(
    name,
    nearMiss(table, profiles) ?? ownColumns(table) ?? headless(table) ?? `No format that is known, and no table. ${ASK}`,
  );
}

/** The error of a workbook of which no sheet has the header of a known format. */
export function unknownWorkbook(
  name: string,
  profiles: readonly Profile[],
  sheets: readonly SniffedTable["rows"][],
): LedgerhoundError {
  const near = sheets.map((rows) => nearMiss({ rows }, profiles)).find((sentence) => sentence !== null);
  const export_ = "Export the sheet as CSV and say how its columns are read.";
  return unknown(name, near ?? `No sheet has the header of a known format. ${export_}`);
}

function unknown(name: string, sentence: string): LedgerhoundError {
  return new LedgerhoundError("file-unreadable", `${name}: ${sentence}`, { file: name });
}

interface Near {
  readonly profile: CsvProfile;
  readonly row: number;
  readonly missing: readonly string[];
  readonly share: number;
}

function nearMiss({ rows }: Pick<SniffedTable, "rows">, profiles: readonly Profile[]): string | null {
  const [near] = profiles
    .filter((profile) => profile.kind === "csv")
    .flatMap((profile) => rows.map((cells, row) => nearnessOf(profile, cells, row)))
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share - a.share || a.row - b.row);
  if (!near) return null;
  const { profile, row, missing } = near;
  return `Row ${row + 1} is nearly the header of ${profile.title}, without ${named(missing)}. Ask the bank for the whole table. ${MAP}`;
}

function nearnessOf(profile: CsvProfile, cells: readonly string[], row: number): Near {
  const missing = profile.required.filter((column) => !cells.includes(column));
  return { profile, row, missing, share: 1 - missing.length / profile.required.length };
}

function ownColumns({ rows, headerIndex }: SniffedTable): string | null {
  const header = rows[headerIndex]?.filter((cell) => cell !== "");
  if (!header || header.length < 2) return null;
  return `No known format has the columns ${named(header)} (row ${headerIndex + 1}). ${MAP}`;
}

/** Rows of one width, of which none is a header. */
function headless({ rows, delimiterConfidence }: SniffedTable): string | null {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || delimiterConfidence < SURELY_ROWS) return null;
  return `A table of ${width} columns without a header row. Ask the bank for the file with its header, or write one as its first line.`;
}

const SURELY_ROWS = 0.8;

function named(columns: readonly string[]): string {
  const more = columns.length - MOST_NAMED;
  return `${columns.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
