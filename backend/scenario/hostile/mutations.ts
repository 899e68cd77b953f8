import type { Random } from "../random.ts";

type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** What an enemy, a bad line or a hurried clerk does to a file. */
export const MUTATIONS: readonly (readonly [what: string, mutate: Mutation])[] = [
  ["flipped bits", flipBits],
  ["cut short", (bytes, random) => bytes.subarray(0, placeIn(bytes, random))],
  ["a piece missing", withoutPiece],
  ["a piece twice", (bytes, random) => insert(bytes, random, bytes.subarray(placeIn(bytes, random)).subarray(0, 500))],
  ["another encoding", (bytes) => Buffer.from(bytes.toString("latin1"), "utf8")],
  ["UTF-16", (bytes) => Buffer.from(`\uFEFF${bytes.toString("utf8")}`, "utf16le")],
  ["a huge field", (bytes, random) => insert(bytes, random, "9".repeat(100_000))],
  ["a record over 1 MiB", (bytes, random) => insert(bytes, random, "x".repeat(1_200_000))],
  ["a formula", (bytes, random) => insert(bytes, random, '=HYPERLINK("http://x","y")|cmd')],
  ["stray quotes", (bytes, random) => insert(bytes, random, '"""\n"')],
  ["a zero byte", (bytes, random) => insert(bytes, random, "\u0000")],
  ["an entity", (bytes, random) => insert(bytes, random, '<!DOCTYPE a [<!ENTITY b "cccc">]>&b;&b;')],
  ["entities of entities", (bytes) => Buffer.concat([Buffer.from(entityBomb()), bytes])],
  ["deep elements", (bytes, random) => insert(bytes, random, "<a>".repeat(5_000))],
  ["deep lists", (bytes, random) => insert(bytes, random, "[".repeat(50_000))],
  ["blank lines", (bytes, random) => insert(bytes, random, "\r\n\n,,,\n;\t\n")],
];

const FLIPS = 8;
const LONGEST_PIECE = 200;
const ENTITY_LEVELS = 12;

function flipBits(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let flips = 0; flips < FLIPS && copy.length > 0; flips += 1) {
    const index = placeIn(copy, random);
    copy[index] = (copy[index] ?? 0) ^ (1 << random.int(0, 7));
  }
  return copy;
}

function withoutPiece(bytes: Buffer, random: Random): Buffer {
  const from = placeIn(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.int(0, LONGEST_PIECE))]);
}

function placeIn(bytes: Buffer, random: Random): number {
  return Math.floor(random.next() * bytes.length);
}

function insert(bytes: Buffer, random: Random, what: string | Buffer): Buffer {
  const index = placeIn(bytes, random);
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(what), bytes.subarray(index)]);
}

/** Twelve entities, each ten times the one before: a million million characters for a parser that expands them. */
function entityBomb(): string {
  const levels = Array.from({ length: ENTITY_LEVELS }, (_, level) => {
    const inside = level === 0 ? "lol" : `&e${level - 1};`.repeat(10);
    return `<!ENTITY e${level} "${inside}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE Document [${levels.join("")}]><Document>&e${ENTITY_LEVELS - 1};</Document>`;
}
