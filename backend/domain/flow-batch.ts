import type { AccountId } from "./account.ts";
import type { Currency } from "./currency.ts";
import { earliest, type Instant, latest } from "./instant.ts";
import type { Money } from "./money.ts";
import type { Transfer, TransferId } from "./transfer.ts";

/** Stands in a 64-bit column where the amount does not fit, or where there is none. */
export const WIDE = -(2n ** 63n);

const LARGEST = 2n ** 63n - 1n;

/** Whose statements tell a transfer: PAYER, PAYEE, their sum, or NEITHER of a ledger of whole transfers such as a chain. */
export const TOLD_BY = { NEITHER: 0, PAYER: 1, PAYEE: 2, BOTH: 3 } as const;

/** A transfer that both sides' statements tell, as far as clocks are compared by it. */
export interface ToldTwice {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly payer: { readonly at: Instant } | null;
  readonly payee: { readonly at: Instant } | null;
}

/**
 * Some transfers as columns of one length, a row each. Accounts and currencies are numbered in the order in which the batches
 * name them: a batch lists those that earlier ones did not.
 */
export interface FlowBatch {
  readonly ids: readonly TransferId[];
  readonly accounts: readonly AccountId[];
  readonly currencies: readonly Currency[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** First and last millisecond (UTC) at which it may have happened. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Minor units, or WIDE. */
  readonly paid: BigInt64Array;
  readonly received: BigInt64Array;
  readonly paidCurrency: Int32Array;
  readonly receivedCurrency: Int32Array;
  /** One of TOLD_BY. */
  readonly toldBy: Uint8Array;
  /** The exact amounts of the rows that have WIDE. */
  readonly wide: readonly { readonly row: number; readonly paid: bigint; readonly received: bigint }[];
  /** What the payer's and the payee's statement show after it; WIDE where none does, in another currency, or past 64 bits. */
  readonly payerBalance: BigInt64Array;
  readonly payeeBalance: BigInt64Array;
  readonly toldTwice: readonly ToldTwice[];
}

/** The same transfers as columns, a batch for a batch. */
export async function* flowBatches(transfers: AsyncIterable<readonly Transfer[]>): AsyncIterable<FlowBatch> {
  const [accounts, currencies] = [numbering<AccountId>(), numbering<Currency>()];
  for await (const batch of transfers) yield flowBatch(batch, accounts, currencies);
}

/** Whether an amount can stand in a 64-bit column. */
export function isNarrow(minor: bigint): boolean {
  return minor > WIDE && minor <= LARGEST;
}

interface Numbering<Name> {
  readonly numberOf: (name: Name) => number;
  /** The names that are new since the last call. */
  readonly fresh: () => readonly Name[];
}

function numbering<Name>(): Numbering<Name> {
  const numbers = new Map<Name, number>();
  const fresh: Name[] = [];
  const numberOf = (name: Name): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    fresh.push(name);
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  return { numberOf, fresh: () => fresh.splice(0) };
}

/** Each transfer is looked at once: a pass of its own for every column took twice as long. */
function flowBatch(batch: readonly Transfer[], accounts: Numbering<AccountId>, currencies: Numbering<Currency>): FlowBatch {
  const columns = emptyColumns(batch.length);
  const [ids, wide, toldTwice]: [TransferId[], FlowBatch["wide"][number][], ToldTwice[]] = [[], [], []];
  let row = 0;
  for (const transfer of batch) {
    const { id, from, to, at, paid, received, payer, payee } = transfer;
    ids.push(id);
    columns.from[row] = accounts.numberOf(from);
    columns.to[row] = accounts.numberOf(to);
    columns.earliest[row] = earliest(at);
    columns.latest[row] = latest(at);
    columns.paid[row] = narrowed(paid);
    columns.received[row] = narrowed(received);
    columns.paidCurrency[row] = currencies.numberOf(paid.currency);
    columns.receivedCurrency[row] = currencies.numberOf(received.currency);
    columns.toldBy[row] = toldBy(transfer);
    columns.payerBalance[row] = balanceIn(paid, payer?.balanceAfter ?? null);
    columns.payeeBalance[row] = balanceIn(received, payee?.balanceAfter ?? null);
    if (!isNarrow(paid.minor) || !isNarrow(received.minor)) wide.push({ row, paid: paid.minor, received: received.minor });
    if (payer && payee) toldTwice.push(transfer);
    row += 1;
  }
  return { ids, accounts: accounts.fresh(), currencies: currencies.fresh(), ...columns, wide, toldTwice };
}

function emptyColumns(size: number) {
  return {
    from: new Int32Array(size),
    to: new Int32Array(size),
    earliest: new Float64Array(size),
    latest: new Float64Array(size),
    paid: new BigInt64Array(size),
    received: new BigInt64Array(size),
    paidCurrency: new Int32Array(size),
    receivedCurrency: new Int32Array(size),
    toldBy: new Uint8Array(size),
    payerBalance: new BigInt64Array(size),
    payeeBalance: new BigInt64Array(size),
  };
}

function narrowed({ minor }: Money): bigint {
  return isNarrow(minor) ? minor : WIDE;
}

function toldBy({ payer, payee }: Transfer): number {
  return (payer ? TOLD_BY.PAYER : TOLD_BY.NEITHER) + (payee ? TOLD_BY.PAYEE : TOLD_BY.NEITHER);
}

function balanceIn({ currency }: Money, balance: Money | null): bigint {
  return balance?.currency === currency ? narrowed(balance) : WIDE;
}
