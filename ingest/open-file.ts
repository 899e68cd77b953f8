import type { AccountId } from "../backend/domain/account.ts";
import { detectProfile, HEAD_BYTES } from "./detect-profile.ts";
import type { Encoding } from "./encoding.ts";
import { openWorkbook } from "./open-workbook.ts";
import { peek } from "./peek.ts";
import type { Profile } from "./profile.ts";
import { csvReader } from "./read-csv.ts";
import type { DraftRow } from "./row.ts";
import { recordBlocks } from "./split-records.ts";
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
}

/** Looks at a file's start and finds its format among those given. Throws file-unreadable for no statement, bad-input for none of them. */
export async function openFile(bytes: AsyncIterable<Uint8Array>, options: OpenOptions): Promise<OpenFile> {
  const { head, all } = await peek(bytes, HEAD_BYTES);
  if (isWorkbook(head))
    return { encoding: "utf-8", ...(await openWorkbook(workbookRows(all, options.name, options.signal), options)) };
  const { profile, encoding, why } = detectProfile(head, options.name, options.profiles);
  const { name, file, signal } = options;
  if (profile.kind === "document") {
    return { profile, encoding, why, header: () => profile.columns, drafts: profile.read(all, name, file) };
  }
  const reader = csvReader({ name, profile, encoding, file, account: options.account });
  const drafts = async function* (): AsyncGenerator<readonly DraftRow[]> {
    for await (const block of recordBlocks(all, name, signal, profile.delimiter)) {
      const rows = reader.read(block);
      if (rows.length > 0) yield rows;
    }
  };
  return { profile, encoding, why, header: reader.header, drafts: drafts() };
}
