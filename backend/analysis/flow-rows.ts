import type { AccountId } from "../domain/account.ts";
import type { Currency } from "../domain/currency.ts";
import { earliest, latest } from "../domain/instant.ts";
import type { Money } from "../domain/money.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import { cell, entry, shared } from "./columns.ts";
import { showsStatement } from "./trace/dealings.ts";

/** Stands in a 64-bit column where the amount does not fit. */
export const WIDE = -(2n ** 63n);

const LARGEST = 2n ** 63n - 1n;

/** Balances that statements show, sparse: key 2·transfer for the payer's side, 2·transfer + 1 for the payee's, rising. */
export interface ShownBalances {
  readonly keys: Int32Array<SharedArrayBuffer>;
  readonly minor: BigInt64Array<SharedArrayBuffer>;
}

/** Amounts of the transfers that do not fit, by transfer number. */
export type WideAmounts = ReadonlyMap<number, { readonly paid: bigint; readonly received: bigint }>;

interface Shown {
  readonly row: number;
  readonly side: 0 | 1;
  readonly minor: bigint;
}

/** Numbers names in the order in which they are first seen. */
class Numbering<Name extends string> {
  readonly names: Name[] = [];
  readonly #numbers = new Map<Name, number>();

  of(name: Name): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Transfers in the order in which they were read, in columns that grow by doubling. */
export class FlowRows {
  size = 0;
  readonly ids: TransferId[] = [];
  readonly accounts = new Numbering<AccountId>();
  readonly currencies = new Numbering<Currency>();
  /** Numbers of the accounts of which a statement is held. */
  readonly stated = new Set<number>();
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  earliest = new Float64Array(1024);
  latest = new Float64Array(1024);
  paid = new BigInt64Array(1024);
  received = new BigInt64Array(1024);
  paidCurrency = new Int32Array(1024);
  receivedCurrency = new Int32Array(1024);
  readonly #wide = new Map<number, { readonly paid: bigint; readonly received: bigint }>();
  readonly #shown: Shown[] = [];

  add(transfer: Transfer): void {
    if (this.size === this.from.length) this.#grow();
    const row = this.size;
    const { paid, received } = transfer;
    this.ids.push(transfer.id);
    this.from[row] = this.accounts.of(transfer.from);
    this.to[row] = this.accounts.of(transfer.to);
    this.earliest[row] = earliest(transfer.at);
    this.latest[row] = latest(transfer.at);
    this.paid[row] = fits(paid.minor) ? paid.minor : WIDE;
    this.received[row] = fits(received.minor) ? received.minor : WIDE;
    this.paidCurrency[row] = this.currencies.of(paid.currency);
    this.receivedCurrency[row] = this.currencies.of(received.currency);
    if (!fits(paid.minor) || !fits(received.minor)) this.#wide.set(row, { paid: paid.minor, received: received.minor });
    if (showsStatement(transfer.from, transfer)) this.stated.add(cell(this.from, row));
    if (transfer.from !== transfer.to && showsStatement(transfer.to, transfer)) this.stated.add(cell(this.to, row));
    this.#show(row, 0, transfer.payer?.balanceAfter ?? null, paid);
    this.#show(row, 1, transfer.payee?.balanceAfter ?? null, received);
    this.size += 1;
  }

  /** Rows in the order of byTime. */
  timeOrder(): Int32Array {
    const order = Int32Array.from({ length: this.size }, (_, row) => row);
    const compare = (a: number, b: number): number =>
      cell(this.earliest, a) - cell(this.earliest, b) || (entry(this.ids, a) < entry(this.ids, b) ? -1 : 1);
    const sorted = order.every((row) => row === 0 || compare(row - 1, row) < 0);
    return sorted ? order : order.sort(compare);
  }

  /** What few transfers have, under their numbers in that order. */
  besides(order: Int32Array): { readonly balances: ShownBalances; readonly wide: WideAmounts } {
    const numberOf = new Int32Array(order.length);
    for (let number = 0; number < order.length; number += 1) numberOf[cell(order, number)] = number;
    const shown = this.#shown.map(({ row, side, minor }) => ({ key: 2 * cell(numberOf, row) + side, minor }));
    shown.sort((a, b) => a.key - b.key);
    const keys = shared.int32(shown.length);
    const minors = shared.bigInt64(shown.length);
    for (const [place, { key, minor }] of shown.entries()) {
      keys[place] = key;
      minors[place] = minor;
    }
    const wide = [...this.#wide].map(([row, amounts]) => [cell(numberOf, row), amounts] as const);
    return { balances: { keys, minor: minors }, wide: new Map(wide.sort(([a], [b]) => a - b)) };
  }

  /** A balance in another currency than the amount, or past 64 bits, is left out: it then counts as not shown. */
  #show(row: number, side: 0 | 1, balance: Money | null, amount: Money): void {
    if (balance?.currency === amount.currency && fits(balance.minor)) this.#shown.push({ row, side, minor: balance.minor });
  }

  #grow(): void {
    this.from = doubled(this.from, new Int32Array(this.size * 2));
    this.to = doubled(this.to, new Int32Array(this.size * 2));
    this.earliest = doubled(this.earliest, new Float64Array(this.size * 2));
    this.latest = doubled(this.latest, new Float64Array(this.size * 2));
    this.paid = doubledBig(this.paid);
    this.received = doubledBig(this.received);
    this.paidCurrency = doubled(this.paidCurrency, new Int32Array(this.size * 2));
    this.receivedCurrency = doubled(this.receivedCurrency, new Int32Array(this.size * 2));
  }
}

function fits(minor: bigint): boolean {
  return minor > WIDE && minor <= LARGEST;
}

function doubled<Column extends Int32Array | Float64Array>(column: Column, target: Column): Column {
  target.set(column);
  return target;
}

function doubledBig(column: BigInt64Array<ArrayBuffer>): BigInt64Array<ArrayBuffer> {
  const target = new BigInt64Array(column.length * 2);
  target.set(column);
  return target;
}
