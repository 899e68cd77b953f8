import type { Benchmark } from "./benchmark.ts";

/** Rows of a benchmark by payer and by payee, each in time order, and how often each pair deals. */
export interface LedgerIndex {
  readonly outOf: (account: number) => readonly number[];
  readonly into: (account: number) => readonly number[];
  /** Payments between the two accounts of the row, in either direction. */
  readonly dealings: (row: number) => number;
}

/** Built once; every rule reads it. */
export function indexOf({ payments, order }: Benchmark): LedgerIndex {
  const outs = new Map<number, number[]>();
  const ins = new Map<number, number[]>();
  const pairs = new Map<string, number>();
  const keyOf = (row: number): string => {
    const [from = 0, to = 0] = [payments.from[row], payments.to[row]];
    return from < to ? `${from} ${to}` : `${to} ${from}`;
  };
  for (const row of order) {
    add(outs, payments.from[row] ?? 0, row);
    add(ins, payments.to[row] ?? 0, row);
    pairs.set(keyOf(row), (pairs.get(keyOf(row)) ?? 0) + 1);
  }
  return {
    outOf: (account) => outs.get(account) ?? [],
    into: (account) => ins.get(account) ?? [],
    dealings: (row) => pairs.get(keyOf(row)) ?? 0,
  };
}

function add(lists: Map<number, number[]>, account: number, row: number): void {
  const list = lists.get(account);
  if (list) list.push(row);
  else lists.set(account, [row]);
}
