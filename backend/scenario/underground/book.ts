import type { AccountId } from "../../domain/account.ts";
import { bareTransfer } from "../../domain/bare-transfer.ts";
import { type Currency, exponentOf } from "../../domain/currency.ts";
import { money } from "../../domain/money.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { CNY, THB, USDT } from "../party.ts";

export const CURRENCIES = [CNY, THB, USDT] as const;

/** Which of CURRENCIES. */
export type CurrencyNumber = 0 | 1 | 2;

/** Transfers of a made-up ledger in columns that grow by doubling. An account has one currency. */
export class Book {
  size = 0;
  from = new Int32Array(4096);
  to = new Int32Array(4096);
  /** UTC milliseconds, whole seconds. */
  at = new Float64Array(4096);
  /** Hundredths of the currency, all whole. */
  hundredths = new Float64Array(4096);
  readonly #currencyOf: CurrencyNumber[] = [];

  get accounts(): number {
    return this.#currencyOf.length;
  }

  open(currency: CurrencyNumber): number {
    return this.#currencyOf.push(currency) - 1;
  }

  currencyOf(account: number): CurrencyNumber {
    const currency = this.#currencyOf[account];
    if (currency === undefined) throw new Error(`no account ${account}`);
    return currency;
  }

  /** The row; an amount below a hundredth is one. */
  pay(from: number, to: number, at: number, amount: number): number {
    if (this.size === this.from.length) this.#grow();
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.at[this.size] = Math.round(at / 1000) * 1000;
    this.hundredths[this.size] = Math.max(1, Math.round(amount * 100));
    this.size += 1;
    return this.size - 1;
  }

  #grow(): void {
    const rows = this.size * 2;
    this.from = grown(this.from, new Int32Array(rows));
    this.to = grown(this.to, new Int32Array(rows));
    this.at = grown(this.at, new Float64Array(rows));
    this.hundredths = grown(this.hundredths, new Float64Array(rows));
  }
}

const SCHEMES = ["card:622200", "bank:004:", "tron:T"] as const;

export function accountIdOf(book: Book, account: number): AccountId {
  return `${SCHEMES[book.currencyOf(account)]}${String(account).padStart(8, "0")}` as AccountId;
}

/** The id of a row, in the order of rows. */
export function transferIdOf(row: number): TransferId {
  return `t${String(row).padStart(8, "0")}` as TransferId;
}

/** The rows kept as the engine reads them, in the book's order: nothing here tells the truth. */
export async function* bookTransfers(book: Book, isKept: (row: number) => boolean): AsyncGenerator<readonly Transfer[]> {
  for (let start = 0; start < book.size; start += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, book.size - start) }, (_, place) => start + place);
    yield rows.filter(isKept).map((row) => transferOfRow(book, row));
  }
}

function transferOfRow(book: Book, row: number): Transfer {
  const [from = 0, to = 0, at = 0, hundredths = 0] = [book.from[row], book.to[row], book.at[row], book.hundredths[row]];
  const currency: Currency = CURRENCIES[book.currencyOf(from)];
  const paid = money(BigInt(hundredths) * 10n ** BigInt(exponentOf(currency) - 2), currency);
  return bareTransfer({ id: transferIdOf(row), from: accountIdOf(book, from), to: accountIdOf(book, to), at, paid });
}

function grown<Column extends Int32Array | Float64Array>(column: Column, target: Column): Column {
  target.set(column);
  return target;
}
