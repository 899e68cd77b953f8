import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { read, SSF, set_cptable, type WorkBook } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { refuseZipBomb } from "./refuse-zip-bomb.ts";

/** One line that the child process prints: a row of a sheet, numbered from 1 as the spreadsheet shows it, or why it cannot go on. */
export type WorkbookLine =
  | { readonly sheet: string; readonly row: number; readonly cells: readonly string[] }
  | { readonly refused: string };

/** Reads a workbook from one stream and prints its rows to another, one JSON document a line. Runs in a process of its own. */
export async function printWorkbook(source: Readable, sink: Writable): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  for (const line of workbookLines(Buffer.concat(chunks))) {
    if (!sink.write(`${JSON.stringify(line)}\n`)) await once(sink, "drain");
  }
}

/** The rows of every sheet in order, values as stored: formulas are not run, dates are written as ISO 8601. */
export function* workbookLines(bytes: Buffer): Generator<WorkbookLine> {
  let book: WorkBook;
  try {
    refuseZipBomb(bytes);
    set_cptable(codePages);
    book = read(bytes, { type: "buffer", dense: true, cellFormula: false, cellHTML: false, cellNF: true });
  } catch (error) {
    yield { refused: error instanceof Error ? error.message : String(error) };
    return;
  }
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const sheet of book.SheetNames) {
    const rows: readonly (readonly (StoredCell | undefined)[] | undefined)[] = book.Sheets[sheet]?.["!data"] ?? [];
    yield* sheetLines(sheet, rows, since1904);
  }
}

/** What of a cell counts. t: s text, n number, b truth, e error, d date, z empty. */
interface StoredCell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
}

/** More rows or text than any sheet of 50 MB; a small file that claims more is no statement. */
const MAX_TEXT = 134_217_728;

function* sheetLines(
  sheet: string,
  rows: readonly (readonly (StoredCell | undefined)[] | undefined)[],
  since1904: boolean,
): Generator<WorkbookLine> {
  let text = 0;
  for (const [index, stored] of rows.entries()) {
    if (!stored || stored.length === 0) continue;
    const cells = Array.from(stored, (cell) => cellText(cell, since1904));
    for (const cell of cells) text += cell.length;
    if (text > MAX_TEXT) {
      yield { refused: "a sheet with over 128 MiB of text" };
      return;
    }
    yield { sheet, row: index + 1, cells };
  }
}

function cellText(cell: StoredCell | undefined, since1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.t === "n" && typeof cell.v === "number") return numberText(cell.v, cell.z, since1904);
  return cell.t === "e" ? (cell.w ?? "") : String(cell.v).trim();
}

/** Excel keeps 15 digits: a longer number has lost its end, and must not be taken for an account's. */
const KEPT_DIGITS = 15;

/** The shortest text of the stored number, not the rounded one that is displayed; an account number cut by Excel ends in "…". */
function numberText(value: number, format: string | number | undefined, since1904: boolean): string {
  if (typeof format === "string" && SSF.is_date(format)) return dateText(value, since1904);
  const text = String(value);
  if (!Number.isInteger(value) || Math.abs(value) < 10 ** KEPT_DIGITS) return text;
  return Number.isSafeInteger(value) || Math.abs(value) < 1e21 ? `${text.slice(0, KEPT_DIGITS)}…` : text;
}

function dateText(value: number, since1904: boolean): string {
  const date = SSF.parse_date_code(value, { date1904: since1904 });
  if (!date) return String(value);
  const two = (part: number): string => String(part).padStart(2, "0");
  const time = `${two(date.H)}:${two(date.M)}:${two(Math.floor(date.S))}`;
  if (value < 1) return time;
  const day = `${String(date.y).padStart(4, "0")}-${two(date.m)}-${two(date.d)}`;
  return Number.isInteger(value) ? day : `${day} ${time}`;
}
