import { LedgerhoundError } from "../backend/domain/errors.ts";
import { type Sentence, say } from "../backend/domain/sentence.ts";
import { unreadable } from "./unreadable.ts";

/** A JSON file as a value. */
export interface JsonFile {
  readonly value: unknown;
  readonly bytes: Buffer;
}

/** Lists that officers write are small; a larger file is another kind of file. */
const MAX_JSON_BYTES = 16_777_216;

/** The whole file as JSON. Throws file-unreadable when it is none or over 16 MiB. */
export async function readJson(chunks: AsyncIterable<Uint8Array>, name: string): Promise<JsonFile> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_JSON_BYTES) throw unreadable(name, [say("refused.largeList", { mib: 16 }), say("instead.split")]);
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), bytes };
  } catch (error) {
    if (error instanceof LedgerhoundError) throw error;
    const what = error instanceof SyntaxError ? notJson(error) : say("refused.notUtf8");
    throw unreadable(name, [what, say("instead.jsonUtf8")], {}, error);
  }
}

/** What the parser says, without its words: they are English alone. */
function notJson({ message }: SyntaxError): Sentence {
  const at = / at position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return say("refused.notJsonAt", { at: Number(at) + 1 });
  return message.startsWith("Unexpected end") ? say("refused.cutJson") : say("refused.notJson");
}

/** Start and end of each element of the array that is the value of `key` in the outermost object, byte for byte. */
export function elementRanges(bytes: Uint8Array, key: string): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = [];
  let start = -1;
  for (const { at, byte, depth, lastKey } of structure(bytes)) {
    if (lastKey !== key) continue;
    if (byte === OPEN_OBJECT && depth === 2) start = at;
    if (byte === CLOSE_OBJECT && depth === 2 && start >= 0) {
      ranges.push([start, at + 1]);
      start = -1;
    }
  }
  return ranges;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPENING: ReadonlySet<number> = new Set([OPEN_OBJECT, 0x5b]);
const CLOSING: ReadonlySet<number> = new Set([CLOSE_OBJECT, 0x5d]);

interface Mark {
  readonly at: number;
  readonly byte: number;
  /** Brackets open around this one. */
  readonly depth: number;
  /** The last string that stood right in the outermost object. */
  readonly lastKey: string;
}

/** The brackets of valid JSON, outside strings. */
function* structure(bytes: Uint8Array): Generator<Mark> {
  let depth = 0;
  let lastKey = "";
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      const end = stringEnd(bytes, at);
      if (depth === 1) lastKey = Buffer.from(bytes.subarray(at + 1, end)).toString("utf8");
      at = end;
    } else if (OPENING.has(byte)) {
      yield { at, byte, depth, lastKey };
      depth += 1;
    } else if (CLOSING.has(byte)) {
      depth -= 1;
      yield { at, byte, depth, lastKey };
    }
  }
}

function stringEnd(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
