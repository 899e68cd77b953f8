import { type Sentence, say } from "../backend/domain/sentence.ts";
import { unreadable } from "./unreadable.ts";

interface FileKind {
  readonly what: Sentence;
  readonly remedy: Sentence;
  readonly magic: readonly number[];
}

const ASK = say("instead.askStatement");
const UNPACK = say("instead.unpack");
const AGAIN = say("instead.fetchAgain");

/** Starts of files that people mistake for statements. */
const NO_STATEMENTS: readonly FileKind[] = [
  { what: say("refused.picture", { format: "PNG" }), remedy: ASK, magic: [0x89, 0x50, 0x4e, 0x47] },
  { what: say("refused.picture", { format: "JPEG" }), remedy: ASK, magic: [0xff, 0xd8, 0xff] },
  { what: say("refused.picture", { format: "GIF" }), remedy: ASK, magic: [0x47, 0x49, 0x46, 0x38] },
  { what: say("refused.pdf"), remedy: ASK, magic: [0x25, 0x50, 0x44, 0x46] },
  { what: say("refused.archive", { format: "gzip" }), remedy: UNPACK, magic: [0x1f, 0x8b] },
  { what: say("refused.archive", { format: "7z" }), remedy: UNPACK, magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { what: say("refused.archive", { format: "RAR" }), remedy: UNPACK, magic: [0x52, 0x61, 0x72, 0x21] },
  { what: say("refused.program"), remedy: ASK, magic: [0x7f, 0x45, 0x4c, 0x46] },
  { what: say("refused.program"), remedy: ASK, magic: [0x4d, 0x5a, 0x90, 0x00] },
];

/** Texts that are no statements, whatever they are called: banks send web pages as .xls. */
const NO_TABLES: readonly (readonly [start: RegExp, what: Sentence, remedy: Sentence])[] = [
  [/^\s*$/, say("refused.blank"), AGAIN],
  [/^\s*<(?:!doctype\s+html|html|head|table|meta)\b/i, say("refused.webPage"), say("instead.spreadsheet")],
  [/^\{\\rtf/, say("refused.richText"), ASK],
  [/^[^\n]*\r(?!\n)[^\n]*$/, say("refused.macLines"), say("instead.lineFeeds")],
];

/** Throws file-unreadable for an empty file and for one whose first bytes say that it is something else. */
export function refuseOtherKinds(head: Uint8Array, name: string): void {
  if (head.length === 0) throw unreadable(name, [say("refused.empty"), AGAIN]);
  const kind = NO_STATEMENTS.find(({ magic }) => magic.every((byte, index) => head[index] === byte));
  if (kind) throw unreadable(name, [kind.what, kind.remedy]);
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const [, what, remedy] = NO_TABLES.find(([start]) => start.test(text)) ?? [];
  if (what !== undefined && remedy !== undefined) throw unreadable(name, [what, remedy]);
}
