import { byChanceOf } from "../../analysis/detect/chance-check.ts";
import type { DetectionWithWork } from "../../analysis/detect/detect-all.ts";
import type { SharedIdentifier } from "../../analysis/detect/detector.ts";
import type { DetectOptions } from "../../analysis/detect/halves.ts";
import type { KeptWork } from "../../analysis/detect/kept-work.ts";
import type { FlowGraph } from "../../analysis/flow-graph.ts";
import type { ByChance, Detection, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import { shortHash } from "./short-hash.ts";

/** What the detectors are run over. The graph's columns are shared with the thread, not copied. */
export interface DetectionAsk {
  readonly graph: FlowGraph;
  readonly facts: readonly Fact[];
  readonly identifiers: readonly SharedIdentifier[];
  /** null: all kinds. */
  readonly only: readonly FindingKind[] | null;
  /** What an earlier run over much the same records left; null where there is none. */
  readonly kept: KeptWork | null;
}

/** What a thread answers: its asker has the graph that the kept work was made from. */
export interface DetectionAnswer {
  readonly detection: Detection;
  readonly kept: Omit<KeptWork, "graph">;
}

/** The answer to whoever has the graph. */
export function withGraph({ detection, kept }: DetectionAnswer, { graph }: DetectionAsk): DetectionWithWork {
  return { detection, kept: { ...kept, graph } };
}

/** A whole run's check of sanity; null where only some kinds are asked for. */
export function chanceOf(ask: DetectionAsk): ByChance | null {
  return ask.only === null ? byChanceOf(ask.graph, detectOptionsOf(ask)) : null;
}

export function withByChance(detection: Detection, byChance: ByChance | null): Detection {
  return byChance === null ? detection : { ...detection, byChance };
}

export function detectOptionsOf({ facts, identifiers, only, kept }: DetectionAsk): DetectOptions {
  return { hash: shortHash, facts, identifiers, only: only ?? undefined, kept };
}
