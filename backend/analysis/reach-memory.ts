import { intCell, realCell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";

/** The columns that reach reads; rows stand in the order of time. */
export type ReachColumns = Pick<FlowGraph, "size" | "from" | "to" | "earliest" | "latest" | "out" | "traversable">;

/** No account is reached in so many hops. */
export const FAR = 127;

/** No row: after every one. */
export const NEVER = 0x7fff_ffff;

/**
 * What one search after another writes into, so that none has to make columns of its own. A moment is the number of a row that
 * happened at it: rows stand in the order of time, and a row's number takes half the room of its instant.
 */
export interface ReachMemory {
  readonly graph: ReachColumns;
  /** Beside the places of graph.out: who was paid, so that an account's payments are read in one stretch. */
  readonly payees: Int32Array;
  /** Rows that begin at the instant of the row before, one bit each. */
  readonly repeats: Int32Array;
  /** Rows whose payee pays in an earlier row of the same instant, one bit each. */
  readonly returns: Int32Array;
  /** Whether instants are either one and the same or wholly apart, so that the order of rows is the order of time. */
  readonly aligned: boolean;
  readonly hops: Uint8Array;
  /** The moment of the first arrival by the fewest hops. */
  readonly arrival: Int32Array;
  /** By any number of hops so far; −1: before every row. */
  readonly earliest: Int32Array;
  /** By one hop more than so far. */
  readonly next: Int32Array;
  /** The accounts of the search in the order reached, the start first. */
  readonly touched: Int32Array;
  /** Accounts to leave in the next hop. */
  readonly open: Int32Array;
  /** Accounts that a hop came to, for the first time or earlier than before. */
  readonly come: Int32Array;
  count: number;
}

export function reachMemory(graph: ReachColumns): ReachMemory {
  const accounts = graph.traversable.length;
  const column = (): Int32Array => new Int32Array(accounts);
  const repeats = repeatedInstants(graph);
  return {
    graph,
    payees: graph.out.transfers.map((row) => intCell(graph.to, row)),
    repeats,
    returns: returningRows(graph, repeats),
    aligned: isAligned(graph),
    hops: new Uint8Array(accounts).fill(FAR),
    arrival: column(),
    earliest: column().fill(NEVER),
    next: column().fill(NEVER),
    touched: column(),
    open: column(),
    come: column(),
    count: 0,
  };
}

/** Of the accounts, the share from which on filling whole columns is cheaper than forgetting account by account. */
const MANY = 1 / 32;

/** Forgets the last search and stands at the start of the next. */
export function begin(memory: ReachMemory, start: number): void {
  const { hops, earliest, next, touched, count } = memory;
  if (count > hops.length * MANY) {
    hops.fill(FAR);
    earliest.fill(NEVER);
    next.fill(NEVER);
  } else {
    for (let place = 0; place < count; place += 1) {
      const account = intCell(touched, place);
      hops[account] = FAR;
      earliest[account] = NEVER;
      next[account] = NEVER;
    }
  }
  hops[start] = 0;
  earliest[start] = -1;
  next[start] = -1;
  touched[0] = start;
  memory.count = 1;
}

/** Notes the fewest hops to an account that no search step has come to before. */
export function reachFirst(memory: ReachMemory, account: number, hop: number, row: number): void {
  memory.hops[account] = hop;
  memory.arrival[account] = row;
  memory.touched[memory.count] = account;
  memory.count += 1;
}

/** The first row that begins at the same instant; −1 of −1. */
export function firstOfInstant(repeats: Int32Array, row: number): number {
  if (row < 0) return row;
  let word = row >> 5;
  let open = ~intCell(repeats, word) & (-1 >>> (31 - (row & 31)));
  while (open === 0) {
    word -= 1;
    open = ~intCell(repeats, word);
  }
  return (word << 5) + 31 - Math.clz32(open);
}

export function isMarked(bits: Int32Array, row: number): boolean {
  return (intCell(bits, row >> 5) & (1 << (row & 31))) !== 0;
}

function mark(bits: Int32Array, row: number): void {
  bits[row >> 5] = intCell(bits, row >> 5) | (1 << (row & 31));
}

function repeatedInstants({ size, earliest }: ReachColumns): Int32Array {
  const repeats = new Int32Array((size >> 5) + 1);
  for (let row = 1; row < size; row += 1) if (realCell(earliest, row) === realCell(earliest, row - 1)) mark(repeats, row);
  return repeats;
}

function returningRows({ size, from, to, traversable }: ReachColumns, repeats: Int32Array): Int32Array {
  const returns = new Int32Array(repeats.length);
  const lastPaid = new Int32Array(traversable.length).fill(-1);
  let first = 0;
  for (let row = 0; row < size; row += 1) {
    if (!isMarked(repeats, row)) first = row;
    if (intCell(lastPaid, intCell(to, row)) >= first) mark(returns, row);
    lastPaid[intCell(from, row)] = row;
  }
  return returns;
}

function isAligned({ size, earliest, latest }: ReachColumns): boolean {
  for (let row = 1; row < size; row += 1) {
    const before = realCell(earliest, row - 1);
    if (realCell(earliest, row) !== before && realCell(earliest, row) <= realCell(latest, row - 1)) return false;
    if (realCell(earliest, row) === before && realCell(latest, row) !== realCell(latest, row - 1)) return false;
  }
  return true;
}
