import { decodeLoosely, ENCODING_TITLES, type Encoding, isTextIn } from "./encoding.ts";
import { refuseOtherKinds } from "./file-kind.ts";
import { parseRecord } from "./parse-cells.ts";
import type { CsvProfile, Profile } from "./profile.ts";
import { PROFILES } from "./profiles/catalogue.ts";
import { tooLong } from "./split-records.ts";
import { unknownFormat } from "./unknown-format.ts";

/** How a file is read, and what shows that it is so. */
export interface DetectedProfile {
  readonly profile: Profile;
  readonly encoding: Encoding;
  /** "UTF-8 with a byte order mark; header row 4 has all 8 columns of Statement, KBank." */
  readonly why: string;
}

/** So many bytes of a file's start are enough to know it. */
export const HEAD_BYTES = 65_536;

/** Rows that may stand above a header. */
export const MAX_PREAMBLE_ROWS = 30;

/**
 * The format and encoding of a file, from its first bytes (64 KiB, or the whole file when shorter). Throws file-unreadable
 * when it is empty, no text, one endless line, or a format that no profile knows.
 */
export function detectProfile(head: Uint8Array, name: string, profiles: readonly Profile[] = PROFILES): DetectedProfile {
  const found = knownProfile(head, name, profiles);
  if (found) return found;
  throw unknownFormat(name, head, { isHead: head.length >= HEAD_BYTES, profiles });
}

/** Like detectProfile, and null where no profile knows the format. */
export function knownProfile(head: Uint8Array, name: string, profiles: readonly Profile[]): DetectedProfile | null {
  refuseOtherKinds(head, name);
  const isHead = head.length >= HEAD_BYTES;
  const found = detectDocument(head, profiles) ?? detectCsv(head, isHead, profiles);
  if (!found && isHead && !head.includes(LINE_FEED)) throw tooLong(name, 1, "64 KiB");
  return found;
}

/** 0-based index of the first row that has every column; -1 when none has. */
export function headerIndex(rows: readonly (readonly string[] | null)[], required: readonly string[]): number {
  return rows.findIndex((cells) => cells !== null && required.every((column) => cells.includes(column)));
}

const LINE_FEED = 0x0a;

const ENCODINGS: readonly Encoding[] = ["utf-8", "gb18030", "windows-874", "windows-1252"];

function detectDocument(head: Uint8Array, profiles: readonly Profile[]): DetectedProfile | null {
  const text = decodeLoosely(head, "utf-8");
  for (const profile of profiles) {
    if (profile.kind === "document" && profile.recognises(text)) {
      return { profile, encoding: "utf-8", why: `The file starts as ${profile.title}.` };
    }
  }
  return null;
}

/**
 * Stricter encodings come first: text that is valid UTF-8 is almost never GB18030 by chance, and most bytes may be Thai. An encoding
 * in which the start has faults counts only when no other fits, so that reading can name the faulty byte.
 */
function detectCsv(head: Uint8Array, isHead: boolean, profiles: readonly Profile[]): DetectedProfile | null {
  const marked = UTF8_MARK.every((byte, index) => head[index] === byte);
  const encodings = marked ? (["utf-8"] as const) : ENCODINGS;
  const sound = encodings.filter((encoding) => isTextIn(head, encoding, isHead));
  const faulty = encodings.filter((encoding) => !sound.includes(encoding));
  for (const encoding of [...sound, ...faulty]) {
    const found = detectIn(
      encoding,
      (delimiter) => firstRows(head, encoding, delimiter),
      { sound: sound.includes(encoding), marked },
      profiles,
    );
    if (found) return found;
  }
  return null;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

function detectIn(
  encoding: Encoding,
  rowsBy: (delimiter: string) => readonly (readonly string[] | null)[],
  { sound, marked }: { readonly sound: boolean; readonly marked: boolean },
  profiles: readonly Profile[],
): DetectedProfile | null {
  // A byte order mark settles the encoding, whatever the exporter usually writes: a list of rejected rows comes back so.
  const possible = profiles.filter((profile) => profile.kind === "csv" && (marked || profile.encodings.includes(encoding)));
  for (const delimiter of DELIMITERS) {
    const rows = rowsBy(delimiter);
    for (const profile of possible.filter((each) => each.kind === "csv")) {
      if ((profile.delimiter ?? delimiter) !== delimiter) continue;
      const index = headerIndex(rows, profile.required);
      if (index >= 0) return { profile: delimitedBy(profile, delimiter), encoding, why: why(profile, encoding, index, sound) };
    }
  }
  return null;
}

/** A comma first; a table that a spreadsheet saved again comes with what its country puts between cells. */
const DELIMITERS = [",", ";", "\t", "|"];

function delimitedBy(profile: CsvProfile, delimiter: string): CsvProfile {
  return delimiter === (profile.delimiter ?? ",") ? profile : { ...profile, delimiter };
}

function firstRows(head: Uint8Array, encoding: Encoding, delimiter: string): readonly (readonly string[] | null)[] {
  const text = decodeLoosely(head, encoding);
  return text.split("\n", MAX_PREAMBLE_ROWS + 1).map((line) => parseRecord(line, delimiter));
}

function why({ title, required }: CsvProfile, encoding: Encoding, index: number, sure: boolean): string {
  const text = `${ENCODING_TITLES[encoding]} (${sure ? "sure" : "with faults"})`;
  return `${text}; row ${index + 1} is the header and has all ${required.length} columns of ${title}.`;
}
