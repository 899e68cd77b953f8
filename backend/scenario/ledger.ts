import type { Account } from "./party.ts";
import { hasStatement, type Payment, printedAt } from "./payment.ts";

export interface StatementRow {
  readonly payment: Payment;
  readonly side: "in" | "out";
  /** As the account's own bank prints it, UTC milliseconds. */
  readonly at: number;
  /** After this row, in minor units. */
  readonly balance: bigint;
}

/** One account's rows in time order, each balance the one before plus or minus the row. */
export interface Statement {
  readonly account: Account;
  readonly opening: bigint;
  readonly rows: readonly StatementRow[];
}

/**
 * The statements that are held, in the order in which the accounts first moved. An opening that the story does not fix
 * is the least that keeps the balance from going below zero, plus the cushion. Throws when a fixed one goes below zero.
 */
export function statementsOf(payments: readonly Payment[], cushion: (account: Account) => bigint): readonly Statement[] {
  const ordered = [...payments].sort((a, b) => a.at - b.at || a.number - b.number);
  const moves = new Map<Account, Move[]>();
  for (const payment of ordered) {
    note(moves, payment.from, { payment, side: "out" });
    if (!payment.failed) note(moves, payment.to, { payment, side: "in" });
  }
  return [...moves].map(([account, list]) => statementOf(account, list, cushion));
}

type Move = Pick<StatementRow, "payment" | "side">;

function note(moves: Map<Account, Move[]>, party: Payment["from"], move: Move): void {
  if (!hasStatement(party)) return;
  const list = moves.get(party);
  if (list) list.push(move);
  else moves.set(party, [move]);
}

function statementOf(account: Account, moves: readonly Move[], cushion: (account: Account) => bigint): Statement {
  const opening = account.opening ?? -lowest(moves) + cushion(account);
  let balance = opening;
  const rows = moves.map(({ payment, side }): StatementRow => {
    balance += change(payment, side);
    if (balance < 0n) throw new Error(`the balance of ${account.id} goes below zero`);
    return { payment, side, at: printedAt(payment, account), balance };
  });
  return { account, opening, rows };
}

/** The lowest that the running sum gets, zero at most. */
function lowest(moves: readonly Move[]): bigint {
  let sum = 0n;
  let least = 0n;
  for (const { payment, side } of moves) {
    sum += change(payment, side);
    if (sum < least) least = sum;
  }
  return least;
}

function change({ minor, failed }: Payment, side: "in" | "out"): bigint {
  if (failed) return 0n;
  return side === "in" ? minor : -minor;
}
