import { detectAll } from "../analysis/detect/detect-all.ts";
import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { PATTERN_RULES, type Patterns } from "../analysis/patterns/pattern.ts";
import { patternsOf } from "../analysis/patterns/patterns.ts";
import type { Detection } from "../domain/finding.ts";
import type { Transfer } from "../domain/transfer.ts";
import { shortHash } from "./detection/short-hash.ts";

/** A detection over transfers that are in no store, with the seconds that it took after they were loaded. */
export interface TimedDetection {
  readonly detection: Detection;
  readonly transfers: number;
  readonly seconds: number;
}

/** Runs every detector over made-up transfers, for measuring: nobody's data is read, so nobody is asked. */
export async function detectTransfers(transfers: AsyncIterable<readonly Transfer[]>, now: () => number): Promise<TimedDetection> {
  const graph = await buildFlowGraph(transfers, 1);
  const started = now();
  const detection = detectAll(graph, { hash: shortHash });
  return { detection, transfers: graph.size, seconds: (now() - started) / 1000 };
}

/** The patterns of made-up transfers, with the seconds that they took after loading. */
export async function coverTransfers(
  transfers: AsyncIterable<readonly Transfer[]>,
  now: () => number,
): Promise<{ readonly patterns: Patterns; readonly seconds: number }> {
  const graph = await buildFlowGraph(transfers, 1);
  const started = now();
  const patterns = patternsOf(graph, PATTERN_RULES);
  return { patterns, seconds: (now() - started) / 1000 };
}
