import type { AccountId } from "../backend/domain/account.ts";
import { say } from "../backend/domain/sentence.ts";
import { zoneClock } from "../backend/domain/zone.ts";
import { isCorrection, withoutGuard } from "./correction.ts";
import { HEAD_BYTES, headerIndex, MAX_PREAMBLE_ROWS } from "./detect-profile.ts";
import type { Cells } from "./parse-cells.ts";
import type { CsvProfile, Table } from "./profile.ts";
import { type Reading, rowIssue } from "./row.ts";
import { unreadable } from "./unreadable.ts";

/** How the rows of a table are to be read. */
export interface TableSource {
  readonly name: string;
  readonly profile: CsvProfile;
  /** Id of the file, and the account that its sender says it is of. */
  readonly file: string;
  readonly account: AccountId | null;
}

/** The rows of one table, delimited text or sheet. */
export interface TableReader {
  readonly header: () => readonly string[];
  /** Finds the header among the first rows: the index of the row after it. Throws file-unreadable when none is the header. */
  readonly open: (rows: readonly Cells[]) => number;
  /** What a row under the header says; blanks label columns in `cells`. */
  readonly read: (cells: Cells) => Reading;
}

export function tableReader({ name, profile, file, account }: TableSource): TableReader {
  let table: Table | null = null;
  let rowReader: (cells: readonly string[]) => Reading = () => rowIssue("", "", say("row.noHeader"));
  let labels: readonly number[] = [];
  let least = 0;
  let corrected = false;

  const open = (rows: readonly Cells[]): number => {
    const index = headerIndex(rows.slice(0, MAX_PREAMBLE_ROWS + 1), profile.required);
    const header = rows[index];
    if (!header) throw noHeader(name, profile);
    const preamble = rows.slice(0, index).map((cells) => cells ?? []);
    table = { name, header: withoutBlankEnd(header), preamble, clock: zoneClock(profile.zone), file, account };
    rowReader = profile.rowReader(table);
    labels = profile.labels.map((label) => header.indexOf(label)).filter((at) => at >= 0);
    least = leastCells(profile, table.header);
    corrected = isCorrection(table.header);
    return index + 1;
  };

  const read = (cells: Cells): Reading => {
    if (cells === null) return rowIssue("row", "", say("row.quotes"));
    if (profile.footer?.test(cells[0] ?? "")) return rowIssue("row", cells[0] ?? "", say("row.footer"), LEAVE);
    for (const label of labels) cells[label] = "";
    const told = corrected ? cells.map(withoutGuard) : cells;
    return misshapen(told, least, table?.header.length ?? 0) ?? rowReader(told);
  };
  return { header: () => table?.header ?? [], open, read };
}

/** How many cells a row must have: as many as the header, or up to the column after which it may end. */
function leastCells({ mayEndAfter }: CsvProfile, header: readonly string[]): number {
  const last = mayEndAfter === undefined ? -1 : header.indexOf(mayEndAfter);
  return last < 0 ? header.length : last + 1;
}

/** A row that holds nothing is none. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "") return false;
  return true;
}

const LEAVE = say("mend.nothing");

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** A row of another width has its cells under the wrong columns; blank cells at its end do no harm. */
function misshapen(cells: readonly string[], least: number, width: number): Reading | null {
  if (cells.length >= least && cells.length <= width) return null;
  if (cells.length >= least && withoutBlankEnd(cells).length <= width) return null;
  return rowIssue("row", "", say("row.width", { cells: cells.length, width }));
}

function noHeader(name: string, { title, required }: CsvProfile): Error {
  const remedy = say("instead.headerRow", { kib: HEAD_BYTES / 1024, columns: required.join(", ") });
  return unreadable(name, [say("refused.noHeader", { title }), remedy]);
}
