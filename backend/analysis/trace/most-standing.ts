import type { AccountLedger, UndecidedRun } from "./account-ledger.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { leastOpening } from "./opening.ts";

/**
 * The most that can have stood in the account between the rows before `boundary` and those from it on, over every order of the
 * undecided runs, in minor units. boundary is no place inside an undecided run. Where no statement tells, it is the least that
 * one order needs, whichever that is.
 */
export function mostStanding(ledger: AccountLedger, boundary: number): bigint {
  const stated = readAhead(ledger, boundary) ?? readBehind(ledger, boundary);
  if (stated?.sure && stated.minor >= 0n) return stated.minor;
  const inferred = leastOpening(ledger, boundary);
  return stated === null ? inferred : greatest([stated.minor, inferred]);
}

interface Stated {
  readonly minor: bigint;
  /** Whether every order gives this balance. */
  readonly sure: boolean;
}

function readAhead(ledger: AccountLedger, boundary: number): Stated | null {
  let changes = 0n;
  for (const block of blocksOf(ledger)) {
    if (block.from < boundary) continue;
    const before = block.rows.flatMap(({ balanceAfter, change }) => (balanceAfter === null ? [] : [balanceAfter - change]));
    const slack = block.undecided ? outOf(block.rows) : 0n;
    if (before.length > 0) return { minor: greatest(before) + slack - changes, sure: !block.undecided };
    changes += sumOf(block.rows);
  }
  return null;
}

function readBehind(ledger: AccountLedger, boundary: number): Stated | null {
  let changes = 0n;
  for (const block of blocksOf(ledger).toReversed()) {
    if (block.from >= boundary) continue;
    const after = block.rows.flatMap(({ balanceAfter }) => (balanceAfter === null ? [] : [balanceAfter]));
    const slack = block.undecided ? sumOf(block.rows) + outOf(block.rows) : 0n;
    if (after.length > 0) return { minor: greatest(after) + slack + changes, sure: !block.undecided };
    changes += sumOf(block.rows);
  }
  return null;
}

interface Block {
  readonly from: number;
  readonly rows: readonly LedgerRow[];
  readonly undecided: boolean;
}

/** Single rows, and undecided runs whole. */
function blocksOf({ rows, undecided }: AccountLedger): readonly Block[] {
  const runs = new Map<number, UndecidedRun>(undecided.map((run) => [run.from, run]));
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length; ) {
    const run = runs.get(from);
    const until = run?.until ?? from + 1;
    blocks.push({ from, rows: rows.slice(from, until), undecided: run !== undefined });
    from = until;
  }
  return blocks;
}

function sumOf(rows: readonly LedgerRow[]): bigint {
  return rows.reduce((sum, { change }) => sum + change, 0n);
}

function outOf(rows: readonly LedgerRow[]): bigint {
  return rows.reduce((sum, { change }) => (change < 0n ? sum - change : sum), 0n);
}

function greatest(values: readonly bigint[]): bigint {
  const [most = 0n] = [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  return most;
}
