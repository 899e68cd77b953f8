import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { StatementQuality } from "../../domain/data-quality.ts";
import { type Money, money } from "../../domain/money.ts";
import type { Movement, SourceRecord } from "../../domain/record.ts";
import { type ToldBalances, toldBalances } from "./told-balances.ts";

const DAY_MS = 86_400_000;

/** Adds up the rows of each account's statement as they come. */
export interface StatementSums {
  add(record: SourceRecord): void;
  /** Most rows first, then by account and currency. */
  result(): readonly StatementQuality[];
}

interface Sums {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly firstRow: Movement;
  lastRow: Movement;
  rows: number;
  first: number;
  last: number;
  in: bigint;
  out: bigint;
  readonly days: Set<number>;
}

/**
 * Rows of side "both" are nobody's statement; failed movements are part of no sum. Days are counted in UTC. Where rows print no
 * balance, what the statement says of its opening and closing counts (camt, MT940): the earliest opening and the latest closing.
 */
export function statementSums(): StatementSums {
  const known = new Map<string, Sums>();
  const told = toldBalances();
  return {
    add(movement) {
      if (movement.kind === "fact") return told.add(movement);
      if (movement.side === "both" || movement.status === "failed") return;
      const own = movement.side === "payer" ? movement.paid : movement.received;
      const account = movement.side === "payer" ? movement.from : movement.to;
      const key = `${account} ${own.currency}`;
      const sums = known.get(key) ?? begun(account, own.currency, movement);
      known.set(key, sums);
      note(sums, movement, own);
    },
    result: () => [...known.values()].map((sums) => summed(sums, told)).sort(mostRowsFirst),
  };
}

function begun(account: AccountId, currency: Currency, firstRow: Movement): Sums {
  const { at } = firstRow.at;
  return { account, currency, firstRow, lastRow: firstRow, rows: 0, first: at, last: at, in: 0n, out: 0n, days: new Set() };
}

function note(sums: Sums, movement: Movement, own: Money): void {
  const { at } = movement.at;
  sums.rows += 1;
  sums.lastRow = movement;
  sums.first = Math.min(sums.first, at);
  sums.last = Math.max(sums.last, at);
  sums.days.add(Math.floor(at / DAY_MS));
  if (movement.side === "payer") sums.out += own.minor;
  else sums.in += own.minor;
}

function summed(sums: Sums, told: ToldBalances): StatementQuality {
  const { account, currency, rows, first, last, days } = sums;
  const of = (minor: bigint): Money => money(minor, currency);
  const [oldest, newest] = inTime(sums);
  const printed = oldest.balanceAfter && of(oldest.balanceAfter.minor - signed(oldest));
  const opening = printed ?? told.balance("opening", account, currency);
  const closing = newest.balanceAfter ?? told.balance("closing", account, currency);
  const difference = opening && closing && of(closing.minor - (opening.minor + sums.in - sums.out));
  const silentDays = longestSilence([...days].sort((a, b) => a - b));
  return {
    ...{ account, currency, rows, first, last, days: days.size, silentDays },
    ...{ in: of(sums.in), out: of(sums.out), opening, closing, difference },
  };
}

/** Statements stand oldest or newest first; rows of one instant count as oldest first. */
function inTime({ firstRow, lastRow }: Sums): readonly [Movement, Movement] {
  return firstRow.at.at > lastRow.at.at ? [lastRow, firstRow] : [firstRow, lastRow];
}

function signed({ side, paid, received }: Movement): bigint {
  return side === "payer" ? -paid.minor : received.minor;
}

function longestSilence(days: readonly number[]): number {
  return days.reduce((most, day, index) => Math.max(most, index === 0 ? 0 : day - (days[index - 1] ?? day) - 1), 0);
}

function mostRowsFirst(a: StatementQuality, b: StatementQuality): number {
  return b.rows - a.rows || (`${a.account} ${a.currency}` < `${b.account} ${b.currency}` ? -1 : 1);
}
