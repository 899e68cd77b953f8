import type { RejectedRow } from "./row.ts";

/**
 * The rejected rows as CSV to correct and import again: the source's own columns, then row, column, reason and remedy.
 * UTF-8 with a byte order mark, CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function rejectsCsv(header: readonly string[], rows: readonly RejectedRow[]): string {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]): readonly string[] => Array.from({ length: width }, (_, index) => cells[index] ?? "");
  const lines = [
    [...pad(header), "row", "column", "reason", "remedy"],
    ...rows.map(({ cells, source, column, reason, remedy }) => [
      ...pad(cells),
      String(source.row ?? source.path ?? ""),
      column,
      reason,
      remedy,
    ]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(safeCell).join(",")}\r\n`).join("")}`;
}

/** OWASP, CSV injection: a cell that starts so is a formula to a spreadsheet. A plain negative number is none. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d,]*(\.\d+)?$/;

function safeCell(cell: string): string {
  const safe = FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
