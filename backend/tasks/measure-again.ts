import type { KeptWork } from "../analysis/detect/kept-work.ts";
import { buildFlowGraph, type FlowGraph } from "../analysis/flow-graph.ts";
import { mergedGraph } from "../analysis/merged-graph.ts";
import { exactText } from "../domain/exact-text.ts";
import type { Transfer } from "../domain/transfer.ts";
import { findDetection } from "./detection/find-detection.ts";

/** What one run took after its graph was there; processor seconds are of all threads. */
export interface TimedRun {
  readonly transfers: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  /** To have the graph: of all transfers, or of those that came joined with what was there. */
  readonly graphSeconds: number;
  /** Accounts that detectors looked into one by one, and pairs of accounts compared as desks. */
  readonly looked: number;
  readonly pairs: number;
}

export interface MeasuredAgain {
  readonly whole: TimedRun;
  readonly again: TimedRun;
  /** Both answers are the same to the byte. */
  readonly isSame: boolean;
}

interface Clocks {
  readonly now: () => number;
  readonly processor: () => number;
}

/**
 * A detection over some transfers, then one over these and what came, twice: from nothing and from what the first left. Made-up
 * transfers that are in no store: nobody's data is read, so nobody is asked.
 */
export async function measureAgain(
  rest: AsyncIterable<readonly Transfer[]>,
  came: AsyncIterable<readonly Transfer[]>,
  clocks: Clocks,
): Promise<MeasuredAgain> {
  const before = await timed(clocks, () => buildFlowGraph(rest, 1));
  const first = await detect(before.made, null);
  const after = await timed(clocks, async () => mergedGraph(before.made, new Set(), await buildFlowGraph(came, 2), 2));
  const graph = after.made;
  const again = await timed(clocks, () => detect(graph, first.kept));
  const whole = await timed(clocks, () => detect(graph, null));
  return {
    whole: runOf(graph, before.seconds, whole),
    again: runOf(graph, after.seconds, again),
    isSame: exactText(whole.made.detection) === exactText(again.made.detection),
  };
}

function detect(graph: FlowGraph, kept: KeptWork | null): ReturnType<typeof findDetection> {
  return findDetection({ graph, facts: [], identifiers: [], only: null, kept }, new AbortController().signal);
}

interface Timed<T> {
  readonly made: T;
  readonly seconds: number;
  readonly processorSeconds: number;
}

async function timed<T>({ now, processor }: Clocks, make: () => Promise<T>): Promise<Timed<T>> {
  const [began, processorBefore] = [now(), processor()];
  const made = await make();
  return { made, seconds: (now() - began) / 1000, processorSeconds: processor() - processorBefore };
}

function runOf(graph: FlowGraph, graphSeconds: number, run: Timed<Awaited<ReturnType<typeof findDetection>>>): TimedRun {
  const { looks, pairs } = run.made.kept;
  return {
    transfers: graph.size,
    seconds: run.seconds,
    processorSeconds: run.processorSeconds,
    graphSeconds,
    looked: [...looks.values()].reduce((sum, { looked }) => sum + looked, 0),
    pairs: pairs?.looked ?? 0,
  };
}
