/** A stream of numbers in [0, 1) that a seed fixes (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);

function insert(bytes: Buffer, index: number, what: string | Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(what), bytes.subarray(index)]);
}

/** What an enemy, a bad line or a hurried clerk does to a file. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "flipped bits": (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 0; flips < 8; flips += 1) {
      const index = at(copy, random);
      copy[index] = (copy[index] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  "cut short": (bytes, random) => bytes.subarray(0, at(bytes, random)),
  "a piece missing": (bytes, random) => {
    const from = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.floor(random() * 200))]);
  },
  "a piece twice": (bytes, random) => insert(bytes, at(bytes, random), bytes.subarray(at(bytes, random)).subarray(0, 500)),
  "another encoding": (bytes) => Buffer.from(bytes.toString("latin1"), "utf8"),
  "UTF-16": (bytes) => Buffer.from(`\uFEFF${bytes.toString("utf8")}`, "utf16le"),
  "a huge field": (bytes, random) => insert(bytes, at(bytes, random), "9".repeat(100_000)),
  "a record over 1 MiB": (bytes, random) => insert(bytes, at(bytes, random), "x".repeat(1_200_000)),
  "a formula": (bytes, random) => insert(bytes, at(bytes, random), '=HYPERLINK("http://x","y")|cmd'),
  "stray quotes": (bytes, random) => insert(bytes, at(bytes, random), '"""\n"'),
  "a zero byte": (bytes, random) => insert(bytes, at(bytes, random), Buffer.from([0])),
  "an entity": (bytes, random) => insert(bytes, at(bytes, random), '<!DOCTYPE a [<!ENTITY b "cccc">]>&b;&b;'),
  "deep elements": (bytes, random) => insert(bytes, at(bytes, random), "<a>".repeat(5_000)),
  "deep lists": (bytes, random) => insert(bytes, at(bytes, random), "[".repeat(50_000)),
  "blank lines": (bytes, random) => insert(bytes, at(bytes, random), "\r\n\n,,,\n;\t\n"),
};
