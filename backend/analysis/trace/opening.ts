import type { AccountLedger } from "./account-ledger.ts";

/** A balance in minor units; inferred when no statement of the account gives it. */
export interface Opening {
  readonly minor: bigint;
  readonly inferred: boolean;
}

/**
 * What stood in the account just before the row at `place`: read back from the first statement balance at or after it, else on
 * from the last one before it, else with the least opening that keeps the seen rows from going negative in
 * one of their possible orders.
 */
export function balanceBefore(ledger: AccountLedger, place: number): Opening {
  const { rows } = ledger;
  const stated = readBack(rows, place) ?? readOn(rows, place);
  return stated !== null && stated >= 0n
    ? { minor: stated, inferred: false }
    : { minor: leastOpening(ledger, place), inferred: true };
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

/** The least that can have stood before `place`. Rows of undecided order count together: it is the same in every order. */
export function leastOpening({ rows, undecided }: AccountLedger, place: number): bigint {
  let standing = 0n;
  let lowest = 0n;
  let atPlace = 0n;
  const inside = insides(undecided);
  for (const [index, { change }] of rows.entries()) {
    if (index === place) atPlace = standing;
    standing += change;
    if (standing < lowest && !inside.has(index)) lowest = standing;
  }
  if (place >= rows.length) atPlace = standing;
  return atPlace > lowest ? atPlace - lowest : 0n;
}

/** Places after which an undecided run goes on. */
function insides(undecided: AccountLedger["undecided"]): ReadonlySet<number> {
  return new Set(undecided.flatMap(({ from, until }) => Array.from({ length: until - from - 1 }, (_, index) => from + index)));
}
