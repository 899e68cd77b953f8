import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import { type Instant, latest, type Precision } from "../../domain/instant.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { balanceChain } from "./balance-chain.ts";
import type { LedgerRow } from "./ledger-row.ts";

/** All transfers of one account in one currency, in the order they moved its balance. */
export interface AccountLedger {
  readonly account: AccountId;
  readonly currency: Currency;
  readonly rows: readonly LedgerRow[];
  readonly placeOf: ReadonlyMap<TransferId, number>;
  /** Runs of rows whose order neither instant, sequence nor balance decides. */
  readonly undecided: readonly UndecidedRun[];
}

/** Half-open places of rows that could stand in another order. */
export interface UndecidedRun {
  readonly from: number;
  readonly until: number;
}

/** Takes a clock's error off: milliseconds to subtract from a time of this account's own statement. */
export type Correction = (account: AccountId) => number;

/**
 * The ledgers of an account, one a currency, by currency. Rows stand by instant; overlapping instants by the bank's sequence
 * where all rows have one, else by the running balance, else by id. Payments to itself are left out.
 */
export function accountLedgers(
  account: AccountId,
  transfers: readonly Transfer[],
  correction: Correction,
): readonly AccountLedger[] {
  const byCurrency = new Map<Currency, LedgerRow[]>();
  for (const transfer of transfers) {
    if (transfer.from === transfer.to) continue;
    const currency = transfer.from === account ? transfer.paid.currency : transfer.received.currency;
    const rows = byCurrency.get(currency) ?? [];
    rows.push(rowOf(account, transfer, correction));
    byCurrency.set(currency, rows);
  }
  return [...byCurrency].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, rows]) => inOrder(account, currency, rows));
}

function rowOf(account: AccountId, transfer: Transfer, correction: Correction): LedgerRow {
  const pays = transfer.from === account;
  const counterparty = pays ? transfer.to : transfer.from;
  const ownSide = pays ? transfer.payer : transfer.payee;
  const otherSide = pays ? transfer.payee : transfer.payer;
  const shift = correction(account) - correction(counterparty);
  const other = otherSide && { at: otherSide.at.at + shift, precision: otherSide.at.precision };
  return {
    transfer,
    counterparty,
    change: pays ? -transfer.paid.minor : transfer.received.minor,
    at: ownSide ? narrowed(ownSide.at, other) : (other ?? transfer.at),
    ownSide,
    balanceAfter: ownSide?.balanceAfter?.minor ?? null,
  };
}

const FINENESS: Readonly<Record<Precision, number>> = { second: 0, minute: 1, day: 2 };

/** The other bank's finer instant where it lies inside the own bank's coarse one. */
function narrowed(own: Instant, other: Instant | null): Instant {
  const inside = other !== null && FINENESS[other.precision] < FINENESS[own.precision];
  return inside && other.at >= own.at && other.at <= latest(own) ? other : own;
}

function inOrder(account: AccountId, currency: Currency, rows: readonly LedgerRow[]): AccountLedger {
  const ordered: LedgerRow[] = [];
  const undecided: UndecidedRun[] = [];
  for (const group of overlapping(rows)) {
    const settled = settle(group, ordered.at(-1)?.balanceAfter ?? null);
    const until = ordered.length + group.length;
    if (!settled.decided) undecided.push({ from: ordered.length, until });
    ordered.push(...settled.rows);
  }
  return { account, currency, rows: ordered, placeOf: placesOf(ordered), undecided };
}

/** The same ledger with the rows of each undecided run by rank. */
export function reordered(ledger: AccountLedger, rankOf: (transfer: TransferId) => number): AccountLedger {
  const rows = [...ledger.rows];
  for (const { from, until } of ledger.undecided) {
    const run = rows.slice(from, until).sort((a, b) => rankOf(a.transfer.id) - rankOf(b.transfer.id));
    rows.splice(from, until - from, ...run);
  }
  return { ...ledger, rows, placeOf: placesOf(rows) };
}

function placesOf(rows: readonly LedgerRow[]): ReadonlyMap<TransferId, number> {
  return new Map(rows.map(({ transfer }, place) => [transfer.id, place]));
}

function overlapping(rows: readonly LedgerRow[]): LedgerRow[][] {
  const groups: LedgerRow[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const row of [...rows].sort(byInstantThenId)) {
    const group = groups.at(-1);
    if (group && row.at.at <= until) group.push(row);
    else groups.push([row]);
    until = Math.max(until, latest(row.at));
  }
  return groups;
}

function settle(group: readonly LedgerRow[], before: bigint | null): { rows: readonly LedgerRow[]; decided: boolean } {
  if (group.length === 1) return { rows: group, decided: true };
  if (group.every(({ ownSide }) => ownSide !== null && ownSide.sequence !== null)) {
    return { rows: [...group].sort(bySequence), decided: true };
  }
  const chain = balanceChain(group, before) ?? (before === null ? null : balanceChain(group, null));
  return chain ? { rows: chain.rows, decided: chain.sole } : { rows: group, decided: false };
}

function byInstantThenId(a: LedgerRow, b: LedgerRow): number {
  return a.at.at - b.at.at || byId(a, b);
}

/** Shorter numbers are smaller once leading zeros are off. */
function bySequence(a: LedgerRow, b: LedgerRow): number {
  const [left, right] = [sequenceOf(a), sequenceOf(b)];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : byId(a, b));
}

function sequenceOf({ ownSide }: LedgerRow): string {
  return (ownSide?.sequence ?? "").replace(/^0+/, "");
}

function byId(a: LedgerRow, b: LedgerRow): number {
  return a.transfer.id < b.transfer.id ? -1 : a.transfer.id > b.transfer.id ? 1 : 0;
}
