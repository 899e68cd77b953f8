import type { AccountId } from "../backend/domain/account.ts";
import { type ReaderSource, readOnThreads } from "./block-threads.ts";
import { detectProfile } from "./detect-profile.ts";
import type { Encoding } from "./encoding.ts";
import type { Mapping } from "./mapping.ts";
import { openWorkbook } from "./open-workbook.ts";
import type { Profile } from "./profile.ts";
import { type CsvReader, csvReader } from "./read-csv.ts";
import type { DraftRow } from "./row.ts";
import { type RecordBlock, recordBlocks } from "./split-records.ts";
import { openText } from "./utf16.ts";
import { isWorkbook, workbookRows } from "./workbook-rows.ts";

/** A file whose format is known. drafts may be walked once. */
export interface OpenFile {
  readonly profile: Profile;
  readonly encoding: Encoding;
  readonly why: string;
  /** Column names; known once the first batch is there. */
  readonly header: () => readonly string[];
  readonly drafts: AsyncIterable<readonly DraftRow[]>;
}

export interface OpenOptions {
  readonly name: string;
  readonly file: string;
  readonly account: AccountId | null;
  /** Formats that it may have. */
  readonly profiles: readonly Profile[];
  readonly signal: AbortSignal | null;
  /** The mapping whose profile is the only one given, so that other threads can make it too. */
  readonly mapping: Mapping | null;
  /** Threads that may read beside this one. */
  readonly threads: number;
}

/** Looks at a file's start and finds its format among those given. Throws file-unreadable for no statement, bad-input for none of them. */
export async function openFile(bytes: AsyncIterable<Uint8Array>, options: OpenOptions): Promise<OpenFile> {
  const { head, all, utf16 } = await openText(bytes, options.name);
  if (isWorkbook(head))
    return { encoding: "utf-8", ...(await openWorkbook(workbookRows(all, options.name, options.signal), options)) };
  const { profile, encoding, ...detected } = detectProfile(head, options.name, options.profiles);
  const why = utf16 === null ? detected.why : `UTF-16 text, read as UTF-8. ${detected.why}`;
  const { name, file, signal } = options;
  if (profile.kind === "document") {
    return { profile, encoding, why, header: () => profile.columns, drafts: profile.read(all, name, file, options.account) };
  }
  const reader = csvReader({ name, profile, encoding, file, account: options.account });
  const blocks = recordBlocks(all, name, signal, profile.delimiter);
  const drafts = rowsOf(blocks, reader, options.threads, () => ({
    name,
    file,
    account: options.account,
    encoding,
    profile: profile.name,
    mapping: options.mapping,
    delimiter: profile.delimiter,
    head: reader.head(),
  }));
  return { profile, encoding, why, header: reader.header, drafts };
}

/** A file is read here up to this size: no thread starts for it. */
const HERE_BYTES = 4_194_304;

/** The rows of all blocks, in order; those past the first 4 MiB are read on other threads. */
async function* rowsOf(
  blocks: AsyncGenerator<RecordBlock>,
  reader: CsvReader,
  threads: number,
  source: () => ReaderSource,
): AsyncGenerator<readonly DraftRow[]> {
  try {
    for (let bytes = 0; threads === 0 || bytes < HERE_BYTES; ) {
      const { value: block, done } = await blocks.next();
      if (done) return;
      bytes += block.bytes.length;
      const rows = reader.read(block);
      if (rows.length > 0) yield rows;
    }
    for await (const rows of readOnThreads(blocks, source(), threads)) if (rows.length > 0) yield rows;
  } finally {
    await blocks.return(undefined);
  }
}
