import { writeFile } from "node:fs/promises";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import {
  BENCHMARK_DEFAULTS,
  type BenchmarkOptions,
  benchmarkTransfers,
  makeBenchmark,
} from "../scenario/laundering/benchmark.ts";
import { byFirstContact } from "../scenario/laundering/first-contact.ts";
import { measure } from "../scenario/laundering/measure.ts";
import { MOST_F1, oneRules } from "../scenario/laundering/one-rule.ts";
import { STRESSES } from "../scenario/laundering/stresses.ts";
import { detectTransfers } from "../tasks/detect-transfers.ts";
import { detectLines, figuresOf } from "./bench-detect-lines.ts";
import { reliabilityText } from "./bench-reliability.ts";
import type { BenchResult } from "./bench-result.ts";
import type { BenchRun, BenchRuns } from "./bench-runs.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";

/** Weights were looked at on seed 1 alone; these are not. */
const UNSEEN_SEEDS = [101, 202, 303] as const;

/** Transfers by the name of the size; ten to an account. */
const SIZES: Readonly<Record<string, number>> = { small: 100_000, "500k": 500_000, "5m": 5_000_000 };

/** Detection against planted patterns on unseen seeds and under stress, with naive rules beside it. */
export async function benchDetect(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const transfers = transfersOfSize(textOption(options, "size") ?? "small");
  const runs = transfers > LARGE ? await runLarge(context, transfers) : await runAll(context, transfers);
  if (options.write === true) await writeReliability(context, runs);
  return {
    notes: ["Synthetic; not a field error rate. Weights were looked at on seed 1 only.", validity(runs)],
    figures: figuresOf(runs),
    lines: detectLines(runs),
  };
}

function transfersOfSize(size: string): number {
  const transfers = SIZES[size];
  if (transfers !== undefined) return transfers;
  const sizes = Object.keys(SIZES).join(", ");
  throw new LedgerhoundError("bad-input", `There is no size "${size}". There are: ${sizes}.`, { size });
}

/** Above this only speed is measured, on one seed. */
const LARGE = 1_000_000;

async function runLarge(context: CommandContext, transfers: number): Promise<BenchRuns> {
  const seed = UNSEEN_SEEDS[0];
  return { seeds: [await runOne(context, `seed ${seed}`, transfers, { seed })], stresses: [], rules: [], firstContactAp: null };
}

async function runAll(context: CommandContext, transfers: number): Promise<BenchRuns> {
  const seeds: BenchRun[] = [];
  for (const seed of UNSEEN_SEEDS) seeds.push(await runOne(context, `seed ${seed}`, transfers, { seed }));
  const stresses: BenchRun[] = [];
  for (const [name, stress] of Object.entries(STRESSES)) {
    stresses.push(await runOne(context, name, transfers, { seed: UNSEEN_SEEDS[0], ...stress }));
  }
  const { benchmark } = seeds[0] ?? {};
  if (benchmark === undefined) throw new Error("no seed was run");
  return { seeds, stresses, rules: oneRules(benchmark), firstContactAp: byFirstContact(benchmark) };
}

/** A benchmark that one simple sign solves measures nothing. */
function validity({ rules }: BenchRuns): string {
  if (rules.length === 0) return "Speed only: simple rules were not tried at this size.";
  return rules.every(({ f1 }) => f1 <= MOST_F1)
    ? `Valid: every one-rule baseline stays at or below F1 ${MOST_F1}.`
    : `NOT VALID: a one-rule baseline exceeds F1 ${MOST_F1}.`;
}

async function runOne(
  context: CommandContext,
  name: string,
  transfers: number,
  options: Partial<BenchmarkOptions> & { readonly seed: number },
): Promise<BenchRun> {
  context.progress({ step: name, done: 0, total: transfers, unit: "transfers" });
  const benchmark = makeBenchmark({ ...BENCHMARK_DEFAULTS, transfers, accounts: transfers / 10, ...options });
  const timed = await detectTransfers(benchmarkTransfers(benchmark), context.now);
  return { name, benchmark, timed, figures: measure(benchmark, timed.detection) };
}

async function writeReliability(context: CommandContext, runs: BenchRuns): Promise<void> {
  const path = new URL("../analysis/detect/reliability.json", import.meta.url);
  await writeFile(path, reliabilityText(runs, isoSeconds(context.now()).slice(0, 10)));
}
