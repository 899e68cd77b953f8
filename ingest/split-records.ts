import { LedgerhoundError } from "../backend/domain/errors.ts";
import { say } from "../backend/domain/sentence.ts";
import { unreadable } from "./unreadable.ts";

/** Some whole records of a delimited file, byte for byte. */
export interface RecordBlock {
  readonly bytes: Uint8Array;
  /** Where the block starts in the file. */
  readonly offset: number;
  /** 1-based number of its first record. */
  readonly firstRow: number;
  /** Where each record ends in bytes, its line feed included. */
  readonly ends: readonly number[];
  readonly last: boolean;
}

/** No statement has a longer row; a longer one is another kind of file, and would fill the memory. */
export const MAX_RECORD_BYTES = 1_048_576;

const BLOCK_BYTES = 262_144;

/**
 * Cuts a file into blocks of whole records, reading about 256 KiB at a time. A record ends at a line feed outside quotes (RFC 4180);
 * a quote counts only where a field starts. The delimiter is one ASCII character. Throws file-unreadable for an empty file, a zero byte, a record over 1 MiB
 * and a quote that never closes, and cancelled when the signal says so.
 */
export async function* recordBlocks(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  signal: AbortSignal | null = null,
  delimiter = ",",
): AsyncGenerator<RecordBlock> {
  const cutter = recordCutter(name, delimiter.charCodeAt(0));
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (signal?.aborted)
      throw new LedgerhoundError("cancelled", `${name}: Reading was cancelled. Nothing was stored.`, { file: name });
    parts.push(chunk);
    size += chunk.length;
    if (size < BLOCK_BYTES) continue;
    const block = cutter.cut(parts, false);
    if (block) yield block;
    parts = [];
    size = 0;
  }
  const block = cutter.cut(parts, true);
  if (block) yield block;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

const FIELD_START = 0;
const PLAIN = 1;
const QUOTED = 2;
const AFTER_QUOTE = 3;

interface RecordCutter {
  cut(parts: readonly Uint8Array[], last: boolean): RecordBlock | null;
}

function recordCutter(name: string, delimiter: number): RecordCutter {
  let rest: Uint8Array = new Uint8Array(0);
  let offset = 0;
  let row = 1;
  let state = FIELD_START;

  const scan = (bytes: Uint8Array, from: number): number[] => {
    const ends: number[] = [];
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LINE_FEED && state !== QUOTED) {
        ends.push(at + 1);
        state = FIELD_START;
      } else state = nextState(state, byte, delimiter);
    }
    return ends;
  };

  const finish = (bytes: Uint8Array, ends: number[]): void => {
    if (offset + bytes.length === 0) throw unreadable(name, [say("refused.empty"), say("instead.fetchAgain")]);
    if (state === QUOTED) throw neverCloses(name, row + ends.length);
    if (bytes.length > (ends.at(-1) ?? 0)) ends.push(bytes.length);
  };

  const cut = (parts: readonly Uint8Array[], last: boolean): RecordBlock | null => {
    const bytes = Buffer.concat([rest, ...parts]);
    refuseZeroBytes(name, bytes, rest.length, offset);
    const ends = scan(bytes, rest.length);
    if (last) finish(bytes, ends);
    refuseLongRecords(name, ends, bytes.length, row);
    const end = ends.at(-1) ?? 0;
    const block = ends.length === 0 ? null : { bytes: bytes.subarray(0, end), offset, firstRow: row, ends, last };
    rest = bytes.subarray(end);
    offset += end;
    row += ends.length;
    return block;
  };
  return { cut };
}

function nextState(state: number, byte: number | undefined, delimiter: number): number {
  if (state === QUOTED) return byte === QUOTE ? AFTER_QUOTE : QUOTED;
  if (byte === delimiter) return FIELD_START;
  return byte === QUOTE && state !== PLAIN ? QUOTED : PLAIN;
}

function refuseZeroBytes(name: string, bytes: Buffer, from: number, offset: number): void {
  const at = bytes.indexOf(0, from);
  if (at < 0) return;
  const byte = offset + at;
  throw unreadable(name, [say("refused.zeroByte", { byte }), say("instead.csvUtf8")], { byte });
}

function refuseLongRecords(name: string, ends: readonly number[], length: number, firstRow: number): void {
  let start = 0;
  let index = 0;
  for (const end of [...ends, length]) {
    if (end - start > MAX_RECORD_BYTES) throw tooLong(name, firstRow + index, "1 MiB");
    start = end;
    index += 1;
  }
}

export function tooLong(name: string, line: number, size: string): LedgerhoundError {
  return unreadable(name, [say("refused.longLine", { line, size }), say("instead.oneLine")], { line });
}

function neverCloses(name: string, line: number): LedgerhoundError {
  return unreadable(name, [say("refused.openQuote", { line }), say("instead.closeQuote")], { line });
}
