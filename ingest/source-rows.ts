import type { SourceRef } from "../backend/domain/record.ts";
import { detectProfile } from "./detect-profile.ts";
import { decodeText, type Encoding } from "./encoding.ts";
import { type OpenWorkbook, openWorkbook } from "./open-workbook.ts";
import { parseRecord } from "./parse-cells.ts";
import type { DocumentProfile, DocumentRow } from "./profile.ts";
import { csvReader } from "./read-csv.ts";
import { candidatesOf, type ReadOptions } from "./read-file.ts";
import { type RecordBlock, recordBlocks } from "./split-records.ts";
import { asBefore, openText, type Utf16 } from "./utf16.ts";
import { isWorkbook, workbookRows } from "./workbook-rows.ts";

/** A row as its source has it: its exact bytes, and its cells as text. */
export interface OriginalRow {
  readonly bytes: Uint8Array;
  readonly cells: readonly string[];
}

export interface OriginalRows {
  readonly encoding: Encoding;
  readonly header: readonly string[];
  /** By sourceKey; a reference that the file does not hold is absent. */
  readonly rows: ReadonlyMap<string, OriginalRow>;
}

/** Key of a row inside its file: its number, or its path in a document. */
export function sourceKey({ row, path }: Pick<SourceRef, "row" | "path">): string {
  return row === null ? (path ?? "") : String(row);
}

/**
 * The original bytes of some rows of one file, without the line ending's effect on anything else: for delimited text from the row's first
 * byte to its line feed, for XML, JSON and SWIFT messages the element from its first to its last character. A workbook has no bytes of one row: its cells come as CSV in UTF-8.
 * Reads only as far as the last row asked for.
 */
export async function sourceRowBytes(
  bytes: AsyncIterable<Uint8Array>,
  refs: readonly SourceRef[],
  { name, profile, mapping }: Pick<ReadOptions, "name" | "profile" | "mapping">,
): Promise<OriginalRows> {
  const { head, all, utf16 } = await openText(bytes, name);
  const profiles = candidatesOf({ profile, mapping });
  const wanted = new Set(refs.map(sourceKey));
  const file = refs[0]?.file ?? "";
  if (isWorkbook(head))
    return workbookCells(await openWorkbook(workbookRows(all, name), { name, file, account: null, profiles }), wanted);
  const detected = detectProfile(head, name, profiles);
  if (detected.profile.kind === "document") return inSource(await documentRows(all, wanted, name, detected.profile), utf16);
  const { encoding } = detected;
  const reader = csvReader({ name, profile: detected.profile, encoding, file, account: null });
  const rows = new Map<string, OriginalRow>();
  for await (const block of recordBlocks(all, name, null, detected.profile.delimiter)) {
    if (reader.header().length === 0) reader.read(block);
    collect(block, encoding, { name, delimiter: detected.profile.delimiter }, wanted, rows);
    if (rows.size === wanted.size) break;
  }
  return inSource({ encoding, header: reader.header(), rows }, utf16);
}

/** Rows that were read as UTF-8, with the bytes that the file itself has. */
function inSource(read: OriginalRows, utf16: Utf16 | null): OriginalRows {
  const rows = [...read.rows].map(([key, row]) => [key, { ...row, bytes: asBefore(row.bytes, utf16) }] as const);
  return utf16 === null ? read : { ...read, rows: new Map(rows) };
}

function collect(
  block: RecordBlock,
  encoding: Encoding,
  { name, delimiter }: { readonly name: string; readonly delimiter: string | undefined },
  wanted: ReadonlySet<string>,
  rows: Map<string, OriginalRow>,
): void {
  for (const [index, end] of block.ends.entries()) {
    const key = String(block.firstRow + index);
    if (!wanted.has(key)) continue;
    const start = index === 0 ? 0 : (block.ends[index - 1] ?? 0);
    const bytes = Uint8Array.from(block.bytes.subarray(start, end));
    const text = decodeText(bytes, encoding, { name, offset: block.offset + start, last: block.last });
    rows.set(key, { bytes, cells: parseRecord(text, delimiter) ?? [text] });
  }
}

async function workbookCells({ header, drafts }: OpenWorkbook, wanted: ReadonlySet<string>): Promise<OriginalRows> {
  const rows = new Map<string, OriginalRow>();
  for await (const batch of drafts) {
    for (const { path, cells } of batch) {
      if (path !== null && wanted.has(path)) rows.set(path, { bytes: Buffer.from(csvLine(cells)), cells });
    }
    if (rows.size === wanted.size) break;
  }
  return { encoding: "utf-8", header: header(), rows };
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

async function documentRows(
  chunks: AsyncIterable<Uint8Array>,
  wanted: ReadonlySet<string>,
  name: string,
  profile: DocumentProfile,
): Promise<OriginalRows> {
  const window = byteWindow();
  const rows = new Map<string, OriginalRow>();
  for await (const batch of profile.read(window.watch(chunks), name, "", null)) {
    for (const row of batch) if (wanted.has(row.path)) rows.set(row.path, { bytes: window.copy(row), cells: row.cells });
    window.forgetBefore(batch.at(-1)?.end ?? 0);
    if (rows.size === wanted.size) break;
  }
  return { encoding: "utf-8", header: profile.columns, rows };
}

interface ByteWindow {
  watch(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  copy(range: Pick<DocumentRow, "start" | "end">): Uint8Array;
  forgetBefore(offset: number): void;
}

/** Keeps the bytes that a reader has taken since the last row it gave. */
function byteWindow(): ByteWindow {
  let kept: Uint8Array[] = [];
  let offset = 0;
  return {
    async *watch(chunks) {
      for await (const chunk of chunks) {
        kept.push(chunk);
        yield chunk;
      }
    },
    copy: ({ start, end }) => Uint8Array.from(Buffer.concat(kept).subarray(start - offset, end - offset)),
    forgetBefore(end) {
      const bytes = Buffer.concat(kept);
      kept = [bytes.subarray(Math.max(0, end - offset))];
      offset = Math.max(offset, end);
    },
  };
}
