import type { CappedAccount, Finding, FindingKind, Parameter } from "../../domain/finding.ts";
import type { FlowGraph } from "../flow-graph.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";
import type { Holders } from "./holders.ts";
import type { Signs } from "./signs.ts";

/** What every detector may ask beside the graph: computed once for all of them. */
export interface DetectContext {
  readonly signs: Signs;
  readonly suspicion: Suspicion;
  readonly holders: Holders;
  /** A hash of at least 128 bits as text that may stand in an address; gives findings their ids. */
  readonly hash: (text: string) => string;
}

export interface Detected {
  readonly findings: readonly Finding[];
  /** Accounts that were not looked into because of a cap, with all their transfers. */
  readonly capped: readonly CappedAccount[];
}

/** One kind of indicator: a pure function with its parameters, their units and defaults. */
export interface Detector {
  readonly kind: FindingKind;
  /** Grows whenever the same transfers could give another answer. */
  readonly version: number;
  /** What an officer asks it. */
  readonly question: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly detect: (graph: FlowGraph, context: DetectContext) => Detected;
}
