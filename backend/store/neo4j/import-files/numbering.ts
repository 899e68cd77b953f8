/** Numbers things by their keys, from 0, in the order in which they are first asked for. */
export class Numbering {
  readonly #numbers = new Map<string, bigint>();

  /** The number, and whether it was given just now. */
  of(key: string): { readonly number: bigint; readonly isNew: boolean } {
    const known = this.#numbers.get(key);
    if (known !== undefined) return { number: known, isNew: false };
    const number = BigInt(this.#numbers.size);
    this.#numbers.set(key, number);
    return { number, isNew: true };
  }
}
