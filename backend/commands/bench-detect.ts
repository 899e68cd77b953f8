import { writeFile } from "node:fs/promises";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { baselines } from "../scenario/laundering/baselines.ts";
import {
  BENCHMARK_DEFAULTS,
  type BenchmarkOptions,
  benchmarkTransfers,
  makeBenchmark,
} from "../scenario/laundering/benchmark.ts";
import { measure } from "../scenario/laundering/measure.ts";
import { MOST_F1, oneRules } from "../scenario/laundering/one-rule.ts";
import { withShuffledDates } from "../scenario/laundering/shuffled-dates.ts";
import { STRESSES } from "../scenario/laundering/stresses.ts";
import { detectTransfers } from "../tasks/detect-transfers.ts";
import { detectLines, figuresOf } from "./bench-detect-lines.ts";
import { benchDetectSpeed } from "./bench-detect-speed.ts";
import { reliabilityText } from "./bench-reliability.ts";
import type { BenchResult } from "./bench-result.ts";
import type { BenchRun, BenchRuns } from "./bench-runs.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";

/** Weights were looked at on seeds 1 to 3 and 11 to 15, and on another made-up world; never on these. */
const UNSEEN_SEEDS = [101, 202, 303] as const;

/** Transfers by the name of the size; ten to an account. */
const SIZES: Readonly<Record<string, number>> = { small: 100_000, "500k": 500_000 };

/** Sizes at which only speed and memory are measured, on heavy-tailed records. */
const SPEED_SIZES: Readonly<Record<string, readonly number[]>> = {
  "500k-heavy": [500_000],
  "1m": [1_000_000],
  "5m": [1_000_000, 5_000_000],
};

/** Detection against planted patterns on unseen seeds and under stress, with naive rules beside it. */
export async function benchDetect(context: CommandContext, { options }: Call): Promise<BenchResult> {
  const size = textOption(options, "size") ?? "small";
  const speedSizes = Object.hasOwn(SPEED_SIZES, size) ? SPEED_SIZES[size] : undefined;
  if (speedSizes) return benchDetectSpeed(context, speedSizes);
  const runs = await runAll(context, transfersOfSize(size));
  if (options.write === true) await writeReliability(context, runs);
  return {
    notes: [
      "Synthetic; not a field error rate. Weights were looked at on seeds 1 to 3 and 11 to 15 and on another made-up world, never on these seeds.",
      validity(runs),
    ],
    figures: figuresOf(runs),
    lines: detectLines(runs),
  };
}

function transfersOfSize(size: string): number {
  const transfers = Object.hasOwn(SIZES, size) ? SIZES[size] : undefined;
  if (transfers !== undefined) return transfers;
  const sizes = [...Object.keys(SIZES), ...Object.keys(SPEED_SIZES)].join(", ");
  throw new LedgerhoundError("bad-input", `There is no size "${size}". There are: ${sizes}.`, { size });
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
  const beside = baselines(benchmark).map(({ name, measured }) => ({ name, figures: measure(benchmark, measured) }));
  const shuffled = await detectTransfers(withShuffledDates(benchmarkTransfers(benchmark), UNSEEN_SEEDS[0]), context.now);
  return { seeds, stresses, baselines: beside, byChance: shuffled.detection.findings.length };
}

/** A benchmark that one simple sign solves measures nothing. */
function validity({ seeds, stresses }: BenchRuns): string {
  const wrong = [...seeds, ...stresses].filter(({ rules }) => rules.some(({ f1 }) => f1 > MOST_F1));
  return wrong.length === 0
    ? `Valid: on every run each one-rule baseline stays at or below F1 ${MOST_F1}.`
    : `NOT VALID: a one-rule baseline exceeds F1 ${MOST_F1} on ${wrong.map(({ name }) => name).join(", ")}.`;
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
  return { name, benchmark, timed, figures: measure(benchmark, timed.detection), rules: oneRules(benchmark) };
}

async function writeReliability(context: CommandContext, runs: BenchRuns): Promise<void> {
  const path = new URL("../analysis/detect/reliability.json", import.meta.url);
  await writeFile(path, reliabilityText(runs, isoSeconds(context.now()).slice(0, 10)));
}
