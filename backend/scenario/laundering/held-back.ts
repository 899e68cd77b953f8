import type { Transfer } from "../../domain/transfer.ts";
import { type Benchmark, benchmarkTransfers, rowOf } from "./benchmark.ts";

/** Accounts of a statement lie so far apart, and none is a shop's or an office's. */
const EVERY = 31;
const MOST_ROWS = 200;

/** A benchmark's rows without those of one statement, and these, in time order. */
export interface HeldBack {
  readonly rest: AsyncIterable<readonly Transfer[]>;
  readonly statement: AsyncIterable<readonly Transfer[]>;
  readonly rows: number;
  readonly accounts: number;
}

/** Holds back all payments of as many ordinary accounts as it takes to come to so many rows, as a bank answers a request on them. */
export function heldBack(benchmark: Benchmark, least: number): HeldBack {
  const rowsOf = rowsByAccount(benchmark);
  const held = new Set<number>();
  let accounts = 0;
  for (let account = 0; account < rowsOf.length && held.size < least; account += EVERY) {
    const rows = rowsOf[account] ?? [];
    if (rows.length === 0 || rows.length > MOST_ROWS) continue;
    for (const row of rows) held.add(row);
    accounts += 1;
  }
  const isHeld = ({ id }: Transfer): boolean => held.has(rowOf(id));
  return {
    rest: only(benchmark, (transfer) => !isHeld(transfer)),
    statement: only(benchmark, isHeld),
    rows: held.size,
    accounts,
  };
}

function rowsByAccount({ payments: { from, to, size }, options }: Benchmark): readonly (readonly number[])[] {
  const rowsOf = Array.from({ length: options.accounts }, (): number[] => []);
  for (let row = 0; row < size; row += 1) {
    rowsOf[from[row] ?? 0]?.push(row);
    rowsOf[to[row] ?? 0]?.push(row);
  }
  return rowsOf;
}

async function* only(benchmark: Benchmark, isWanted: (transfer: Transfer) => boolean): AsyncIterable<readonly Transfer[]> {
  for await (const batch of benchmarkTransfers(benchmark)) yield batch.filter(isWanted);
}
