import { zoneClock } from "../backend/domain/zone.ts";
import { HEAD_BYTES, headerIndex, MAX_PREAMBLE_ROWS } from "./detect-profile.ts";
import type { Encoding } from "./encoding.ts";
import { type Cells, parseCells } from "./parse-cells.ts";
import type { CsvProfile, Table } from "./profile.ts";
import { type DraftRow, type Reading, rowIssue } from "./row.ts";
import type { RecordBlock } from "./split-records.ts";
import { unreadable } from "./unreadable.ts";

/** How a delimited file is to be read. */
export interface CsvSource {
  readonly name: string;
  readonly profile: CsvProfile;
  readonly encoding: Encoding;
}

/** The rows under the header of a file, block by block. Blank rows are none; row counts every record of the file from 1. */
export interface CsvReader {
  readonly header: () => readonly string[];
  readonly read: (block: RecordBlock) => DraftRow[];
}

/** Reads blocks in file order. Throws file-unreadable when the first block holds no header of the profile. */
export function csvReader({ name, profile, encoding }: CsvSource): CsvReader {
  let table: Table | null = null;
  let rowReader: (cells: readonly string[]) => Reading = () => rowIssue("", "", "no header");
  let labels: readonly number[] = [];

  const open = (rows: readonly Cells[]): number => {
    const index = headerIndex(rows.slice(0, MAX_PREAMBLE_ROWS + 1), profile.required);
    const header = rows[index];
    if (!header) throw noHeader(name, profile);
    const preamble = rows.slice(0, index).map((cells) => cells ?? []);
    table = { name, header: withoutBlankEnd(header), preamble, clock: zoneClock(profile.zone) };
    rowReader = profile.rowReader(table);
    labels = profile.labels.map((label) => header.indexOf(label)).filter((at) => at >= 0);
    return index + 1;
  };

  const read = (block: RecordBlock): DraftRow[] => {
    const rows = parseCells(block, encoding, name);
    const first = table ? 0 : open(rows);
    const width = table?.header.length ?? 0;
    const drafts: DraftRow[] = [];
    for (const [index, cells] of rows.entries()) {
      if (index < first || (cells && isBlank(cells))) continue;
      drafts.push({ row: block.firstRow + index, path: null, cells: cells ?? [], reading: readingOf(cells, width) });
    }
    return drafts;
  };

  const readingOf = (cells: Cells, width: number): Reading => {
    if (cells === null) return rowIssue("row", "", "its quotes do not pair");
    for (const label of labels) cells[label] = "";
    return misshapen(cells, width) ?? rowReader(cells);
  };
  return { header: () => table?.header ?? [], read };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "") return false;
  return true;
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** A row of another width has its cells under the wrong columns; blank cells at its end do no harm. */
function misshapen(cells: readonly string[], width: number): Reading | null {
  if (cells.length === width) return null;
  if (cells.length < width) return rowIssue("row", "", `${cells.length} cells where the header has ${width}`);
  return withoutBlankEnd(cells).length <= width
    ? null
    : rowIssue("row", "", `${cells.length} cells where the header has ${width}`);
}

function noHeader(name: string, { title, required }: CsvProfile): Error {
  const remedy = `Within the first ${HEAD_BYTES / 1024} KiB a row must hold: ${required.join(", ")}.`;
  return unreadable(name, `No header of ${title}.`, remedy);
}
