import { type DetectionWithWork, detectAgain } from "../analysis/detect/detect-all.ts";
import type { DetectOptions } from "../analysis/detect/halves.ts";
import type { KeptWork } from "../analysis/detect/kept-work.ts";
import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { exactText } from "../domain/exact-text.ts";
import type { Transfer } from "../domain/transfer.ts";
import { shortHash } from "./detection/short-hash.ts";

/** What came of detecting again and again over records that come and go. */
export interface AgainTally {
  readonly runs: number;
  /** Runs whose findings or ranking were others than a whole run's, by number from 0. */
  readonly breaches: readonly number[];
  /** Kinds that were found. */
  readonly kinds: ReadonlySet<string>;
  /** Accounts and pairs that detectors looked into one by one: in whole runs, and where an earlier run had left something. */
  readonly looked: { readonly whole: number; readonly again: number };
  readonly pairs: { readonly whole: number; readonly again: number };
}

/**
 * Detects over each of these sets of records in turn, from nothing and from what the run before left, and holds the one against the
 * other to the byte. besideOf: what sources say beside the payments in each run, from 0. The first run has nothing before it and does
 * not count.
 */
export async function detectAgainAndAgain(
  records: readonly (readonly Transfer[])[],
  besideOf: (run: number) => Pick<DetectOptions, "facts" | "identifiers"> = () => ({}),
): Promise<AgainTally> {
  const [breaches, kinds] = [[] as number[], new Set<string>()];
  const [looked, pairs] = [
    { whole: 0, again: 0 },
    { whole: 0, again: 0 },
  ];
  let kept: KeptWork | null = null;
  for (const [number, transfers] of records.entries()) {
    const graph = await buildFlowGraph(only(transfers), number + 1);
    const options = { ...besideOf(number), hash: shortHash };
    const whole = detectAgain(graph, options);
    const again: DetectionWithWork = kept === null ? whole : detectAgain(graph, { ...options, kept });
    // Findings, ranking and accounts left out.
    if (exactText(whole.detection) !== exactText(again.detection)) breaches.push(number);
    for (const { kind } of whole.detection.findings) kinds.add(kind);
    if (kept !== null) {
      looked.whole += lookedIn(whole.kept);
      looked.again += lookedIn(again.kept);
      pairs.whole += whole.kept.pairs?.looked ?? 0;
      pairs.again += again.kept.pairs?.looked ?? 0;
    }
    kept = again.kept;
  }
  return { runs: Math.max(0, records.length - 1), breaches, kinds, looked, pairs };
}

async function* only(transfers: readonly Transfer[]): AsyncIterable<readonly Transfer[]> {
  yield transfers;
}

function lookedIn({ looks }: KeptWork): number {
  return [...looks.values()].reduce((sum, { looked }) => sum + looked, 0);
}
