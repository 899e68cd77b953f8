import type { Benchmark } from "../scenario/laundering/benchmark.ts";
import type { Figures } from "../scenario/laundering/measure.ts";
import type { OneRule } from "../scenario/laundering/one-rule.ts";
import type { TimedDetection } from "../tasks/detect-transfers.ts";

/** One run: what was made, what was found in it, how it is scored. */
export interface BenchRun {
  readonly name: string;
  readonly benchmark: Benchmark;
  readonly timed: TimedDetection;
  readonly figures: Figures;
}

/** The runs of a whole measurement, and what simple rules reach on the first of them. */
export interface BenchRuns {
  readonly seeds: readonly BenchRun[];
  readonly stresses: readonly BenchRun[];
  readonly rules: readonly OneRule[];
  readonly firstContactAp: number | null;
}
