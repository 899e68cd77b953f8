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
  { what: "A program", remedy: ASK, magic: [0x4d, 0x5a, 0x90, 0x00] },
];

const AS_CSV = "Open it in a spreadsheet, save it as CSV, import that.";

/** Texts that are no statements, whatever they are called: banks send web pages as .xls. */
const NO_TABLES: readonly (readonly [start: RegExp, what: string, remedy: string])[] = [
  [/^\s*$/, "Nothing but blank lines", "Fetch it again from where it came."],
  [/^\s*<(?:!doctype\s+html|html|head|table|meta)\b/i, "A web page, not a statement", AS_CSV],
  [/^\{\\rtf/, "A text document, not a statement", ASK],
  [/^[^\n]*\r(?!\n)[^\n]*$/, "Lines that end as on old Macs (a carriage return alone)", "Save it with line feeds, import that."],
];

/** Throws file-unreadable for an empty file and for one whose first bytes say that it is something else. */
export function refuseOtherKinds(head: Uint8Array, name: string): void {
  if (head.length === 0) throw unreadable(name, "Empty file.", "Fetch it again from where it came.");
  const kind = NO_STATEMENTS.find(({ magic }) => magic.every((byte, index) => head[index] === byte));
  if (kind) throw unreadable(name, `${kind.what}, not a statement.`, kind.remedy);
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const [, what, remedy] = NO_TABLES.find(([start]) => start.test(text)) ?? [];
  if (what !== undefined && remedy !== undefined) throw unreadable(name, `${what}.`, remedy);
}
