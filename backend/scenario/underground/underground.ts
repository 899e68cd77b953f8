import type { Transfer } from "../../domain/transfer.ts";
import { type Random, seededRandom } from "../random.ts";
import { Book, bookTransfers } from "./book.ts";
import { changeForCash, type People, sellByList } from "./hard-lawful.ts";
import { liveLawfully } from "./lawful-life.ts";
import { type Market, marketOf } from "./market.ts";
import { type BankTerms, PLAIN_BANK, type PlantedBank, plantBank } from "./plant-bank.ts";

export interface UndergroundOptions {
  readonly seed: number;
  readonly days: number;
  /** Lawful transfers in yuan, baht and USDT. */
  readonly transfers: readonly [number, number, number];
  readonly priceListFirms: number;
  readonly moneyChangers: number;
  readonly banks: readonly BankTerms[];
  /** Share of accounts abroad whose rows are in the records at all. */
  readonly foreignStatements: number;
  /** By how much the published rates are wrong, as a share. */
  readonly publishedError: number;
  /** Rows kept at most: where there are more, the first lawful ones are left out. */
  readonly mostRows: number;
}

/** Five banks of 25 to 400 deals. */
export const FIVE_BANKS: readonly BankTerms[] = [
  { ...PLAIN_BANK, name: "25 deals", deals: 25, foreign: 1, accounts: [2, 2], spread: 0.012 },
  { ...PLAIN_BANK, name: "70 deals", deals: 70, foreign: 2, accounts: [2, 2], spread: 0.008 },
  { ...PLAIN_BANK, name: "120 deals", deals: 120, foreign: 1, accounts: [3, 2], spread: 0.018 },
  { ...PLAIN_BANK, name: "240 deals, nets", deals: 240, foreign: 1, accounts: [3, 3], spread: 0.022, netted: 0.35 },
  { ...PLAIN_BANK, name: "400 deals", deals: 400, foreign: 2, accounts: [6, 5], spread: 0.028 },
];

export const UNDERGROUND_DEFAULTS: Omit<UndergroundOptions, "seed"> = {
  days: 60,
  transfers: [200_000, 98_000, 64_000],
  priceListFirms: 6,
  moneyChangers: 4,
  banks: FIVE_BANKS,
  foreignStatements: 1,
  publishedError: 0,
  mostRows: Number.POSITIVE_INFINITY,
};

/** A made-up ledger with the underground banks hidden in it. */
export interface Underground {
  readonly options: UndergroundOptions;
  readonly book: Book;
  readonly market: Market;
  readonly banks: readonly PlantedBank[];
  /** Accounts of lawful shops and firms that look like one. */
  readonly lookAlikes: readonly number[];
  /** Whether the records hold the row. */
  readonly isKept: (row: number) => boolean;
}

/** The ledger of the options: the same give the same bytes. */
export function makeUnderground(options: UndergroundOptions): Underground {
  const random = seededRandom(options.seed);
  const book = new Book();
  const { days, transfers } = options;
  const market = marketOf(random.fork("market"), days, options.publishedError);
  const people: People = liveLawfully(book, random.fork("life"), { transfers, days });
  const firms = times(options.priceListFirms, (n) => sellByList(book, random.fork(`firm ${n}`), people, market, days));
  const shops = times(options.moneyChangers, (n) => changeForCash(book, random.fork(`shop ${n}`), people, market, days));
  const banks = options.banks.map((terms, n) => plantBank(book, random.fork(`bank ${n}`), people, market, days, terms));
  const isHeld = keptRows(book, random.fork("statements"), options.foreignStatements);
  const first = Math.max(0, book.size - options.mostRows);
  const isKept = (row: number): boolean => row >= first && isHeld(row);
  return { options, book, market, banks, lookAlikes: [...firms, ...shops].flat(), isKept };
}

export function undergroundTransfers({ book, isKept }: Underground): AsyncGenerator<readonly Transfer[]> {
  return bookTransfers(book, isKept);
}

/** A row abroad is seen when the statement of the busier of its two accounts is held: those are asked for. */
function keptRows(book: Book, random: Random, share: number): (row: number) => boolean {
  const rows = new Int32Array(book.accounts);
  for (let row = 0; row < book.size; row += 1) {
    for (const account of [book.from[row] ?? 0, book.to[row] ?? 0]) rows[account] = (rows[account] ?? 0) + 1;
  }
  const isHeld = Array.from(rows, (_, account) => book.currencyOf(account) === 0 || random.chance(share));
  return (row) => {
    const [from, to] = [book.from[row] ?? 0, book.to[row] ?? 0];
    return isHeld[(rows[from] ?? 0) >= (rows[to] ?? 0) ? from : to] ?? false;
  };
}

function times<T>(count: number, make: (number: number) => readonly T[]): readonly T[][] {
  return Array.from({ length: count }, (_, number) => [...make(number)]);
}
