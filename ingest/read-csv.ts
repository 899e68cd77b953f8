import type { Encoding } from "./encoding.ts";
import { type Cells, parseCells } from "./parse-cells.ts";
import { isBlankRow, type TableSource, tableReader } from "./read-table.ts";
import type { DraftRow } from "./row.ts";
import type { RecordBlock } from "./split-records.ts";

/** How a delimited file is to be read. */
export interface CsvSource extends TableSource {
  readonly encoding: Encoding;
}

/** The rows under the header of a file, block by block. Blank rows are none; row counts every record of the file from 1. */
export interface CsvReader {
  readonly header: () => readonly string[];
  readonly read: (block: RecordBlock) => DraftRow[];
  /** The rows up to the header, the header last; known once the first block was read. */
  readonly head: () => readonly Cells[];
  /** Goes on under a header that another reader has found. */
  readonly openAt: (head: readonly Cells[]) => void;
}

/** Reads blocks in file order. Throws file-unreadable when the first block holds no header of the profile. */
export function csvReader(source: CsvSource): CsvReader {
  const { name, profile, encoding } = source;
  const table = tableReader(source);
  let head: readonly Cells[] | null = null;
  const openAt = (rows: readonly Cells[]): number => {
    const first = table.open(rows);
    head = rows.slice(0, first);
    return first;
  };
  const read = (block: RecordBlock): DraftRow[] => {
    const rows = parseCells(block, encoding, name, profile.delimiter);
    const first = head === null ? openAt(rows) : 0;
    const drafts: DraftRow[] = [];
    for (const [index, cells] of rows.entries()) {
      if (index < first || (cells && isBlankRow(cells))) continue;
      drafts.push({ row: block.firstRow + index, path: null, cells: cells ?? [], reading: table.read(cells) });
    }
    return drafts;
  };
  return { header: table.header, read, head: () => head ?? [], openAt };
}
