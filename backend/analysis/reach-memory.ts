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
  /** One bit a row: whether it begins at the instant of the row before. */
  readonly repeats: Uint8Array;
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
  return {
    graph,
    payees: graph.out.transfers.map((row) => intCell(graph.to, row)),
    repeats: repeatedInstants(graph),
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

/** The first row that begins at the same instant. */
export function firstOfInstant(repeats: Uint8Array, row: number): number {
  let first = row;
  while (first > 0 && isRepeat(repeats, first)) first -= 1;
  return first;
}

export function isRepeat(repeats: Uint8Array, row: number): boolean {
  return ((repeats[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

function repeatedInstants({ size, earliest }: ReachColumns): Uint8Array {
  const repeats = new Uint8Array((size >> 3) + 1);
  for (let row = 1; row < size; row += 1) {
    if (realCell(earliest, row) === realCell(earliest, row - 1)) repeats[row >> 3] = (repeats[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return repeats;
}

function isAligned({ size, earliest, latest }: ReachColumns): boolean {
  for (let row = 1; row < size; row += 1) {
    const before = realCell(earliest, row - 1);
    if (realCell(earliest, row) !== before && realCell(earliest, row) <= realCell(latest, row - 1)) return false;
    if (realCell(earliest, row) === before && realCell(latest, row) !== realCell(latest, row - 1)) return false;
  }
  return true;
}
