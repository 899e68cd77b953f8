import { accountIdOf, type Benchmark, idOf } from "./benchmark.ts";
import { indexOf } from "./ledger-index.ts";
import type { Measured } from "./measure.ts";
import { flaggedRows, NAIVE_RULES } from "./one-rule.ts";

/** What simple means say of a benchmark, in the same shape as a detection. */
export interface Baseline {
  readonly name: string;
  readonly measured: Measured;
}

/**
 * Naive rules (fan, pass-through and cycle together), the same among first contacts, and the largest first contacts. Each
 * flagged payment is a finding of its own; accounts rank by how many of theirs are flagged, or by their largest.
 */
export function baselines(benchmark: Benchmark): readonly Baseline[] {
  const { payments, order } = benchmark;
  const { dealings } = indexOf(benchmark);
  const flagged = flaggedRows(benchmark);
  const naive = [...new Set(NAIVE_RULES.flatMap((rule) => [...(flagged.get(rule) ?? [])]))];
  const first = [...order].filter((row) => dealings(row) === 1);
  return [
    { name: "naive rules", measured: byCount(benchmark, naive) },
    {
      name: "sparse rules",
      measured: byCount(
        benchmark,
        naive.filter((row) => dealings(row) === 1),
      ),
    },
    { name: "largest first contact", measured: ranked(benchmark, first, (row) => payments.dollars[row] ?? 0, Math.max) },
  ];
}

function byCount(benchmark: Benchmark, rows: readonly number[]): Measured {
  return ranked(
    benchmark,
    rows,
    () => 1,
    (a, b) => a + b,
  );
}

type Combine = (a: number, b: number) => number;

/** Rows by the better of their two accounts, accounts by what their rows come to; ties by number. */
function ranked({ payments }: Benchmark, rows: readonly number[], worth: (row: number) => number, combine: Combine): Measured {
  const score = new Map<number, number>();
  const endsOf = (row: number): readonly number[] => [payments.from[row] ?? 0, payments.to[row] ?? 0];
  for (const row of rows) for (const end of endsOf(row)) score.set(end, combine(score.get(end) ?? 0, worth(row)));
  const best = new Map(rows.map((row) => [row, Math.max(...endsOf(row).map((end) => score.get(end) ?? 0))]));
  const inOrder = [...rows].sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0) || a - b);
  const accounts = [...score].sort(([a, x], [b, y]) => y - x || a - b).map(([account]) => ({ id: accountIdOf(account) }));
  const findings = inOrder.map((row) => ({
    accounts: endsOf(row).map((end) => ({ id: accountIdOf(end) })),
    transfers: [idOf(row)],
  }));
  return { findings, accounts };
}
