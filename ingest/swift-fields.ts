import { isUtf8 } from "node:buffer";
import { say } from "../backend/domain/sentence.ts";
import { decodeLoosely } from "./encoding.ts";
import { MAX_RECORD_BYTES } from "./split-records.ts";
import { unreadable } from "./unreadable.ts";

/** One field of a SWIFT message, ":61:…", or the header blocks before its fields, tag "1". start and end are bytes of the file. */
export interface SwiftField {
  readonly tag: string;
  /** Without its tag; lines end with "\n". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The fields of a file of SWIFT messages in file order, with or without blocks. A tag counts at the start of a line only, and only
 * one of those given: texts have colons too. What stands between "-" and the next field is no field. Text that is no UTF-8 is read
 * as Windows-1252. Throws file-unreadable for a field over 1 MiB.
 */
export async function* swiftFields(chunks: AsyncIterable<Uint8Array>, name: string, tags: RegExp): AsyncGenerator<SwiftField> {
  const start = new RegExp(String.raw`^:\n?(${tags.source}):`);
  let open: SwiftField | null = null;
  for await (const line of lines(chunks, name)) {
    const next = fieldAt(line, start);
    if (next === "continues") {
      open = open && extended(open, line, name);
      continue;
    }
    if (open) yield finished(open);
    open = next;
  }
  if (open) yield finished(open);
}

/** Texts are kept as latin1 until they are whole, so that a character is as long as a byte. null: the line closes a message. */
function fieldAt(line: Line, start: RegExp): SwiftField | "continues" | null {
  const header = line.text.indexOf("{1:F");
  if (header >= 0) return { tag: "1", start: line.start + header, end: line.end, text: line.text.slice(header) };
  const [opening, tag = ""] = start.exec(line.text) ?? [];
  if (opening !== undefined) return { tag, start: line.start, end: line.end, text: line.text.slice(opening.length) };
  return CLOSING.test(line.text) ? null : "continues";
}

/** What ends a message: "-}", "-", "-XXX" at the start of a line. */
const CLOSING = /^-(?:\}|XXX|\s*$)/;

function extended(field: SwiftField, line: Line, name: string): SwiftField {
  if (line.end - field.start > MAX_RECORD_BYTES) throw tooLong(name);
  return { ...field, text: `${field.text}\n${line.text}`, end: line.end };
}

function finished({ text, ...field }: SwiftField): SwiftField {
  const bytes = Buffer.from(text, "latin1");
  const decoded = isUtf8(bytes) ? bytes.toString("utf8") : decodeLoosely(bytes, "windows-1252");
  return { ...field, text: decoded.replace(/\n+$/, "") };
}

interface Line {
  /** latin1, without its line end. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines with their bytes. A colon alone on a line belongs to the next: some banks break there. */
async function* lines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Line> {
  let held = "";
  let offset = 0;
  for await (const chunk of chunks) {
    held += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    let from = 0;
    for (let at = nextBreak(held, 0); at >= 0; at = nextBreak(held, from)) {
      yield lineOf(held.slice(from, at), offset + from);
      from = at + 1;
    }
    held = held.slice(from);
    offset += from;
    if (held.length > MAX_RECORD_BYTES) throw tooLong(name);
  }
  if (held !== "") yield lineOf(held, offset);
}

function nextBreak(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  const isColonAlone = at >= 0 && text.slice(from, at).trim() === ":";
  return isColonAlone ? text.indexOf("\n", at + 1) : at;
}

function lineOf(raw: string, start: number): Line {
  const text = raw.replace(/\r$/, "");
  return { text: text.replaceAll("\r\n", "\n"), start, end: start + text.length };
}

function tooLong(name: string): Error {
  return unreadable(name, [say("refused.swiftField", { mib: 1 }), say("instead.askBank")]);
}
