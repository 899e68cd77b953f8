import type { AccountId } from "../../domain/account.ts";
import type { FindingKind } from "../../domain/finding.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { accountIdOf, type Benchmark, rowOf } from "./benchmark.ts";

/** What is held against the truth: findings and ranked accounts, both highest score first. */
export interface Measured {
  readonly findings: readonly {
    readonly accounts: readonly { readonly id: AccountId }[];
    readonly transfers: readonly TransferId[];
  }[];
  readonly accounts: readonly { readonly id: AccountId }[];
}

/** Shares are 0..1; NaN never occurs: what was not there to count is 0. */
export interface Figures {
  readonly averagePrecision: number;
  /** F1 of the transfers named by findings taken by score until they name this share of accounts. */
  readonly f1At: Readonly<Record<string, number>>;
  readonly caseRecall: number;
  readonly families: readonly { readonly family: FindingKind; readonly cases: number; readonly found: number }[];
  /** Mean share of planted transfers in a finding. */
  readonly purity: number;
  readonly purityOfTop100: number;
  readonly lookAlikesInTop100: number;
  readonly transferF1: number;
  readonly accountF1: number;
  readonly findings: number;
}

export const BUDGETS = [0.005, 0.01, 0.02, 0.06] as const;

const LEAST_TRANSFERS_OF_A_CASE = 3;

/** Every figure of one detection on one benchmark. */
export function measure(benchmark: Benchmark, measured: Measured): Figures {
  const { payments, options } = benchmark;
  const isPlanted = (row: number): boolean => (payments.pattern[row] ?? -1) >= 0;
  const found = measured.findings.map(({ accounts, transfers }) => ({ accounts, rows: transfers.map(rowOf) }));
  const purities = found.map(({ rows }) => rows.filter(isPlanted).length / rows.length);
  const planted = benchmark.patterns.reduce((sum, { transfers }) => sum + transfers.length, 0);
  const guilty = guiltyAccounts(benchmark);
  const named = new Set(found.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  const families = familyRecall(benchmark, found);
  const cases = families.reduce((sum, { cases: count }) => sum + count, 0);
  const alike = new Set(benchmark.lookAlikes.flatMap(({ accounts }) => accounts.map(accountIdOf)));
  const innocentAlike = ({ id }: { id: AccountId }): boolean => alike.has(id) && !guilty.has(id);
  return {
    averagePrecision: averagePrecision(measured.accounts, guilty),
    f1At: Object.fromEntries(
      BUDGETS.map((share) => [String(share), f1OfRows(rowsWithin(found, share * options.accounts), isPlanted, planted)]),
    ),
    caseRecall: families.reduce((sum, family) => sum + family.found, 0) / Math.max(1, cases),
    families,
    purity: mean(purities),
    purityOfTop100: mean(purities.slice(0, 100)),
    lookAlikesInTop100: measured.accounts.slice(0, 100).filter(innocentAlike).length,
    transferF1: f1OfRows(new Set(found.flatMap(({ rows }) => rows)), isPlanted, planted),
    accountF1: f1([...named].filter((id) => guilty.has(id)).length, named.size, guilty.size),
    findings: found.length,
  };
}

/** Share of planted transfers among these. */
export function purityOf({ payments }: Benchmark, transfers: readonly TransferId[]): number {
  return transfers.filter((id) => (payments.pattern[rowOf(id)] ?? -1) >= 0).length / transfers.length;
}

/** Accounts on a planted transfer. */
export function guiltyAccounts({ payments, patterns }: Benchmark): ReadonlySet<AccountId> {
  const rows = patterns.flatMap(({ transfers }) => transfers);
  return new Set(rows.flatMap((row) => [accountIdOf(payments.from[row] ?? 0), accountIdOf(payments.to[row] ?? 0)]));
}

/** Mean over the guilty of the precision at each one's rank; those that are not ranked count 0. */
export function averagePrecision(ranked: readonly { readonly id: AccountId }[], guilty: ReadonlySet<AccountId>): number {
  let right = 0;
  let sum = 0;
  for (const [place, { id }] of ranked.entries()) {
    if (!guilty.has(id)) continue;
    right += 1;
    sum += right / (place + 1);
  }
  return sum / Math.max(1, guilty.size);
}

export function f1OfRows(rows: ReadonlySet<number>, isPlanted: (row: number) => boolean, planted: number): number {
  return f1([...rows].filter(isPlanted).length, rows.size, planted);
}

function f1(right: number, named: number, planted: number): number {
  return right === 0 ? 0 : (2 * right) / (named + planted);
}

interface Found {
  readonly accounts: readonly { readonly id: AccountId }[];
  readonly rows: readonly number[];
}

/** Findings by score until they name so many accounts; one that does not fit is skipped. */
function rowsWithin(found: readonly Found[], budget: number): ReadonlySet<number> {
  const named = new Set<AccountId>();
  const taken = new Set<number>();
  for (const { accounts, rows } of found) {
    const fresh = accounts.filter(({ id }) => !named.has(id));
    if (named.size + fresh.length > budget) continue;
    for (const { id } of fresh) named.add(id);
    for (const row of rows) taken.add(row);
  }
  return taken;
}

function familyRecall(benchmark: Benchmark, found: readonly Found[]): Figures["families"] {
  const solved = solvedPatterns(benchmark, found);
  const byFamily = new Map<FindingKind, { cases: number; found: number }>();
  for (const [number, { family, transfers }] of benchmark.patterns.entries()) {
    if (transfers.length < LEAST_TRANSFERS_OF_A_CASE) continue;
    const counted = byFamily.get(family) ?? { cases: 0, found: 0 };
    byFamily.set(family, { cases: counted.cases + 1, found: counted.found + (solved.has(number) ? 1 : 0) });
  }
  return [...byFamily].map(([family, counts]) => ({ family, ...counts }));
}

/** Patterns of which one finding holds at least half, and that are at least half of it. */
function solvedPatterns({ patterns, payments }: Benchmark, found: readonly Found[]): ReadonlySet<number> {
  const solved = new Set<number>();
  for (const { rows } of found) {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const pattern = payments.pattern[row] ?? -1;
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
    for (const [pattern, count] of counts) {
      const size = patterns[pattern]?.transfers.length ?? Number.POSITIVE_INFINITY;
      if (count * 2 >= size && count * 2 >= rows.length) solved.add(pattern);
    }
  }
  return solved;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
