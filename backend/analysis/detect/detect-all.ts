import type { Detection, Finding, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { suspicionOf } from "../suspicion/suspicion.ts";
import { DETECTORS } from "./catalogue.ts";
import type { DetectContext } from "./detector.ts";
import { holdersOf } from "./holders.ts";
import { rankedAccounts } from "./ranked-accounts.ts";
import { signsOf } from "./signs.ts";
import { withoutDoubles } from "./without-doubles.ts";

export interface DetectOptions {
  /** Gives finding ids: at least 128 bits, as text that may stand in an address. */
  readonly hash: (text: string) => string;
  /** Only these kinds; left out is all that there are. */
  readonly only?: readonly FindingKind[];
  /** What is known of holders and licences; it can speak against a finding, never for one. */
  readonly facts?: readonly Fact[];
}

/**
 * What the detectors of the catalogue find: by score, highest first, then id. Accounts are ranked beside the findings.
 * The same transfers and facts give the same bytes in any order. An empty graph gives nothing.
 */
export function detectAll(graph: FlowGraph, { hash, only, facts = [] }: DetectOptions): Detection {
  const holders = holdersOf(facts);
  const suspicion = suspicionOf(graph, holders.isSameHolder);
  const context: DetectContext = { signs: signsOf(graph, holders), suspicion, holders, hash };
  const asked = DETECTORS.filter(({ kind }) => only === undefined || only.includes(kind));
  const detected = asked.map(({ detect }) => detect(graph, context));
  const findings = [...withoutDoubles(detected.flatMap((one) => one.findings))].sort(byScore);
  const capped = detected.flatMap((one) => one.capped);
  return { version: graph.version, findings, accounts: rankedAccounts(graph, findings, suspicion), capped };
}

function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
