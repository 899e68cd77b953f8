/** Counts how many different accounts are in a window that slides: each entered and left as often as it occurs. */
export class Distinct {
  readonly #counts = new Map<number, number>();

  get size(): number {
    return this.#counts.size;
  }

  enter(account: number): void {
    this.#counts.set(account, (this.#counts.get(account) ?? 0) + 1);
  }

  leave(account: number): void {
    const left = (this.#counts.get(account) ?? 1) - 1;
    if (left === 0) this.#counts.delete(account);
    else this.#counts.set(account, left);
  }
}
