import type { Benchmark } from "./benchmark.ts";
import { indexOf, type LedgerIndex } from "./ledger-index.ts";
import { f1OfRows } from "./measure.ts";
import { DAY_MS } from "./world.ts";

/** What one simple rule reaches alone. A benchmark on which any of them does well measures nothing. */
export interface OneRule {
  readonly rule: string;
  readonly f1: number;
}

/** The most that a rule may reach on a valid benchmark. */
export const MOST_F1 = 0.15;

const SPOKES = 5;
const NEARLY = 0.05;

type Flags = (benchmark: Benchmark, index: LedgerIndex) => Set<number>;

/** Rules that look at a single sign; naive detection is the first three together. */
const RULES: Readonly<Record<string, Flags>> = {
  "5 payers or payees in 24 h": fans,
  "in ≈ out in 24 h": passedOn,
  "cycle of 2 or 3 in 72 h": cycles,
  "repeated pair": (benchmark, index) => new Set([...benchmark.order].filter((row) => index.dealings(row) > 1)),
  "first contact": (benchmark, index) => new Set([...benchmark.order].filter((row) => index.dealings(row) === 1)),
};

/** The rules of naive detection. */
export const NAIVE_RULES: readonly string[] = Object.keys(RULES).slice(0, 3);

/** The rows that each rule flags. */
export function flaggedRows(benchmark: Benchmark): ReadonlyMap<string, ReadonlySet<number>> {
  const index = indexOf(benchmark);
  return new Map(Object.entries(RULES).map(([rule, flags]) => [rule, flags(benchmark, index)]));
}

/** Transfer F1 of every rule, and of the best amount band. */
export function oneRules(benchmark: Benchmark): readonly OneRule[] {
  const score = scorerOf(benchmark);
  const flagged = [...flaggedRows(benchmark)].map(([rule, rows]) => ({ rule, f1: score(rows) }));
  return [...flagged, { rule: "best amount band", f1: bestBand(benchmark, score) }];
}

function scorerOf({ payments, patterns }: Benchmark): (rows: ReadonlySet<number>) => number {
  const planted = patterns.reduce((sum, { transfers }) => sum + transfers.length, 0);
  return (rows) => f1OfRows(rows, (row) => (payments.pattern[row] ?? -1) >= 0, planted);
}

function fans({ payments, world }: Benchmark, { into, outOf }: LedgerIndex): Set<number> {
  const flagged = new Set<number>();
  for (let account = 0; account < world.accounts; account += 1) {
    flagWindows(into(account), payments.at, payments.from, flagged);
    flagWindows(outOf(account), payments.at, payments.to, flagged);
  }
  return flagged;
}

/** Flags every row of a window of 24 h with enough different others. */
function flagWindows(rows: readonly number[], at: Float64Array, other: Int32Array, flagged: Set<number>): void {
  const timeOf = (row: number | undefined): number => at[row ?? 0] ?? 0;
  let end = 0;
  for (const [first, row] of rows.entries()) {
    while (end < rows.length && timeOf(rows[end]) - timeOf(row) <= DAY_MS) end += 1;
    const window = end - first < SPOKES ? [] : rows.slice(first, end);
    const others = new Set(window.map((each) => other[each]));
    for (const each of others.size >= SPOKES ? window : []) flagged.add(each);
  }
}

function passedOn({ payments, order }: Benchmark, { outOf }: LedgerIndex): Set<number> {
  const flagged = new Set<number>();
  for (const row of order) {
    const dollars = payments.dollars[row] ?? 0;
    for (const next of following(payments.at, outOf(payments.to[row] ?? 0), row, DAY_MS)) {
      if (Math.abs((payments.dollars[next] ?? 0) / dollars - 1) <= NEARLY) flagged.add(row).add(next);
    }
  }
  return flagged;
}

function cycles({ payments, order }: Benchmark, { outOf }: LedgerIndex): Set<number> {
  const { at, from, to } = payments;
  const next = (row: number): readonly number[] => following(at, outOf(to[row] ?? 0), row, 3 * DAY_MS);
  const back = (row: number, rows: readonly number[]): readonly number[] => rows.filter((last) => to[last] === from[row]);
  const closed = [...order].flatMap((row) => {
    const seconds = next(row);
    const ofTwo = back(row, seconds).flatMap((second) => [row, second]);
    return [...ofTwo, ...seconds.flatMap((second) => back(row, next(second)).flatMap((third) => [row, second, third]))];
  });
  return new Set(closed);
}

/** Rows of the list at most so much later than this one. The list is in time order. */
function following(at: Float64Array, rows: readonly number[], after: number, withinMs: number): readonly number[] {
  const since = at[after] ?? 0;
  return rows.filter((row) => (at[row] ?? 0) > since && (at[row] ?? 0) - since <= withinMs);
}

/** The best of fifty bands of one octave. */
function bestBand({ payments, order }: Benchmark, score: (rows: ReadonlySet<number>) => number): number {
  const bands = Array.from({ length: 50 }, (_, step) => 10 * 1.25 ** step);
  const found = bands.map((least) => {
    const within = (row: number): boolean => (payments.dollars[row] ?? 0) >= least && (payments.dollars[row] ?? 0) < 2 * least;
    return score(new Set([...order].filter(within)));
  });
  return Math.max(...found);
}
