import { byChanceOf } from "../../analysis/detect/chance-check.ts";
import type { SharedIdentifier } from "../../analysis/detect/detector.ts";
import type { DetectOptions } from "../../analysis/detect/halves.ts";
import type { FlowGraph } from "../../analysis/flow-graph.ts";
import type { Detection, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import { shortHash } from "./short-hash.ts";

/** What the detectors are run over. The graph's columns are shared with the thread, not copied. */
export interface DetectionAsk {
  readonly graph: FlowGraph;
  readonly facts: readonly Fact[];
  readonly identifiers: readonly SharedIdentifier[];
  /** null: all kinds. */
  readonly only: readonly FindingKind[] | null;
}

/** The detection of a whole run with its check of sanity. */
export function withByChance(detection: Detection, ask: DetectionAsk): Detection {
  const byChance = ask.only === null ? byChanceOf(ask.graph, detectOptionsOf(ask)) : null;
  return byChance === null ? detection : { ...detection, byChance };
}

export function detectOptionsOf({ facts, identifiers, only }: DetectionAsk): DetectOptions {
  return { hash: shortHash, facts, identifiers, only: only ?? undefined };
}
