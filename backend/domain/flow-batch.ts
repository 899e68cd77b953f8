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

function flowBatch(batch: readonly Transfer[], accounts: Numbering<AccountId>, currencies: Numbering<Currency>): FlowBatch {
  const from = Int32Array.from(batch, (each) => accounts.numberOf(each.from));
  const to = Int32Array.from(batch, (each) => accounts.numberOf(each.to));
  const paidCurrency = Int32Array.from(batch, ({ paid }) => currencies.numberOf(paid.currency));
  const receivedCurrency = Int32Array.from(batch, ({ received }) => currencies.numberOf(received.currency));
  return {
    ids: batch.map(({ id }) => id),
    accounts: accounts.fresh(),
    currencies: currencies.fresh(),
    from,
    to,
    earliest: Float64Array.from(batch, ({ at }) => earliest(at)),
    latest: Float64Array.from(batch, ({ at }) => latest(at)),
    paid: BigInt64Array.from(batch, ({ paid }) => narrowed(paid)),
    received: BigInt64Array.from(batch, ({ received }) => narrowed(received)),
    paidCurrency,
    receivedCurrency,
    toldBy: Uint8Array.from(batch, toldBy),
    wide: batch.flatMap(({ paid, received }, row) =>
      isNarrow(paid.minor) && isNarrow(received.minor) ? [] : [{ row, paid: paid.minor, received: received.minor }],
    ),
    payerBalance: BigInt64Array.from(batch, ({ payer, paid }) => balanceIn(paid, payer?.balanceAfter ?? null)),
    payeeBalance: BigInt64Array.from(batch, ({ payee, received }) => balanceIn(received, payee?.balanceAfter ?? null)),
    toldTwice: batch.filter(({ payer, payee }) => payer && payee),
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
