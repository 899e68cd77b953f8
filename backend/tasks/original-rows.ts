import { correctedFrom } from "../../ingest/correction.ts";
import { sourceKey, sourceRowBytes } from "../../ingest/source-rows.ts";
import type { Upload } from "../domain/case.ts";
import type { FileId, SourceRef } from "../domain/record.ts";
import type { UserId } from "../domain/user.ts";
import type { RawFiles } from "../store/stores.ts";
import { readingOf } from "./upload-reading.ts";

/** One source row as its file has it. */
export interface OriginalRow {
  readonly source: SourceRef;
  /** Name the file was sent under. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** For a row that a person corrected: where it stood before, as it says itself, and who sent the correction when. */
  readonly corrects: CorrectedRow | null;
}

/** The row that another one corrects. */
export interface CorrectedRow {
  readonly source: SourceRef;
  /** Name its file was sent under; its hash where the case has no such file. */
  readonly file: string;
  readonly by: UserId;
  readonly at: number;
}

/** Finds the row of a place; a place that no kept file has is a bug. */
export type RowsByPlace = (source: SourceRef) => OriginalRow;

/** The original rows of many places: each kept file is read once, up to its last row asked for. */
export async function originalRows(
  raw: RawFiles,
  uploads: readonly Upload[],
  sources: readonly SourceRef[],
): Promise<RowsByPlace> {
  const found = new Map<string, OriginalRow>();
  for (const [file, wanted] of byFile(sources)) {
    const upload = uploads.find((each) => each.file === file);
    const name = upload?.name ?? file;
    const { header, rows } = await sourceRowBytes(raw.read(file), wanted, { name, ...(upload ? readingOf(upload) : {}) });
    for (const source of wanted) {
      const row = rows.get(sourceKey(source));
      if (row)
        found.set(placeKey(source), { source, file: name, header, ...row, corrects: correctsOf(header, row, upload, uploads) });
    }
  }
  return (source) => {
    const row = found.get(placeKey(source));
    if (!row) throw new Error(`kept file ${source.file} has no row ${sourceKey(source)}`);
    return row;
  };
}

function correctsOf(
  header: readonly string[],
  { cells }: Pick<OriginalRow, "cells">,
  upload: Upload | undefined,
  uploads: readonly Upload[],
): CorrectedRow | null {
  const source = correctedFrom(header, cells);
  if (source === null || upload === undefined) return null;
  const file = uploads.find((each) => each.file === source.file)?.name ?? source.file;
  return { source, file, by: upload.by, at: upload.at };
}

function placeKey(source: SourceRef): string {
  return `${source.file} ${sourceKey(source)}`;
}

function byFile(sources: readonly SourceRef[]): ReadonlyMap<FileId, SourceRef[]> {
  const groups = new Map<FileId, SourceRef[]>();
  for (const source of sources) {
    const group = groups.get(source.file);
    if (group) group.push(source);
    else groups.set(source.file, [source]);
  }
  return groups;
}
