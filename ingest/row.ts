import { inEnglish } from "../backend/domain/print-sentence.ts";
import type { FileId, SourceRecord, SourceRef, Unidentified } from "../backend/domain/record.ts";
import { type Sentence, say } from "../backend/domain/sentence.ts";
import type { VictimReport } from "../backend/domain/victim-report.ts";
import type { KnownFirstId } from "./identify-record.ts";

/** Why a source row cannot become a record: which cell, what stands there, what is wrong with it, what to do. */
export interface RowIssue {
  readonly issue: Sentence;
  readonly column: string;
  readonly value: string;
  readonly remedy: Sentence;
}

/** A victim report before its place in the file is known. */
export type ReportDraft = { readonly kind: "report" } & Omit<VictimReport, "source">;

/** What one source row says. */
export type Reading = Unidentified | ReportDraft | RowIssue;

export interface AcceptedRow {
  readonly outcome: "record";
  readonly record: SourceRecord;
  readonly source: SourceRef;
}

export interface ReportRow {
  readonly outcome: "report";
  readonly report: VictimReport;
  readonly source: SourceRef;
}

/** cells are the row as the source has it, without padding and without label columns. */
export interface RejectedRow {
  readonly outcome: "rejected";
  readonly source: SourceRef;
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly reason: Sentence;
  readonly remedy: Sentence;
  readonly cells: readonly string[];
}

/** Every data row ends in exactly one of these. */
export type ReadRow = AcceptedRow | ReportRow | RejectedRow;

/** A row as a profile read it, not yet with an id. */
export interface DraftRow {
  readonly row: number | null;
  readonly path: string | null;
  readonly cells: readonly string[];
  /** Sheet of a workbook. */
  readonly sheet?: string;
  readonly reading: Reading;
  /** Where another thread has worked it out. */
  readonly firstId?: KnownFirstId | undefined;
}

export const IMPORT_AGAIN = say("mend.correct");

export function rowIssue(column: string, value: string, issue: Sentence, remedy = IMPORT_AGAIN): RowIssue {
  return { issue, column, value, remedy };
}

/** Whether a cell reader gave a value or a reason why not. */
export function isIssue(value: unknown): value is RowIssue {
  return typeof value === "object" && value !== null && "issue" in value;
}

type Read<Fields> = { readonly [Name in keyof Fields]: Exclude<Fields[Name], RowIssue> };

/** The fields of a row when every one could be read, else the first issue. */
export function readAll<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Read<Fields> | RowIssue {
  for (const name in fields) {
    const field: unknown = fields[name];
    if (isIssue(field)) return field;
  }
  return fields as Read<Fields>;
}

/** "Row 212, 交易时间 '2025-02-30': no such day. Correct it, import this row again." */
export function rejectionSentence({ source, column, value, reason, remedy }: RejectedRow): string {
  const place = source.row === null ? (source.path ?? "File") : `Row ${source.row}`;
  return `${place}, ${column} '${value}': ${inEnglish(reason)}. ${inEnglish(remedy)}`;
}

export function sourceRef(file: FileId, row: number | null, path: string | null): SourceRef {
  return { file, row, path };
}
