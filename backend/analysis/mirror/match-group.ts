import { float, int } from "../suspicion/numbers.ts";
import { eachLeg, type LegIndex } from "./leg-index.ts";
import type { Crossing, Tills } from "./legs.ts";
import { SETTINGS } from "./settings.ts";
import type { Matches } from "./views.ts";

/** Matches of one till's legs, to be parted by the other's till. */
export class MatchGroup {
  #size = 0;
  #till = new Int32Array(1024);
  #first = new Int32Array(1024);
  #second = new Int32Array(1024);
  #margin = new Float64Array(1024);
  readonly #counts: Int32Array;
  /** Where the next match of a till is put. */
  readonly #next: Int32Array;
  readonly #touched: number[] = [];

  constructor(tills: number) {
    this.#counts = new Int32Array(tills);
    this.#next = new Int32Array(tills);
  }

  /** The matches of one till's money in with the legs of an index: nothing else is in the group then. */
  gather({ ins, outs }: Tills, { rate }: Crossing, index: LegIndex, into: number): void {
    this.#clear();
    const [least, most] = SETTINGS.band;
    for (let first = int(ins.starts, into); first < int(ins.starts, into + 1); first += 1) {
      const at = float(ins.at, first);
      const even = float(ins.level, first) + rate(at);
      const until = float(ins.until, first) + SETTINGS.latestMs;
      eachLeg(index, at + SETTINGS.earliestMs, until, even + least, even + most, (second) => {
        if (ins.transfer[first] !== outs.transfer[second])
          this.#add(int(outs.till, second), first, second, float(outs.level, second) - even);
      });
    }
  }

  #clear(): void {
    this.#size = 0;
    for (const till of this.#touched) this.#counts[till] = 0;
    this.#touched.length = 0;
  }

  #add(till: number, first: number, second: number, margin: number): void {
    if (this.#size === this.#till.length) this.#grow();
    this.#till[this.#size] = till;
    this.#first[this.#size] = first;
    this.#second[this.#size] = second;
    this.#margin[this.#size] = margin;
    this.#size += 1;
    const count = int(this.#counts, till);
    if (count === 0) this.#touched.push(till);
    this.#counts[till] = count + 1;
  }

  /** The tills with enough matches, rising, each with its matches in their order. */
  *byTill(): Generator<readonly [number, Matches]> {
    const kept = this.#touched.filter((till) => int(this.#counts, till) >= SETTINGS.leastMatches).sort((a, b) => a - b);
    let total = 0;
    for (const till of kept) {
      this.#next[till] = total;
      total += int(this.#counts, till);
    }
    const [first, second, margin] = [new Int32Array(total), new Int32Array(total), new Float64Array(total)];
    for (let row = 0; row < this.#size; row += 1) {
      const till = int(this.#till, row);
      if (int(this.#counts, till) < SETTINGS.leastMatches) continue;
      const place = int(this.#next, till);
      this.#next[till] = place + 1;
      first[place] = int(this.#first, row);
      second[place] = int(this.#second, row);
      margin[place] = float(this.#margin, row);
    }
    for (const till of kept) {
      const end = int(this.#next, till);
      const start = end - int(this.#counts, till);
      yield [
        till,
        { first: first.subarray(start, end), second: second.subarray(start, end), margin: margin.subarray(start, end) },
      ];
    }
  }

  #grow(): void {
    const rows = this.#size * 2;
    const wider = <Column extends Int32Array | Float64Array>(column: Column, target: Column): Column => {
      target.set(column);
      return target;
    };
    this.#till = wider(this.#till, new Int32Array(rows));
    this.#first = wider(this.#first, new Int32Array(rows));
    this.#second = wider(this.#second, new Int32Array(rows));
    this.#margin = wider(this.#margin, new Float64Array(rows));
  }
}
