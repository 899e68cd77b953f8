/** Made-up payments between accounts that live in circles: endpoints of each, low before high. */
export interface CirclePairs {
  readonly accounts: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export interface CircleOptions {
  readonly payments: number;
  readonly accounts: number;
  /** Share of payments that stay in the payer's circle. */
  readonly inside: number;
  /** Outside its circle an account is met with a weight of rank^−exponent; 0 is evenly. Below 1. */
  readonly exponent: number;
}

/** Circle sizes fall off as size^−2.4 from 10 on; account numbers say nothing about circles. random: 0 ≤ value < 1. */
export function circlePairs({ payments, accounts, inside, exponent }: CircleOptions, random: () => number): CirclePairs {
  const circles = circlesOf(accounts, random);
  const power = 1 / (1 - exponent);
  const anyone = (): number => Math.min(accounts - 1, Math.floor(accounts * random() ** power));
  const [low, high] = [new Int32Array(payments), new Int32Array(payments)];
  for (let row = 0; row < payments; row += 1) {
    const payer = anyone();
    const { first, size } = circles.of(payer);
    const drawn = random() < inside ? circles.member(first + Math.floor(random() * size)) : anyone();
    const payee = drawn === payer ? (payer + 1) % accounts : drawn;
    low[row] = Math.min(payer, payee);
    high[row] = Math.max(payer, payee);
  }
  return { accounts, low, high };
}

function circlesOf(accounts: number, random: () => number) {
  const order = Int32Array.from({ length: accounts }, (_, index) => index);
  for (let last = accounts - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const [first, size] = [new Int32Array(accounts), new Int32Array(accounts)];
  for (let start = 0; start < accounts; ) {
    const members = Math.min(accounts - start, Math.floor(10 * (1 - random()) ** -0.7));
    for (const account of order.subarray(start, start + members)) {
      first[account] = start;
      size[account] = members;
    }
    start += members;
  }
  return {
    of: (account: number) => ({ first: first[account] ?? 0, size: size[account] ?? 1 }),
    member: (place: number) => order[place] ?? 0,
  };
}
