import type { Benchmark } from "../scenario/laundering/benchmark.ts";
import type { Figures } from "../scenario/laundering/measure.ts";
import type { OneRule } from "../scenario/laundering/one-rule.ts";
import type { TimedDetection } from "../tasks/detect-transfers.ts";

/** One run: what was made, what was found in it, how it is scored, and what single rules reach on it. */
export interface BenchRun {
  readonly name: string;
  readonly benchmark: Benchmark;
  readonly timed: TimedDetection;
  readonly figures: Figures;
  readonly rules: readonly OneRule[];
}

/** The runs of a whole measurement, with simple means on the first of them beside them. */
export interface BenchRuns {
  readonly seeds: readonly BenchRun[];
  readonly stresses: readonly BenchRun[];
  readonly baselines: readonly { readonly name: string; readonly figures: Figures }[];
  /** Findings on the first run's records with their dates shuffled: what chance makes. */
  readonly byChance: number;
}
