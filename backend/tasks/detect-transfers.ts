import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { PATTERN_RULES, type Patterns } from "../analysis/patterns/pattern.ts";
import { patternsOf } from "../analysis/patterns/patterns.ts";
import { type Detection, FINDING_KINDS } from "../domain/finding.ts";
import type { Transfer } from "../domain/transfer.ts";
import { detectionInTwo, MOST_IN_ONE } from "./detection/two-threads.ts";

/** A detection over transfers that are in no store, with the seconds that it took after they were loaded. */
export interface TimedDetection {
  readonly detection: Detection;
  readonly transfers: number;
  readonly seconds: number;
  readonly loadSeconds: number;
  /** Of all threads, after loading; 0 without a clock for them. */
  readonly processorSeconds: number;
  /** Seconds by stage: this thread's in their order, then the second one's. */
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
}

/** Runs every detector over made-up transfers, on two threads as a large case is, for measuring: nobody's data is read, so nobody is asked. */
export async function detectTransfers(
  transfers: AsyncIterable<readonly Transfer[]>,
  now: () => number,
  processorClock: () => number = () => 0,
): Promise<TimedDetection> {
  const began = now();
  const graph = await buildFlowGraph(transfers, 1);
  const processorBefore = processorClock();
  const stages: { stage: string; seconds: number }[] = [];
  const started = now();
  let last = started;
  // All kinds by name: the check against chance, which costs the same at any size, is left out.
  const ask = { graph, facts: [], identifiers: [], only: FINDING_KINDS, kept: null };
  const { detection } = await detectionInTwo(ask, MOST_IN_ONE, (stage, secondsBeside) => {
    const at = now();
    if (secondsBeside === null) stages.push({ stage, seconds: (at - last) / 1000 });
    else stages.push({ stage: `second thread: ${stage}`, seconds: secondsBeside });
    last = at;
  });
  return {
    detection,
    transfers: graph.size,
    seconds: (now() - started) / 1000,
    loadSeconds: (started - began) / 1000,
    processorSeconds: processorClock() - processorBefore,
    stages,
  };
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
