import type { AccountId } from "../backend/domain/account.ts";
import type { Money } from "../backend/domain/money.ts";
import type { Movement, SourceRef } from "../backend/domain/record.ts";

/** A movement where it stands in its statement. */
export interface StatementLine {
  readonly movement: Movement;
  readonly source: SourceRef;
}

/** A row whose printed balance does not follow from its neighbour's. */
export interface BalanceBreak {
  readonly account: AccountId;
  readonly source: SourceRef;
  /** What the balance should be after the row. */
  readonly expected: Money;
  readonly printed: Money;
}

export interface BalanceCheck {
  /** Accounts with at least two printed balances of one currency. */
  readonly accounts: number;
  /** Of these, accounts without a break. */
  readonly holding: number;
  readonly breaks: number;
  /** The first breaks in file order, at most 100. */
  readonly listed: readonly BalanceBreak[];
}

export interface BalanceChecker {
  add(line: StatementLine): void;
  result(): BalanceCheck;
}

/**
 * Whether each printed balance follows from the one before: before + in − out = after. Lines come in statement order, oldest or
 * newest first (the reading with fewer breaks counts, oldest first when equal). Failed movements and rows of side "both" take no part.
 */
export function checkBalances(lines: Iterable<StatementLine>): BalanceCheck {
  const checker = balanceChecker();
  for (const line of lines) checker.add(line);
  return checker.result();
}

/** checkBalances for lines that arrive one by one: remembers one line an account. */
export function balanceChecker(): BalanceChecker {
  const runs = new Map<string, Run>();
  let number = 0;
  return {
    add(line) {
      const { movement } = line;
      if (movement.status === "failed" || movement.side === "both" || movement.balanceAfter === null) return;
      const key = `${ownAccount(movement)} ${movement.balanceAfter.currency}`;
      const run = runs.get(key);
      number += 1;
      if (!run) runs.set(key, { last: line, compared: 0, forward: noBreaks(), backward: noBreaks() });
      else extend(run, line, number);
    },
    result: () => resultOf([...runs.values()].filter(({ compared }) => compared > 0)),
  };
}

const MAX_LISTED = 100;

interface NumberedBreak extends BalanceBreak {
  readonly number: number;
}

interface Breaks {
  count: number;
  readonly listed: NumberedBreak[];
}

interface Run {
  last: StatementLine;
  compared: number;
  readonly forward: Breaks;
  readonly backward: Breaks;
}

function noBreaks(): Breaks {
  return { count: 0, listed: [] };
}

function extend(run: Run, next: StatementLine, number: number): void {
  compare(run.forward, run.last, next, number);
  compare(run.backward, next, run.last, number);
  run.last = next;
  run.compared += 1;
}

function compare(breaks: Breaks, before: StatementLine, after: StatementLine, number: number): void {
  const [start, printed] = [before.movement.balanceAfter, after.movement.balanceAfter];
  if (!start || !printed) return;
  const minor = start.minor + signedMinor(after.movement);
  if (minor === printed.minor) return;
  breaks.count += 1;
  if (breaks.listed.length >= MAX_LISTED) return;
  const expected = { minor, currency: printed.currency };
  breaks.listed.push({ account: ownAccount(after.movement), source: after.source, expected, printed, number });
}

function resultOf(runs: readonly Run[]): BalanceCheck {
  const chosen = runs.map(({ forward, backward }) => (backward.count < forward.count ? backward : forward));
  const listed = chosen.flatMap((breaks) => breaks.listed).sort((a, b) => a.number - b.number);
  return {
    accounts: runs.length,
    holding: chosen.filter(({ count }) => count === 0).length,
    breaks: chosen.reduce((sum, { count }) => sum + count, 0),
    listed: listed.slice(0, MAX_LISTED).map(({ number: _, ...found }) => found),
  };
}

function ownAccount({ side, from, to }: Movement): AccountId {
  return side === "payer" ? from : to;
}

function signedMinor({ side, paid, received }: Movement): bigint {
  return side === "payer" ? -paid.minor : received.minor;
}
