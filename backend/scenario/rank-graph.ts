/** A made-up flow graph: rows in the order of time, endpoints drawn with a weight of rank^−exponent. */
export interface RankGraph {
  readonly accounts: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Seconds from the start; several rows may share one. */
  readonly second: Int32Array;
  /** Minor units. */
  readonly amount: Int32Array;
}

/** random: 0 ≤ value < 1. exponent below 1: 0.5 is a light tail, 0.8 a heavy one. Nobody pays oneself. */
export function rankGraph(size: number, accounts: number, exponent: number, random: () => number): RankGraph {
  const power = 1 / (1 - exponent);
  const drawn = (): number => Math.min(accounts - 1, Math.floor(accounts * random() ** power));
  const [from, to] = [new Int32Array(size), new Int32Array(size)];
  const second = new Int32Array(size);
  const amount = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const payer = drawn();
    const payee = drawn();
    from[row] = payer;
    to[row] = payee === payer ? (payee + 1) % accounts : payee;
    // Ten rows a second are a bank's ordinary hour.
    second[row] = Math.floor(row / 10);
    amount[row] = 1 + Math.floor(1_000_000 * random() ** 2);
  }
  return { accounts, from, to, second, amount };
}
