import type { AccountId } from "../domain/account.ts";
import type { Currency } from "../domain/currency.ts";
import { type FlowBatch, TOLD_BY, WIDE } from "../domain/flow-batch.ts";
import type { TransferId } from "../domain/transfer.ts";
import { bigCell, byteCell, entry, intCell, realCell, shared } from "./columns.ts";

/** Balances that statements show, sparse: key 2·transfer for the payer's side, 2·transfer + 1 for the payee's, rising. */
export interface ShownBalances {
  readonly keys: Int32Array<SharedArrayBuffer>;
  readonly minor: BigInt64Array<SharedArrayBuffer>;
}

/** Amounts of the transfers that do not fit, by transfer number. */
export type WideAmounts = ReadonlyMap<number, { readonly paid: bigint; readonly received: bigint }>;

/** Transfers in the order in which they were read, in columns that grow by doubling. */
export class FlowRows {
  size = 0;
  readonly ids: TransferId[] = [];
  readonly accounts: AccountId[] = [];
  readonly currencies: Currency[] = [];
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  earliest = new Float64Array(1024);
  latest = new Float64Array(1024);
  paid = new BigInt64Array(1024);
  received = new BigInt64Array(1024);
  paidCurrency = new Int32Array(1024);
  receivedCurrency = new Int32Array(1024);
  toldBy = new Uint8Array(1024);
  payerBalance = new BigInt64Array(1024);
  payeeBalance = new BigInt64Array(1024);
  readonly #wide = new Map<number, { readonly paid: bigint; readonly received: bigint }>();

  add(batch: FlowBatch): void {
    const [first, rows] = [this.size, batch.ids.length];
    this.#room(first + rows);
    for (const id of batch.ids) this.ids.push(id);
    for (const account of batch.accounts) this.accounts.push(account);
    for (const currency of batch.currencies) this.currencies.push(currency);
    this.from.set(batch.from, first);
    this.to.set(batch.to, first);
    this.earliest.set(batch.earliest, first);
    this.latest.set(batch.latest, first);
    this.paid.set(batch.paid, first);
    this.received.set(batch.received, first);
    this.paidCurrency.set(batch.paidCurrency, first);
    this.receivedCurrency.set(batch.receivedCurrency, first);
    this.toldBy.set(batch.toldBy, first);
    this.payerBalance.set(batch.payerBalance, first);
    this.payeeBalance.set(batch.payeeBalance, first);
    for (const { row, ...amounts } of batch.wide) this.#wide.set(first + row, amounts);
    this.size += rows;
  }

  /** Rows in the order of byTime. */
  timeOrder(): Int32Array {
    const order = Int32Array.from({ length: this.size }, (_, row) => row);
    const compare = (a: number, b: number): number =>
      realCell(this.earliest, a) - realCell(this.earliest, b) || (entry(this.ids, a) < entry(this.ids, b) ? -1 : 1);
    const sorted = order.every((row) => row === 0 || compare(row - 1, row) < 0);
    return sorted ? order : order.sort(compare);
  }

  /** For each account as numbered here what shows its statement: 1 an own-side row, 2 a row of a ledger of whole transfers, 3 both. */
  statements(): Uint8Array {
    const shows = new Uint8Array(this.accounts.length);
    for (let row = 0; row < this.size; row += 1) {
      const [by, from, to] = [this.toldBy[row], intCell(this.from, row), intCell(this.to, row)];
      if (by === TOLD_BY.NEITHER) {
        shows[from] = byteCell(shows, from) | 2;
        shows[to] = byteCell(shows, to) | 2;
      } else {
        if (by !== TOLD_BY.PAYEE) shows[from] = byteCell(shows, from) | 1;
        if (by !== TOLD_BY.PAYER && from !== to) shows[to] = byteCell(shows, to) | 1;
      }
    }
    return shows;
  }

  /** The balances shown, under the transfers' numbers in that order. */
  balances(order: Int32Array): ShownBalances {
    const both = [this.payerBalance, this.payeeBalance] as const;
    const count = both.reduce((sum, column) => sum + shownIn(column, this.size), 0);
    const [keys, minor] = [shared.int32(count), shared.bigInt64(count)];
    let place = 0;
    for (let number = 0; number < order.length; number += 1) {
      for (const [side, column] of both.entries()) {
        const balance = bigCell(column, intCell(order, number));
        if (balance === WIDE) continue;
        keys[place] = 2 * number + side;
        minor[place] = balance;
        place += 1;
      }
    }
    return { keys, minor };
  }

  /** The amounts that do not fit, under the transfers' numbers in that order. */
  wide(order: Int32Array): WideAmounts {
    if (this.#wide.size === 0) return this.#wide;
    const numbered = [...order.entries()].flatMap(([number, row]) => {
      const amounts = this.#wide.get(row);
      return amounts ? [[number, amounts] as const] : [];
    });
    return new Map(numbered);
  }

  #room(rows: number): void {
    if (rows <= this.from.length) return;
    const length = Math.max(rows, this.from.length * 2);
    this.from = moved(this.from, new Int32Array(length));
    this.to = moved(this.to, new Int32Array(length));
    this.earliest = moved(this.earliest, new Float64Array(length));
    this.latest = moved(this.latest, new Float64Array(length));
    this.paid = movedBig(this.paid, length);
    this.received = movedBig(this.received, length);
    this.paidCurrency = moved(this.paidCurrency, new Int32Array(length));
    this.receivedCurrency = moved(this.receivedCurrency, new Int32Array(length));
    this.toldBy = moved(this.toldBy, new Uint8Array(length));
    this.payerBalance = movedBig(this.payerBalance, length);
    this.payeeBalance = movedBig(this.payeeBalance, length);
  }
}

function shownIn(balances: BigInt64Array, rows: number): number {
  let shown = 0;
  for (let row = 0; row < rows; row += 1) if (balances[row] !== WIDE) shown += 1;
  return shown;
}

function moved<Column extends Uint8Array | Int32Array | Float64Array>(column: Column, target: Column): Column {
  target.set(column);
  return target;
}

function movedBig(column: BigInt64Array<ArrayBuffer>, length: number): BigInt64Array<ArrayBuffer> {
  const target = new BigInt64Array(length);
  target.set(column);
  return target;
}
