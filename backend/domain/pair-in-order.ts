/** Rows of two lists that may pair, by index; cost null means that they never pair. */
export interface Pairable {
  readonly left: number;
  readonly right: number;
  /** Not negative. */
  readonly cost: (left: number, right: number) => number | null;
}

/** Indexes of a pair: the left list's, the right list's. */
export type Pair = readonly [left: number, right: number];

/** For each left index the rights it may pair with: from first to last, both included; empty where last < first. */
export interface Windows {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const SKIP_LEFT = 0;
const SKIP_RIGHT = 1;
const PAIR = 2;

interface Row {
  readonly left: number;
  readonly start: number;
  readonly pairs: Int32Array;
  readonly cost: Float64Array;
  readonly step: Uint8Array;
}

/**
 * The most pairs with the least sum of costs where both lists lie on a line and the windows never step back: then no two
 * pairs need to cross, and a table over the windows alone finds them. Pairs come in order. Takes as many steps as the
 * windows hold.
 */
export function pairInOrder({ left, right, cost }: Pairable, windows: Windows): readonly Pair[] {
  const rows: Row[] = [];
  for (let i = 0; i < left; i += 1) {
    const start = windows.first[i] ?? 0;
    const width = (windows.last[i] ?? -1) - start + 1;
    if (width <= 0) continue;
    const row: Row = {
      left: i,
      start,
      pairs: new Int32Array(width + 1),
      cost: new Float64Array(width + 1),
      step: new Uint8Array(width + 1),
    };
    fill(row, rows.at(-1), (j) => cost(i, j) ?? Number.POSITIVE_INFINITY);
    rows.push(row);
  }
  return walkBack(rows, right);
}

/** row[k] is the best of all lefts so far with the rights before start + k. */
function fill(row: Row, above: Row | undefined, cost: (right: number) => number): void {
  for (let k = 0; k < row.pairs.length; k += 1) {
    const up = cell(above, row.start + k);
    set(row, k, up.pairs, up.cost, SKIP_LEFT);
    if (k === 0) continue;
    if (isBetter(row.pairs[k - 1] ?? 0, row.cost[k - 1] ?? 0, row, k)) {
      set(row, k, row.pairs[k - 1] ?? 0, row.cost[k - 1] ?? 0, SKIP_RIGHT);
    }
    const before = cell(above, row.start + k - 1);
    const together = before.cost + cost(row.start + k - 1);
    if (isBetter(before.pairs + 1, together, row, k)) set(row, k, before.pairs + 1, together, PAIR);
  }
}

/** Beyond a row's window nothing is gained: its last cell stands for all that follow. */
function cell(row: Row | undefined, prefix: number): { readonly pairs: number; readonly cost: number } {
  if (row === undefined) return { pairs: 0, cost: 0 };
  const k = Math.min(prefix - row.start, row.pairs.length - 1);
  return { pairs: row.pairs[k] ?? 0, cost: row.cost[k] ?? 0 };
}

function set(row: Row, k: number, pairs: number, cost: number, step: number): void {
  row.pairs[k] = pairs;
  row.cost[k] = cost;
  row.step[k] = step;
}

function isBetter(pairs: number, cost: number, row: Row, k: number): boolean {
  const held = row.pairs[k] ?? 0;
  return pairs !== held ? pairs > held && Number.isFinite(cost) : cost < (row.cost[k] ?? 0);
}

function walkBack(rows: readonly Row[], right: number): readonly Pair[] {
  const found: Pair[] = [];
  let prefix = right;
  for (const row of rows.toReversed()) {
    let k = Math.min(prefix - row.start, row.pairs.length - 1);
    while (k > 0 && row.step[k] === SKIP_RIGHT) k -= 1;
    const pairs = k > 0 && row.step[k] === PAIR;
    if (pairs) found.push([row.left, row.start + k - 1]);
    prefix = Math.min(prefix, row.start + k - (pairs ? 1 : 0));
  }
  return found.reverse();
}
