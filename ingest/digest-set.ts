/** A set of 128-bit digests in one flat array: 21 to 43 bytes a digest, and nothing for the garbage collector to walk. */
export interface DigestSet {
  /** Adds the at-th 16 bytes; false when they were there already. */
  add(digests: Uint8Array, at?: number): boolean;
}

export function digestSet(): DigestSet {
  let slots = FIRST_SLOTS;
  let words = new Uint32Array(slots * WORDS);
  let taken = 0;
  const wanted = new Uint32Array(WORDS);

  const grow = (): void => {
    const old = words;
    slots *= 2;
    words = new Uint32Array(slots * WORDS);
    const moved = new Uint32Array(WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (isEmpty(old, at)) continue;
      for (let word = 0; word < WORDS; word += 1) moved[word] = old[at + word] ?? 0;
      words.set(moved, placeOf(words, slots, moved));
    }
  };

  return {
    add(digests, at = 0) {
      if (taken * 4 >= slots * 3) grow();
      readWords(digests, at, wanted);
      const place = placeOf(words, slots, wanted);
      if (!isEmpty(words, place)) return false;
      words.set(wanted, place);
      taken += 1;
      return true;
    },
  };
}

const WORDS = 4;
const FIRST_SLOTS = 1_024;

/** Where the digest stands, or the free slot where it would. slots is a power of two. */
function placeOf(words: Uint32Array, slots: number, wanted: Uint32Array): number {
  let slot = (wanted[0] ?? 0) & (slots - 1);
  while (!isEmpty(words, slot * WORDS) && !isEqual(words, slot * WORDS, wanted)) slot = (slot + 1) & (slots - 1);
  return slot * WORDS;
}

function isEmpty(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

function isEqual(words: Uint32Array, at: number, wanted: Uint32Array): boolean {
  return words[at] === wanted[0] && words[at + 1] === wanted[1] && words[at + 2] === wanted[2] && words[at + 3] === wanted[3];
}

function readWords(digests: Uint8Array, nth: number, into: Uint32Array): void {
  for (let word = 0; word < WORDS; word += 1) {
    const at = (nth * WORDS + word) * 4;
    const low = (digests[at] ?? 0) | ((digests[at + 1] ?? 0) << 8);
    into[word] = low | ((digests[at + 2] ?? 0) << 16) | ((digests[at + 3] ?? 0) << 24);
  }
}
