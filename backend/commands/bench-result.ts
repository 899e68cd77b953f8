import type { BenchDocument } from "../api/contract/bench.ts";
import type { Call, CommandContext } from "./command.ts";

/** What a benchmark answers: the figures, the lines that show them, and what must be said beside them. */
export interface BenchResult {
  readonly notes: readonly string[];
  readonly figures: BenchDocument["figures"];
  readonly lines: readonly string[];
}

export type Bench = (context: CommandContext, call: Call) => Promise<BenchResult>;
