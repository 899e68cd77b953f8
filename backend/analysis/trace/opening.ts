import type { AccountLedger } from "./account-ledger.ts";

/** A balance in minor units; inferred when no statement of the account gives it. */
export interface Opening {
  readonly minor: bigint;
  readonly inferred: boolean;
}

/**
 * What stood in the account just before the row at `place`: read back from the first statement balance at or after it, else on
 * from the last one before it, else with the least opening that keeps the seen rows from going negative.
 */
export function balanceBefore({ rows }: AccountLedger, place: number): Opening {
  const stated = readBack(rows, place) ?? readOn(rows, place);
  return stated !== null && stated >= 0n ? { minor: stated, inferred: false } : { minor: least(rows, place), inferred: true };
}

function readBack(rows: AccountLedger["rows"], place: number): bigint | null {
  let changes = 0n;
  for (const { change, balanceAfter } of rows.slice(place)) {
    changes += change;
    if (balanceAfter !== null) return balanceAfter - changes;
  }
  return null;
}

function readOn(rows: AccountLedger["rows"], place: number): bigint | null {
  let changes = 0n;
  for (const { change, balanceAfter } of rows.slice(0, place).reverse()) {
    if (balanceAfter !== null) return balanceAfter + changes;
    changes += change;
  }
  return null;
}

function least(rows: AccountLedger["rows"], place: number): bigint {
  let standing = 0n;
  let lowest = 0n;
  let atPlace = 0n;
  for (const [index, { change }] of rows.entries()) {
    if (index === place) atPlace = standing;
    standing += change;
    if (standing < lowest) lowest = standing;
  }
  return atPlace - lowest;
}
