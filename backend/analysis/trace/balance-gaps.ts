import type { TransferId } from "../../domain/transfer.ts";
import type { AccountLedger } from "./account-ledger.ts";

/**
 * Where a statement's balance jumps between two rows by money that no row shows: what to add before the row, in minor units
 * (negative left unseen). Only a jump from which the balance goes on counts; a single row whose balance fits neither neighbour
 * is a misprint or out of order. Rows of undecided order, and rows without a balance at both ends, show none.
 */
export function balanceGaps(ledger: AccountLedger): ReadonlyMap<TransferId, bigint> {
  const stated = statedSteps(ledger);
  const gaps = new Map<TransferId, bigint>();
  for (const [index, { transfer, jump }] of stated.entries()) {
    const [before, after] = [stated[index - 1], stated[index + 1]];
    const lasts = before !== undefined && before.jump === 0n && (after === undefined || after.jump === 0n);
    if (lasts && jump !== 0n) gaps.set(transfer, jump);
  }
  return gaps;
}

interface Stated {
  readonly transfer: TransferId;
  readonly balance: bigint;
  /** Balance less what the rows since the last stated one make of it; 0 beside rows of undecided order. */
  readonly jump: bigint;
  readonly decided: boolean;
}

function statedSteps({ rows, undecided }: AccountLedger): readonly Stated[] {
  const isOpen = (place: number): boolean => undecided.some(({ from, until }) => place >= from && place < until);
  const steps: Stated[] = [];
  let changes = 0n;
  for (const [place, { transfer, change, balanceAfter }] of rows.entries()) {
    changes += change;
    if (balanceAfter === null) continue;
    const before = steps.at(-1);
    const decided = !isOpen(place);
    const jump = before?.decided && decided ? balanceAfter - before.balance - changes : 0n;
    steps.push({ transfer: transfer.id, balance: balanceAfter, jump, decided });
    changes = 0n;
  }
  return steps;
}
