import { parse } from "csv-parse/sync";
import { decodeText, type Encoding } from "./encoding.ts";
import type { RecordBlock } from "./split-records.ts";

/** The cells of one record without padding, or null where it cannot be read as delimited text. */
export type Cells = string[] | null;

/**
 * The cells of each record of a block, one entry a record. Where the parser and the record ends disagree (stray quotes),
 * each record is read by itself, so that one bad row cannot shift another.
 */
export function parseCells(block: RecordBlock, encoding: Encoding, name: string, delimiter = ","): Cells[] {
  const text = decodeText(block.bytes, encoding, { name, offset: block.offset, last: block.last });
  const rows = tryParse(text, delimiter);
  if (rows?.length === block.ends.length) return rows;
  return parseOneByOne(block, encoding, name, delimiter);
}

/** The cells of one record's bytes. */
export function parseRecord(text: string, delimiter = ","): Cells {
  const rows = tryParse(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function parseOneByOne({ bytes, ends, offset, last }: RecordBlock, encoding: Encoding, name: string, delimiter: string): Cells[] {
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const stretch = { name, offset: offset + start, last: last && index === ends.length - 1 };
    return parseRecord(decodeText(bytes.subarray(start, end), encoding, stretch), delimiter);
  });
}

function tryParse(text: string, delimiter: string): string[][] | null {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      rtrim: true,
      record_delimiter: text.includes("\r") ? ["\r\n", "\n"] : ["\n"],
    });
    for (const row of rows) trimAll(row);
    return rows;
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")) return null;
    throw error;
  }
}

function trimAll(cells: string[]): void {
  for (let index = 0; index < cells.length; index += 1) cells[index] = (cells[index] ?? "").trim();
}
