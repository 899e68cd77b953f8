import type { BenchResult } from "./bench-result.ts";
import type { Call, CommandContext } from "./command.ts";

/** What a soak answers: its figures as a benchmark's, and everything that went wrong. */
export interface SoakResult extends BenchResult {
  /** What was promised and did not hold, each in a sentence; empty when all held. */
  readonly failures: readonly string[];
}

export type Soak = (context: CommandContext, call: Call) => Promise<SoakResult>;
