import { describe, expect, test } from "vitest";
import type { Transfer } from "../../backend/domain/transfer.ts";
import {
  BENCHMARK_DEFAULTS,
  type Benchmark,
  type BenchmarkOptions,
  benchmarkTransfers,
  idOf,
  makeBenchmark,
} from "../../backend/scenario/laundering/benchmark.ts";
import { averagePrecision, measure } from "../../backend/scenario/laundering/measure.ts";
import { MOST_F1, oneRules } from "../../backend/scenario/laundering/one-rule.ts";

const OPTIONS = { ...BENCHMARK_DEFAULTS, transfers: 20_000, accounts: 2_000 };

function made(options: Partial<BenchmarkOptions> = {}): Benchmark {
  return makeBenchmark({ ...OPTIONS, seed: 5, ...options });
}

async function all(benchmark: Benchmark): Promise<Transfer[]> {
  const transfers: Transfer[] = [];
  for await (const batch of benchmarkTransfers(benchmark)) transfers.push(...batch);
  return transfers;
}

describe("a made-up ledger with planted laundering", () => {
  test("is the same for the same seed, and another for another", async () => {
    const first = await all(made());
    expect(await all(made())).toEqual(first);
    expect(await all(made({ seed: 6 }))).not.toEqual(first);
  });

  test("holds about six planted transfers in a thousand, of every family, among 3 to 16 members", () => {
    const { patterns, payments } = made();
    const planted = patterns.reduce((sum, { transfers }) => sum + transfers.length, 0);
    expect(planted / payments.size).toBeGreaterThan(0.005);
    expect(planted / payments.size).toBeLessThan(0.008);
    expect(new Set(patterns.map(({ family }) => family)).size).toBe(10);
    for (const { transfers } of patterns) {
      const members = new Set(transfers.flatMap((row) => [payments.from[row], payments.to[row]]));
      expect(members.size).toBeGreaterThanOrEqual(3);
      expect(members.size).toBeLessThanOrEqual(16);
    }
  });

  test("lets planted accounts live an ordinary life too", () => {
    const { patterns, payments } = made();
    const guilty = new Set(
      patterns.flatMap(({ transfers }) => transfers.flatMap((row) => [payments.from[row], payments.to[row]])),
    );
    const lawful = new Set<number>();
    for (let row = 0; row < payments.size; row += 1) {
      if ((payments.pattern[row] ?? -1) < 0) lawful.add(payments.from[row] ?? -1).add(payments.to[row] ?? -1);
    }
    const living = [...guilty].filter((account) => lawful.has(account ?? -1));
    expect(living.length / guilty.size).toBeGreaterThan(0.95);
  });

  test("shows no truth: ids, places and currencies follow from the accounts alone", async () => {
    const transfers = await all(made());
    for (const { id, memo, channel, payer, payee } of transfers) {
      expect(id).toMatch(/^t\d{8}$/);
      expect([memo, channel, payer, payee]).toEqual([null, null, null, null]);
    }
    expect(new Set(transfers.map(({ paid }) => paid.currency)).size).toBe(3);
    expect(transfers.some(({ paid, received }) => paid.currency !== received.currency)).toBe(true);
  });

  test("cannot be solved by any simple rule", () => {
    for (const { rule, f1 } of oneRules(made())) expect([rule, f1 <= MOST_F1]).toEqual([rule, true]);
  });
});

describe("the score of a detection", () => {
  const benchmark = made();

  test("is full marks for naming the truth itself, and none for naming nothing", () => {
    const { payments, patterns } = benchmark;
    const transfers = patterns.map((pattern) => pattern.transfers.map(idOf));
    const perfect = measure(benchmark, { findings: transfers.map((ids) => ({ accounts: [], transfers: ids })), accounts: [] });
    expect(perfect).toMatchObject({ caseRecall: 1, purity: 1, transferF1: 1, averagePrecision: 0 });
    expect(measure(benchmark, { findings: [], accounts: [] })).toMatchObject({ caseRecall: 0, purity: 0, transferF1: 0 });
    expect(payments.size).toBeGreaterThan(20_000);
  });

  test("skips a finding that does not fit into the budget of accounts, and takes smaller ones after it", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `bank:x:${count}-${n}` as never }));
    const [first, second] = benchmark.patterns.map(({ transfers }) => transfers.map(idOf));
    const findings = [
      { accounts: ids(500), transfers: first ?? [] },
      { accounts: ids(5), transfers: second ?? [] },
    ];
    const { f1At } = measure(benchmark, { findings, accounts: [] });
    const alone = measure(benchmark, { findings: findings.slice(1), accounts: [] });
    expect(f1At["0.005"]).toBe(alone.f1At["0.005"]);
  });

  test("means precision at the ranks of the guilty", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => ({ id: id as never }));
    if (!a || !b || !c) throw new Error("three accounts");
    expect(averagePrecision([a, b, c], new Set([a.id, c.id]))).toBeCloseTo((1 + 2 / 3) / 2);
  });
});
