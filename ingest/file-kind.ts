import { unreadable } from "./unreadable.ts";

interface FileKind {
  readonly what: string;
  readonly remedy: string;
  readonly magic: readonly number[];
}

const ASK = "Ask the sender for the statement as CSV or XML.";
const UNPACK = "Unpack it, import the files inside.";

/** Starts of files that people mistake for statements. */
const NO_STATEMENTS: readonly FileKind[] = [
  { what: "A PNG picture", remedy: ASK, magic: [0x89, 0x50, 0x4e, 0x47] },
  { what: "A JPEG picture", remedy: ASK, magic: [0xff, 0xd8, 0xff] },
  { what: "A GIF picture", remedy: ASK, magic: [0x47, 0x49, 0x46, 0x38] },
  { what: "A PDF document", remedy: ASK, magic: [0x25, 0x50, 0x44, 0x46] },
  { what: "A gzip archive", remedy: UNPACK, magic: [0x1f, 0x8b] },
  { what: "A 7z archive", remedy: UNPACK, magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { what: "A RAR archive", remedy: UNPACK, magic: [0x52, 0x61, 0x72, 0x21] },
  { what: "A program", remedy: ASK, magic: [0x7f, 0x45, 0x4c, 0x46] },
  { what: "UTF-16 text", remedy: "Save it as UTF-8, import that.", magic: [0xff, 0xfe] },
  { what: "UTF-16 text", remedy: "Save it as UTF-8, import that.", magic: [0xfe, 0xff] },
];

/** Throws file-unreadable for an empty file and for one whose first bytes say that it is something else. */
export function refuseOtherKinds(head: Uint8Array, name: string): void {
  if (head.length === 0) throw unreadable(name, "Empty file.", "Fetch it again from where it came.");
  const kind = NO_STATEMENTS.find(({ magic }) => magic.every((byte, index) => head[index] === byte));
  if (kind) throw unreadable(name, `${kind.what}, not a statement.`, kind.remedy);
}
