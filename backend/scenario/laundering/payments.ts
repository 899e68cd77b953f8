/** Payments of a made-up ledger, in columns that grow by doubling: account numbers, UTC milliseconds, US dollars. */
export class Payments {
  size = 0;
  from = new Int32Array(4096);
  to = new Int32Array(4096);
  at = new Float64Array(4096);
  /** Value in US dollars; what is printed follows from the accounts' currencies. */
  dollars = new Float64Array(4096);
  /** Number of the planted pattern from 0, or −1 for lawful. */
  pattern = new Int32Array(4096);

  add(from: number, to: number, at: number, dollars: number, pattern = -1): void {
    if (from === to) return;
    if (this.size === this.from.length) this.#grow();
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.at[this.size] = Math.round(at / 1000) * 1000;
    this.dollars[this.size] = dollars;
    this.pattern[this.size] = pattern;
    this.size += 1;
  }

  #grow(): void {
    const rows = this.size * 2;
    this.from = grown(this.from, new Int32Array(rows));
    this.to = grown(this.to, new Int32Array(rows));
    this.at = grown(this.at, new Float64Array(rows));
    this.dollars = grown(this.dollars, new Float64Array(rows));
    this.pattern = grown(this.pattern, new Int32Array(rows));
  }
}

function grown<Column extends Int32Array | Float64Array>(column: Column, target: Column): Column {
  target.set(column);
  return target;
}
