import { say } from "../backend/domain/sentence.ts";
import { HEAD_BYTES } from "./detect-profile.ts";
import { peek } from "./peek.ts";
import { unreadable } from "./unreadable.ts";

/** What spreadsheets save as "Unicode text": two bytes a unit, in the order that the byte order mark tells. */
export type Utf16 = "utf-16le" | "utf-16be";

/** A file's start and the whole of it; as UTF-8 where the file is UTF-16, which utf16 then says. */
export interface OpenedText {
  readonly head: Uint8Array;
  readonly all: AsyncIterable<Uint8Array>;
  readonly utf16: Utf16 | null;
}

/** Opens a file so that every reader sees single-byte delimiters. Reading throws file-unreadable where UTF-16 has a fault. */
export async function openText(bytes: AsyncIterable<Uint8Array>, name: string): Promise<OpenedText> {
  const file = await peek(bytes, HEAD_BYTES);
  const utf16 = utf16Of(file.head);
  if (utf16 === null) return { ...file, utf16 };
  return { ...(await peek(asUtf8(file.all, utf16, name), HEAD_BYTES)), utf16 };
}

/** A file's start as UTF-8: of UTF-16 only its whole lines, since it may end inside one. */
export function headAsUtf8(head: Uint8Array): Uint8Array {
  const utf16 = utf16Of(head);
  if (utf16 === null) return head;
  const text = new TextDecoder(utf16, { ignoreBOM: true }).decode(head);
  return Buffer.from(head.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf("\n") + 1));
}

/** The bytes that UTF-8 made of UTF-16 had before. */
export function asBefore(utf8: Uint8Array, utf16: Utf16 | null): Uint8Array {
  if (utf16 === null) return utf8;
  const little = Buffer.from(Buffer.from(utf8).toString("utf8"), "utf16le");
  return Uint8Array.from(utf16 === "utf-16le" ? little : little.swap16());
}

function utf16Of(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

async function* asUtf8(bytes: AsyncIterable<Uint8Array>, utf16: Utf16, name: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(utf16, { fatal: true, ignoreBOM: true });
  let offset = 0;
  const decoded = (piece: Uint8Array | null): Uint8Array => {
    try {
      return Buffer.from(piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }));
    } catch (cause) {
      const what = piece === null ? say("refused.cutUtf16") : say("refused.notUtf16", { byte: offset });
      throw unreadable(name, [what, say("instead.utf8")], { byte: offset }, cause);
    }
  };
  for await (const piece of bytes) {
    const text = decoded(piece);
    offset += piece.length;
    if (text.length > 0) yield text;
  }
  const rest = decoded(null);
  if (rest.length > 0) yield rest;
}
