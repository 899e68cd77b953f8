import { ENGLISH, printSentence, type SentencePrinter } from "../backend/domain/print-sentence.ts";
import { CORRECTION_COLUMNS } from "./correction.ts";
import type { RejectedRow } from "./row.ts";

/**
 * The rejected rows as CSV to correct and import again: the source's own columns, then row, column, reason, remedy and the source's
 * SHA-256, by which a corrected row says where it came from.
 * Reason and remedy are in the printer's language. UTF-8 with a byte order mark, CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function rejectsCsv(
  header: readonly string[],
  rows: readonly RejectedRow[],
  { delimiter = ",", printer = ENGLISH }: { readonly delimiter?: string; readonly printer?: SentencePrinter } = {},
): string {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]): readonly string[] => Array.from({ length: width }, (_, index) => cells[index] ?? "");
  const lines = [
    [...pad(header), ...CORRECTION_COLUMNS],
    ...rows.map(({ cells, source, column, reason, remedy }) => [
      ...pad(cells),
      String(source.row ?? source.path ?? ""),
      column,
      printSentence(reason, printer),
      printSentence(remedy, printer),
      source.file,
    ]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(safeCell).join(delimiter)}\r\n`).join("")}`;
}

/** OWASP, CSV injection: a cell that starts so is a formula to a spreadsheet. A plain negative number is none. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d,]*(\.\d+)?$/;

function safeCell(cell: string): string {
  const safe = FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
