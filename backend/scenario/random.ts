/** A stream of chance that its seed fixes: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from least to most, both included. */
  int(least: number, most: number): number;
  chance(share: number): boolean;
  /** One of the list. Throws on an empty list: a scenario that has nothing to choose from is a bug. */
  pick<T>(list: readonly T[]): T;
  /** At most count different members, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Standard normal. */
  normal(): number;
  digits(count: number): string;
  /** A stream of its own for one purpose, so that a change in one part leaves the others as they were. */
  fork(purpose: string): Random;
}

const UINT32 = 4_294_967_296;

/** Mulberry32 (Tommy Ettinger, public domain) over the seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const index = int(0, list.length - 1);
    if (index >= list.length || index < 0) throw new Error("nothing to pick from");
    return list[index] as T;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
    return taken;
  };
  return {
    next,
    int,
    pick,
    sample,
    chance: (share) => next() < share,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(""),
    fork: (purpose) => seededRandom(hashText(`${seed} ${purpose}`)),
  };
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
