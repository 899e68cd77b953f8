import { mustPrecede } from "../../domain/instant.ts";
import type { LedgerRow } from "./ledger-row.ts";

/** An order in which every row's balance follows from the one before; sole is false when another order fits as well. */
export interface BalanceChain {
  readonly rows: readonly LedgerRow[];
  readonly sole: boolean;
}

/** So many placements a row are tried before the balances are taken as not deciding. */
const TRIES_PER_ROW = 50;

/**
 * Orders rows of overlapping instants by their running balances, from the balance that stood before them (null: any).
 * Orders that differ only in equal payments with one counterparty are one. null when a balance is missing or none fits.
 */
export function balanceChain(rows: readonly LedgerRow[], before: bigint | null): BalanceChain | null {
  if (rows.some(({ balanceAfter }) => balanceAfter === null)) return null;
  const search: Search = { rows, used: new Set(), path: [], found: [], triesLeft: TRIES_PER_ROW * rows.length };
  place(search, before);
  const [first, second] = search.found;
  return first ? { rows: first, sole: second === undefined && search.triesLeft > 0 } : null;
}

/** Whether each row's balance follows from the one before, all of them stated. */
export function chains(rows: readonly LedgerRow[]): boolean {
  return rows.every(({ balanceAfter, change }, place) => {
    if (place === 0) return balanceAfter !== null;
    const before = rows[place - 1]?.balanceAfter ?? null;
    return before !== null && before + change === balanceAfter;
  });
}

interface Search {
  readonly rows: readonly LedgerRow[];
  readonly used: Set<LedgerRow>;
  readonly path: LedgerRow[];
  readonly found: LedgerRow[][];
  triesLeft: number;
}

function place(search: Search, balance: bigint | null): void {
  if (search.path.length === search.rows.length) {
    search.found.push([...search.path]);
    return;
  }
  const tried = new Set<string>();
  for (const row of search.rows) {
    if (search.found.length > 1 || search.triesLeft <= 0) return;
    const sort = `${row.counterparty} ${row.change} ${row.balanceAfter}`;
    if (tried.has(sort) || !mayStandNext(search, row, balance)) continue;
    tried.add(sort);
    search.triesLeft -= 1;
    search.used.add(row);
    search.path.push(row);
    place(search, row.balanceAfter);
    search.path.pop();
    search.used.delete(row);
  }
}

function mayStandNext({ rows, used }: Search, row: LedgerRow, balance: bigint | null): boolean {
  if (used.has(row) || row.balanceAfter === null) return false;
  if (balance !== null && balance + row.change !== row.balanceAfter) return false;
  return rows.every((other) => used.has(other) || !mustPrecede(other.at, row.at));
}
