import { LedgerhoundError } from "../backend/domain/errors.ts";
import type { FileId } from "../backend/domain/record.ts";
import { type DetectedProfile, detectProfile, HEAD_BYTES } from "./detect-profile.ts";
import type { Encoding } from "./encoding.ts";
import { recordIdentifier } from "./identify-record.ts";
import { peek } from "./peek.ts";
import type { Profile } from "./profile.ts";
import { PROFILES } from "./profiles/catalogue.ts";
import { csvReader } from "./read-csv.ts";
import { type DraftRow, isIssue, type Reading, type ReadRow, sourceRef } from "./row.ts";
import { recordBlocks } from "./split-records.ts";

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
  /** Called after each batch. */
  readonly progress?: ((progress: ReadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file being read. batches may be walked once. */
export interface FileReading {
  readonly profile: string;
  readonly encoding: Encoding;
  /** What showed the format. */
  readonly why: string;
  /** What the receipt must say of how rows were read; null when nothing needs saying. */
  readonly note: string | null;
  /** Data rows in file order, each with one outcome. Throws file-unreadable or cancelled where reading cannot go on. */
  readonly batches: AsyncIterable<readonly ReadRow[]>;
  /** Column names; known once the first batch is there, for a document what its cells are called. */
  readonly header: () => readonly string[];
  /** Asked after the last batch: rows = records + reports + rejected. */
  readonly totals: () => { readonly rows: number; readonly rejected: number };
}

/**
 * Opens a file: looks at its start, finds its profile, and gives its rows as records, reports or reasons why not.
 * Memory does not grow with the file. Throws file-unreadable for what is no statement and bad-input for an unknown format.
 */
export async function readFile(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<FileReading> {
  const { head, all } = await peek(bytes, HEAD_BYTES);
  const candidates = options.profile === undefined ? PROFILES : [profileNamed(options.profile)];
  const detected = detectProfile(head, options.name, candidates);
  const { profile, encoding, why } = detected;
  let header: readonly string[] = [];
  const count = { bytes: 0, rows: 0, rejected: 0 };
  const drafts = draftRows(counted(all, count), detected, options, (found) => {
    header = found;
  });
  return {
    profile: profile.name,
    encoding,
    why,
    note: profile.note,
    batches: outcomes(drafts, options, count),
    header: () => header,
    totals: () => ({ rows: count.rows, rejected: count.rejected }),
  };
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

async function* draftRows(
  bytes: AsyncIterable<Uint8Array>,
  { profile, encoding }: DetectedProfile,
  { name, signal }: ReadOptions,
  headerFound: (header: readonly string[]) => void,
): AsyncGenerator<readonly DraftRow[]> {
  if (profile.kind === "document") {
    headerFound(profile.columns);
    yield* profile.read(bytes, name);
    return;
  }
  const reader = csvReader({ name, profile, encoding });
  for await (const block of recordBlocks(bytes, name, signal)) {
    const rows = reader.read(block);
    headerFound(reader.header());
    if (rows.length > 0) yield rows;
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
  const identify = recordIdentifier();
  return ({ row, path, cells, reading }) => {
    const source = sourceRef(file, row, path);
    if (isIssue(reading)) {
      const { column, value, issue, remedy } = reading;
      return { outcome: "rejected", source, row, column, value, reason: issue, remedy, cells };
    }
    return accepted(reading, source, identify);
  };
}

function accepted(
  reading: Exclude<Reading, { issue: string }>,
  source: ReturnType<typeof sourceRef>,
  identify: ReturnType<typeof recordIdentifier>,
): ReadRow {
  if (reading.kind === "report") {
    const { kind: _, ...report } = reading;
    return { outcome: "report", report: { ...report, source }, source };
  }
  return { outcome: "record", record: Object.assign(reading, { id: identify(reading) }), source };
}
