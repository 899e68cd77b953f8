import type { AccountId } from "../../domain/account.ts";
import { bareTransfer } from "../../domain/bare-transfer.ts";
import type { FindingKind } from "../../domain/finding.ts";
import { type Money, money } from "../../domain/money.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { seededRandom } from "../random.ts";
import { type LifeOptions, liveLawfully } from "./lawful-life.ts";
import { type LookAlike, liveAlike } from "./look-alikes.ts";
import { Payments } from "./payments.ts";
import { type Disguise, NO_DISGUISE, plantPatterns } from "./plant.ts";
import { countryOf, DAY_MS, makeWorld, START_MS, type World } from "./world.ts";

export interface BenchmarkOptions {
  readonly seed: number;
  readonly transfers: number;
  readonly accounts: number;
  readonly days: number;
  /** Planted transfers a lawful one. */
  readonly baseRate: number;
  readonly life: Omit<LifeOptions, "transfers">;
  readonly disguise: Disguise;
}

export const BENCHMARK_DEFAULTS = {
  days: 30,
  baseRate: 0.006,
  life: { firstContacts: 0.1, passedOn: 0.005 },
  disguise: NO_DISGUISE,
} as const;

/** One planted structure: its transfers by place in the benchmark's columns. */
export interface PlantedPattern {
  readonly family: FindingKind;
  readonly transfers: readonly number[];
}

/** A made-up ledger with its truth. Rows are in time order. */
export interface Benchmark {
  readonly options: BenchmarkOptions;
  readonly world: World;
  readonly payments: Payments;
  /** Rows of payments in time order. */
  readonly order: Int32Array;
  readonly patterns: readonly PlantedPattern[];
  readonly lookAlikes: readonly LookAlike[];
}

/** Ordinary life with look-alikes and planted patterns; the same options give the same bytes. */
export function makeBenchmark(options: BenchmarkOptions): Benchmark {
  const { seed, transfers, accounts, days, baseRate, life, disguise } = options;
  const random = seededRandom(seed);
  const world = makeWorld(random.fork("world"), accounts, days);
  const payments = new Payments();
  const lookAlikes = liveAlike(world, payments, random.fork("look-alikes"));
  liveLawfully(world, payments, random.fork("life"), { ...life, transfers });
  const families = plantPatterns(world, payments, random.fork("plants"), Math.round(transfers * baseRate), disguise);
  return { options, world, payments, order: timeOrder(payments), patterns: patternsOf(payments, families), lookAlikes };
}

/** The benchmark as the tasks read it: in batches, in time order, without a trace of the truth. */
export async function* benchmarkTransfers({ world, payments, order }: Benchmark): AsyncGenerator<readonly Transfer[]> {
  for (let start = 0; start < order.length; start += 2_000) {
    yield Array.from(order.subarray(start, start + 2_000), (row) => transferOfRow(world, payments, row));
  }
}

/** The id of a row; rows are found again by rowOf. */
export function idOf(row: number): TransferId {
  return `t${String(row).padStart(8, "0")}` as TransferId;
}

export function rowOf(id: TransferId): number {
  return Number(id.slice(1));
}

export function accountIdOf(account: number): AccountId {
  return `bank:${String(account % 7).padStart(3, "0")}:${String(account).padStart(8, "0")}` as AccountId;
}

function transferOfRow(world: World, payments: Payments, row: number): Transfer {
  const [from = 0, to = 0, at = 0, dollars = 0] = [payments.from[row], payments.to[row], payments.at[row], payments.dollars[row]];
  return bareTransfer({
    id: idOf(row),
    from: accountIdOf(from),
    to: accountIdOf(to),
    at,
    paid: inCurrencyOf(world, from, at, dollars),
    received: inCurrencyOf(world, to, at, dollars),
  });
}

/** At a rate that drifts by up to 1 % over the weeks. */
function inCurrencyOf(world: World, account: number, at: number, dollars: number): Money {
  const { currency, rate } = countryOf(world, account);
  const drift = rate === 1 ? 1 : 1 + 0.01 * Math.sin((at - START_MS) / DAY_MS / 5 + rate);
  return money(BigInt(Math.max(1, Math.round(dollars * rate * drift * 100))), currency);
}

/** Seconds and row fit one double, so that sorting needs no comparator. */
function timeOrder({ at, size }: Payments): Int32Array {
  const keys = new Float64Array(size);
  for (let row = 0; row < size; row += 1) keys[row] = (((at[row] ?? 0) - START_MS) / 1000) * 2 ** 24 + row;
  keys.sort();
  return Int32Array.from(keys, (key) => key % 2 ** 24);
}

function patternsOf({ pattern, size }: Payments, families: readonly FindingKind[]): readonly PlantedPattern[] {
  const rows = families.map((): number[] => []);
  for (let row = 0; row < size; row += 1) {
    const number = pattern[row] ?? -1;
    if (number >= 0) rows[number]?.push(row);
  }
  return families.map((family, number) => ({ family, transfers: rows[number] ?? [] }));
}
