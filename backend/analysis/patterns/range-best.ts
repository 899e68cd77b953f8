import { cell } from "../columns.ts";

/** The best of any stretch of windows: the largest value, then the least place. Negative values are no window. */
export class RangeBest {
  readonly #values: Float64Array;
  /** #levels[k][i]: the best place of i … i + 2^k − 1. */
  readonly #levels: readonly Int32Array[];

  constructor(values: Float64Array) {
    this.#values = values;
    const levels = [Int32Array.from(values.keys())];
    for (let span = 2; span <= values.length; span *= 2) {
      const below = levels.at(-1) ?? new Int32Array();
      const level = new Int32Array(values.length - span + 1);
      for (let place = 0; place < level.length; place += 1) {
        level[place] = this.#better(cell(below, place), cell(below, place + span / 2));
      }
      levels.push(level);
    }
    this.#levels = levels;
  }

  /** The best place in [from, until); −1 when there is no window in it. */
  best(from: number, until: number): number {
    if (until <= from) return -1;
    const k = 31 - Math.clz32(until - from);
    const level = this.#levels[k] ?? new Int32Array();
    const place = this.#better(cell(level, from), cell(level, until - 2 ** k));
    return cell(this.#values, place) < 0 ? -1 : place;
  }

  #better(one: number, other: number): number {
    const [a, b] = [cell(this.#values, one), cell(this.#values, other)];
    if (a !== b) return a > b ? one : other;
    return Math.min(one, other);
  }
}
