import { availableParallelism } from "node:os";
import type { AccountId } from "../backend/domain/account.ts";
import { LedgerhoundError } from "../backend/domain/errors.ts";
import type { FileId, RecordId, Unidentified } from "../backend/domain/record.ts";
import { type Sentence, say } from "../backend/domain/sentence.ts";
import type { Encoding } from "./encoding.ts";
import { type KnownFirstId, recordIdentifier } from "./identify-record.ts";
import { mappedProfile } from "./mapped-profile.ts";
import type { Mapping } from "./mapping.ts";
import { openFile } from "./open-file.ts";
import type { Profile } from "./profile.ts";
import { PROFILES } from "./profiles/catalogue.ts";
import { type DraftRow, isIssue, type ReadRow, sourceRef } from "./row.ts";

/** How far reading has come. */
export interface ReadProgress {
  readonly bytes: number;
  readonly rows: number;
}

export interface ReadOptions {
  /** As its sender named it: for detection and messages. */
  readonly name: string;
  readonly file: FileId;
  /** Name of a profile to read it by; else it is detected. */
  readonly profile?: string | undefined;
  /** How a person said its columns are to be read; goes before profile. */
  readonly mapping?: Mapping | undefined;
  /** The account that it is the statement of, for statements that do not say. */
  readonly account?: AccountId | undefined;
  /** Called after each batch. */
  readonly progress?: ((progress: ReadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Threads that read a large delimited file beside the caller's; 0 for none. As the machine has cores, 2 at most, unless given. */
  readonly threads?: number;
}

/** A file being read. batches may be walked once. */
export interface FileReading {
  readonly profile: string;
  readonly encoding: Encoding;
  /** What showed the format. */
  readonly why: string;
  /** What the receipt must say of how rows were read. */
  readonly assumes: readonly Sentence[];
  /** Data rows in file order, each with one outcome. Throws file-unreadable or cancelled where reading cannot go on. */
  readonly batches: AsyncIterable<readonly ReadRow[]>;
  /** Column names; known once the first batch is there, for a document what its cells are called. */
  readonly header: () => readonly string[];
  /** Whether its rows are those of a table, delimited or in a workbook: such rows can come back corrected, as CSV. */
  readonly isTable: boolean;
  /** Between cells; a comma for a document. */
  readonly delimiter: string;
  /** Asked after the last batch: rows = records + reports + rejected. */
  readonly totals: () => { readonly rows: number; readonly rejected: number };
}

/**
 * Opens a file: looks at its start, finds its profile, and gives its rows as records, reports or reasons why not.
 * Memory does not grow with the file. Throws file-unreadable for what is no statement and bad-input for an unknown format.
 */
export async function readFile(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<FileReading> {
  const count = { bytes: 0, rows: 0, rejected: 0 };
  const opened = await openFile(counted(bytes, count), {
    name: options.name,
    file: options.file,
    account: options.account ?? null,
    profiles: candidatesOf(options),
    mapping: options.mapping ?? null,
    threads: options.threads ?? threadsHere(),
    signal: options.signal ?? null,
  });
  return {
    profile: opened.profile.name,
    encoding: opened.encoding,
    why: opened.why,
    assumes: opened.profile.assumes,
    batches: outcomes(opened.drafts, options, count),
    header: opened.header,
    isTable: opened.profile.kind === "csv",
    delimiter: opened.profile.kind === "csv" ? (opened.profile.delimiter ?? ",") : ",",
    totals: () => ({ rows: count.rows, rejected: count.rejected }),
  };
}

const MOST_THREADS = 2;

function threadsHere(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

/** The profiles by which a file may be read: the mapping's, the named one, or all. Throws bad-input for an unknown name. */
export function candidatesOf({ profile, mapping }: Pick<ReadOptions, "profile" | "mapping">): readonly Profile[] {
  if (mapping) return [mappedProfile(mapping)];
  return profile === undefined ? PROFILES : [profileNamed(profile)];
}

/** The profile of a name. Throws bad-input with the names that exist. */
export function profileNamed(name: string): Profile {
  const profile = PROFILES.find((each) => each.name === name);
  if (profile) return profile;
  const names = PROFILES.map((each) => each.name).join(", ");
  throw new LedgerhoundError("bad-input", `No profile is called "${name}". There are: ${names}.`, { profile: name });
}

interface Count {
  bytes: number;
  rows: number;
  rejected: number;
}

async function* counted(bytes: AsyncIterable<Uint8Array>, count: Count): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count.bytes += chunk.length;
    yield chunk;
  }
}

async function* outcomes(
  drafts: AsyncIterable<readonly DraftRow[]>,
  { file, name, progress, signal }: ReadOptions,
  count: Count,
): AsyncGenerator<readonly ReadRow[]> {
  const outcome = outcomeOf(file);
  for await (const batch of drafts) {
    if (signal?.aborted)
      throw new LedgerhoundError("cancelled", `${name}: Reading was cancelled. Nothing was stored.`, { file: name });
    const rows: ReadRow[] = [];
    for (const draft of batch) {
      const row = outcome(draft);
      if (row.outcome === "rejected") count.rejected += 1;
      rows.push(row);
    }
    count.rows += rows.length;
    progress?.({ bytes: count.bytes, rows: count.rows });
    yield rows;
  }
}

function outcomeOf(file: FileId): (draft: DraftRow) => ReadRow {
  const identify = sheetwiseIdentifier();
  return ({ row, path, cells, reading, sheet, firstId }) => {
    const source = sourceRef(file, row, path);
    if (isIssue(reading)) {
      const { column, value, issue, remedy } = reading;
      return { outcome: "rejected", source, row, column, value, reason: issue, remedy, cells };
    }
    if (reading.kind === "report") {
      const { kind: _, ...report } = reading;
      return { outcome: "report", report: { ...report, source }, source };
    }
    const id = identify(reading, sheet, firstId);
    if (id !== null) return { outcome: "record", record: Object.assign(reading, { id }), source };
    return {
      outcome: "rejected",
      source,
      row,
      column: "sheet",
      value: sheet ?? "",
      reason: say("row.seenBefore"),
      remedy: say("mend.nothing"),
      cells,
    };
  };
}

/**
 * Ids of a file's records. A workbook may hold the same statement on two sheets: each sheet counts its equal rows by itself, and a
 * row that an earlier sheet has gets null.
 */
function sheetwiseIdentifier(): (record: Unidentified, sheet?: string, firstId?: KnownFirstId) => RecordId | null {
  const earlier = new Set<RecordId>();
  let current: string | undefined;
  let ofCurrent: RecordId[] = [];
  let identify = recordIdentifier();
  return (record, sheet, firstId) => {
    if (sheet !== undefined && sheet !== current) {
      for (const id of ofCurrent) earlier.add(id);
      ofCurrent = [];
      identify = recordIdentifier();
      current = sheet;
    }
    const id = identify(record, firstId);
    if (earlier.has(id)) return null;
    if (sheet !== undefined) ofCurrent.push(id);
    return id;
  };
}
