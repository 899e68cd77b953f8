/** A pair that may be made, and what it is worth (above 0). */
export interface PossiblePair {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/**
 * The pairs of greatest total worth in which nobody stands twice, as places in the list, rising. Shortest augmenting paths
 * with potentials (the Hungarian method on a sparse list): each left one may also stay alone, which is worth nothing. Where
 * two answers are worth the same, the one that earlier pairs of the list lead to is taken.
 */
export function bestPairs(pairs: readonly PossiblePair[]): readonly number[] {
  const lefts = numbered(pairs.map(({ left }) => left));
  const rights = numbered(pairs.map(({ right }) => right));
  const most = pairs.reduce((a, { worth }) => Math.max(a, worth), 0);
  const market = new Market(pairs, lefts, rights, most);
  for (let left = 0; left < lefts.size; left += 1) market.place(left);
  return market.chosen();
}

function numbered(names: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(names)].map((name, number) => [name, number]));
}

interface Way {
  readonly right: number;
  readonly cost: number;
  readonly pair: number;
}

/** Rights seen with their distance, by whom, and those that are settled. */
interface Search {
  readonly distance: Map<number, number>;
  readonly from: Map<number, { readonly left: number; readonly pair: number }>;
  readonly done: Map<number, number>;
}

/** Rights are numbered; the one that stands for "alone" of left l is rights + l. */
class Market {
  readonly #ways: readonly Way[][];
  readonly #rights: number;
  readonly #ownerOf: Int32Array;
  readonly #pairOf: Int32Array;
  readonly #leftPotential: Float64Array;
  readonly #rightPotential: Float64Array;

  constructor(
    pairs: readonly PossiblePair[],
    lefts: ReadonlyMap<number, number>,
    rights: ReadonlyMap<number, number>,
    most: number,
  ) {
    this.#rights = rights.size;
    const ways: Way[][] = Array.from({ length: lefts.size }, () => []);
    for (const [pair, { left, right, worth }] of pairs.entries()) {
      ways[lefts.get(left) ?? 0]?.push({ right: rights.get(right) ?? 0, cost: most - worth, pair });
    }
    for (const [left, own] of ways.entries()) own.push({ right: rights.size + left, cost: most, pair: -1 });
    this.#ways = ways;
    this.#ownerOf = new Int32Array(rights.size + lefts.size).fill(-1);
    this.#pairOf = new Int32Array(rights.size + lefts.size).fill(-1);
    this.#leftPotential = new Float64Array(lefts.size);
    this.#rightPotential = new Float64Array(rights.size + lefts.size);
  }

  /** Finds the cheapest way to give this left a place, moving others along. */
  place(start: number): void {
    const search: Search = { distance: new Map(), from: new Map(), done: new Map() };
    let left = start;
    let base = 0;
    for (;;) {
      this.#reach(left, base, search);
      const next = nearest(search.distance);
      if (next === null) throw new Error("a left one without its own place");
      base = search.distance.get(next) ?? base;
      search.distance.delete(next);
      search.done.set(next, base);
      const owner = this.#ownerOf[next] ?? -1;
      if (owner < 0) {
        this.#settle(start, search.done, base);
        this.#take(next, search.from, start);
        return;
      }
      left = owner;
    }
  }

  /** Notes the rights that this left reaches more cheaply than any before it. */
  #reach(left: number, base: number, { distance, from, done }: Search): void {
    for (const { right, cost, pair } of this.#ways[left] ?? []) {
      if (done.has(right)) continue;
      const reach = base + cost - (this.#leftPotential[left] ?? 0) - (this.#rightPotential[right] ?? 0);
      if (reach >= (distance.get(right) ?? Number.POSITIVE_INFINITY)) continue;
      distance.set(right, reach);
      from.set(right, { left, pair });
    }
  }

  chosen(): readonly number[] {
    return [...this.#pairOf.subarray(0, this.#rights)].filter((pair) => pair >= 0).sort((a, b) => a - b);
  }

  #settle(start: number, done: ReadonlyMap<number, number>, base: number): void {
    this.#leftPotential[start] = (this.#leftPotential[start] ?? 0) + base;
    for (const [right, distance] of done) {
      this.#rightPotential[right] = (this.#rightPotential[right] ?? 0) - (base - distance);
      const owner = this.#ownerOf[right] ?? -1;
      if (owner >= 0) this.#leftPotential[owner] = (this.#leftPotential[owner] ?? 0) + (base - distance);
    }
  }

  #take(last: number, from: Search["from"], start: number): void {
    let right = last;
    for (;;) {
      const step = from.get(right);
      if (step === undefined) throw new Error("a way that leads nowhere");
      const before = this.#ownerOf.indexOf(step.left);
      this.#ownerOf[right] = step.left;
      this.#pairOf[right] = step.pair;
      if (step.left === start) return;
      right = before;
    }
  }
}

function nearest(distance: ReadonlyMap<number, number>): number | null {
  let least: number | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const [right, reach] of distance) {
    if (reach < best || (reach === best && least !== null && right < least)) [least, best] = [right, reach];
  }
  return least;
}
