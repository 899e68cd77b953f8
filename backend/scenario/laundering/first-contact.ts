import { accountIdOf, type Benchmark } from "./benchmark.ts";
import { indexOf } from "./ledger-index.ts";
import { averagePrecision, guiltyAccounts } from "./measure.ts";

/** Average precision of ranking accounts by their largest payment between two who never deal again. */
export function byFirstContact(benchmark: Benchmark): number {
  const { payments, order } = benchmark;
  const index = indexOf(benchmark);
  const largest = new Map<number, number>();
  for (const row of order) {
    if (index.dealings(row) > 1) continue;
    const dollars = payments.dollars[row] ?? 0;
    for (const account of [payments.from[row] ?? 0, payments.to[row] ?? 0]) {
      if (dollars > (largest.get(account) ?? 0)) largest.set(account, dollars);
    }
  }
  const ranked = [...largest].sort(([a, x], [b, y]) => y - x || a - b).map(([account]) => ({ id: accountIdOf(account) }));
  return averagePrecision(ranked, guiltyAccounts(benchmark));
}
