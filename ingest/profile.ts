import type { AccountId } from "../backend/domain/account.ts";
import type { Sentence } from "../backend/domain/sentence.ts";
import type { ZoneClock } from "../backend/domain/zone.ts";
import type { Encoding } from "./encoding.ts";
import type { DraftRow, Reading } from "./row.ts";

/** The part of a delimited file that stands above its rows. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  /** Rows above the header, top first. */
  readonly preamble: readonly (readonly string[])[];
  /** The file's id: an account that the statement does not name in full is told apart by it. */
  readonly file: string;
  /** The account that the file is of, as its sender says; null when nobody said. */
  readonly account: AccountId | null;
  readonly clock: ZoneClock;
}

/** What every format says of itself. */
interface ProfileHead {
  readonly name: string;
  /** As the import page lists it. */
  readonly title: string;
  /** IANA zone of times that carry none. */
  readonly zone: string;
  /** What the receipt must say about how rows are read. */
  readonly assumes: readonly Sentence[];
}

/** A delimited text with a header row. */
export interface CsvProfile extends ProfileHead {
  readonly kind: "csv";
  readonly encodings: readonly Encoding[];
  /** Columns that tell this format from all others. */
  readonly required: readonly string[];
  /** Ground truth of benchmark sets: blanked before any record is made. */
  readonly labels: readonly string[];
  /** Made once a file. The reader gets the cells of one row, as many as the header has. */
  /** One character between cells; a comma when left out. */
  readonly delimiter?: string;
  /** Column after which a row may end: its exporter leaves blank cells at the end out. */
  readonly mayEndAfter?: string;
  /** First cell of rows under the statement's own: sums and remarks. */
  readonly footer?: RegExp;
  readonly rowReader: (table: Table) => (cells: readonly string[]) => Reading;
}

/** A document that is read as elements: XML, JSON or SWIFT messages. */
export interface DocumentProfile extends ProfileHead {
  readonly kind: "document";
  /** What the cells of a row are called. */
  readonly columns: readonly string[];
  /** Whether a file with this start is of the format. */
  readonly recognises: (head: string) => boolean;
  /** account: whose statement it is, as its sender says; it serves where the document does not say. */
  readonly read: (
    bytes: AsyncIterable<Uint8Array>,
    name: string,
    file: string,
    account: AccountId | null,
  ) => AsyncIterable<readonly DocumentRow[]>;
}

/** One element that is a row, with its exact bytes in the file: [start, end). */
export interface DocumentRow extends DraftRow {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export type Profile = CsvProfile | DocumentProfile;

/**
 * Index of a column by its name; nth for a name that stands twice, from 0. A column that the file lacks is -1,
 * which every cell reader reads as blank.
 */
export function columnIndex({ header }: Pick<Table, "header">, column: string, nth = 0): number {
  let index = header.indexOf(column);
  for (let skipped = 0; skipped < nth && index >= 0; skipped += 1) index = header.indexOf(column, index + 1);
  return index;
}

/** Text of a cell; "" where the row or the column has none. */
export function cellAt(cells: readonly string[], index: number): string {
  return cells[index] ?? "";
}

/** Reads cells of a row by their column's name, each found once a file; "" where the row has none. */
export function cellsByName(table: Pick<Table, "header">): (cells: readonly string[]) => (column: string) => string {
  const indexes = new Map<string, number>();
  for (const [index, column] of table.header.entries()) if (!indexes.has(column)) indexes.set(column, index);
  return (cells) => (column) => cellAt(cells, indexes.get(column) ?? -1);
}

/** Text of a cell, or null for blank. */
export function textAt(cells: readonly string[], index: number): string | null {
  const text = cells[index];
  return text === undefined || text === "" ? null : text;
}
