import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { say } from "../backend/domain/sentence.ts";
import { unreadable } from "./unreadable.ts";

/** All of these keep quote, comma and line feed as single bytes, so records can be cut before decoding. */
export type Encoding = "utf-8" | "gb18030" | "windows-874" | "windows-1252";

/** As people call them. */
export const ENCODING_TITLES: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030",
  "windows-874": "TIS-620",
  "windows-1252": "Windows-1252",
};

/** A stretch of a file: where it starts, and whether the file ends with it. */
export interface Stretch {
  readonly name: string;
  readonly offset: number;
  readonly last: boolean;
}

const BOM = "\uFEFF";
const REPLACEMENT = "\uFFFD";

/** The text of some whole records. Throws file-unreadable, naming the byte, where they are not text in this encoding. */
export function decodeText(bytes: Uint8Array, encoding: Encoding, stretch: Stretch): string {
  const text = encoding === "utf-8" ? decodeUtf8(bytes, stretch) : decodeLegacy(bytes, encoding, stretch);
  return stretch.offset === 0 && text.startsWith(BOM) ? text.slice(1) : text;
}

/** Whether bytes are text in this encoding; a character cut by the end counts as text when the bytes are only a head. */
export function isTextIn(bytes: Uint8Array, encoding: Encoding, isHead: boolean): boolean {
  const bad = encoding === "utf-8" ? (isUtf8(bytes) ? null : badUtf8(bytes)) : badLegacy(bytes, encoding);
  return bad === null || (isHead && bad.cut);
}

/** The text of a UTF-8 file piece by piece, never cutting a character. Throws file-unreadable, naming the byte, where it is none. */
export async function* decodeUtf8Pieces(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const bad = isUtf8(bytes) ? null : badUtf8(bytes);
    if (bad && !bad.cut) throw notText(bad, "UTF-8", bytes.length, { name, offset, last: false });
    const whole = bytes.subarray(0, bad?.at ?? bytes.length);
    if (whole.length > 0) yield Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString("utf8");
    rest = bytes.subarray(whole.length);
    offset += whole.length;
  }
  if (rest.length > 0) throw notText({ at: 0, cut: true }, "UTF-8", rest.length, { name, offset, last: true });
}

/** Decodes without complaint, for looking at a head only. */
export function decodeLoosely(bytes: Uint8Array, encoding: Encoding): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function decodeUtf8(bytes: Uint8Array, stretch: Stretch): string {
  if (!isUtf8(bytes)) throw notText(badUtf8(bytes), "UTF-8", bytes.length, stretch);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

function decodeLegacy(bytes: Uint8Array, encoding: Encoding, stretch: Stretch): string {
  const text = decodeLoosely(bytes, encoding);
  const bad = text.includes(REPLACEMENT) ? badLegacy(bytes, encoding) : null;
  if (bad) throw notText(bad, ENCODING_TITLES[encoding], bytes.length, stretch);
  return text;
}

interface BadByte {
  readonly at: number;
  /** The bytes end before the character does. */
  readonly cut: boolean;
}

function notText(bad: BadByte | null, encoding: string, length: number, { name, offset, last }: Stretch): Error {
  if (bad?.cut && last) {
    const byte = offset + length;
    return unreadable(name, [say("refused.cutCharacter", { byte }), say("instead.fetchWhole")], { byte });
  }
  const byte = offset + (bad?.at ?? 0);
  return unreadable(name, [say("refused.notEncoding", { byte, encoding }), say("instead.utf8")], { byte });
}

/** First byte where no character of the encoding starts; lengthAt says how long the one there is, 0 for none. */
function firstBad(bytes: Uint8Array, lengthAt: (bytes: Uint8Array, at: number) => number): BadByte | null {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length === 0) return { at, cut: false };
    if (at + length > bytes.length) return { at, cut: true };
    at += length;
  }
  return null;
}

function badUtf8(bytes: Uint8Array): BadByte | null {
  return firstBad(bytes, utf8Length);
}

function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = UTF8_LENGTHS.find(([first, last]) => lead >= first && lead <= last)?.[2] ?? 0;
  if (length < 2) return length;
  const end = Math.min(at + length, bytes.length);
  if (end === at + length) return isUtf8(bytes.subarray(at, end)) ? length : 0;
  return bytes.subarray(at + 1, end).every((byte) => (byte & 0xc0) === 0x80) ? length : 0;
}

/** First and last lead byte, and how many bytes such a character has (RFC 3629). */
const UTF8_LENGTHS: readonly (readonly [number, number, number])[] = [
  [0x00, 0x7f, 1],
  [0xc2, 0xdf, 2],
  [0xe0, 0xef, 3],
  [0xf0, 0xf4, 4],
];

function badLegacy(bytes: Uint8Array, encoding: Encoding): BadByte | null {
  if (encoding === "gb18030") return firstBad(bytes, gb18030Length);
  return badSingle(bytes, encoding === "windows-874" ? THAI_GAPS : LATIN_GAPS);
}

/** GB 18030-2022, 5: one byte below 80; two (81–FE, 40–FE without 7F); four (81–FE, 30–39, 81–FE, 30–39). */
function gb18030Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead === 0x80 || lead === 0xff) return 0;
  const second = bytes[at + 1] ?? 0x40;
  if (second >= 0x30 && second <= 0x39) return 4;
  return second < 0x40 || second === 0x7f || second === 0xff ? 0 : 2;
}

/** Bytes that windows-874 leaves empty. */
const THAI_GAPS: ReadonlySet<number> = new Set([
  ...[0x81, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90],
  ...[0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xdb, 0xdc, 0xdd, 0xde, 0xfc, 0xfd, 0xfe, 0xff],
]);

/** Bytes that windows-1252 leaves empty. */
const LATIN_GAPS: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function badSingle(bytes: Uint8Array, gaps: ReadonlySet<number>): BadByte | null {
  const at = bytes.findIndex((byte) => gaps.has(byte));
  return at < 0 ? null : { at, cut: false };
}
