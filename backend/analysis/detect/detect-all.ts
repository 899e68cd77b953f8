import type { Detection, Finding, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type Desks, desksOf } from "../mirror/desks.ts";
import { type PublicRates, TABLED_RATES } from "../mirror/public-rates.ts";
import { transfersByPair } from "../suspicion/pair-groups.ts";
import { suspicionOf } from "../suspicion/suspicion.ts";
import { batchesOf } from "./batches.ts";
import { DETECTORS } from "./catalogue.ts";
import type { DetectContext, Detected, Detector, SharedIdentifier } from "./detector.ts";
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
  /** Identifiers used with the graph's accounts, each with the other accounts that it was used with. */
  readonly identifiers?: readonly SharedIdentifier[];
  /** What currencies were publicly worth; left out is the dated table. */
  readonly rates?: PublicRates;
  /** Told the name of each stage when it is done. */
  readonly onStage?: (stage: string) => void;
}

/**
 * What the detectors of the catalogue find: by score, highest first, then id. Accounts are ranked beside the findings.
 * The same transfers and facts give the same bytes in any order. An empty graph gives nothing.
 */
export function detectAll(graph: FlowGraph, options: DetectOptions): Detection {
  const { hash, only, facts = [], identifiers = [], rates = TABLED_RATES, onStage = () => undefined } = options;
  const holders = holdersOf(facts);
  const batches = batchesOf(graph);
  const pairs = transfersByPair(graph);
  onStage("batches and pairs");
  const suspicion = suspicionOf(graph, holders.isSameHolder, batches, pairs);
  onStage("suspicion");
  let found: Desks | null = null;
  const desks = (): Desks => {
    found ??= desksOf(graph, rates);
    return found;
  };
  const signs = signsOf(graph, holders, batches, pairs);
  onStage("signs");
  const context: DetectContext = { signs, suspicion, holders, facts, identifiers, desks, hash };
  const sight = { graph, context, onStage };
  const asked = DETECTORS.filter(({ kind }) => only === undefined || only.includes(kind));
  const readsOthers = asked.some(({ layer }) => layer === "upon");
  const running = readsOthers ? DETECTORS : asked;
  const first = run(running, undefined, { ...sight, found: [] });
  const structures = [...withoutDoubles(first.findings)].sort(byScore);
  const beside = run(running, "beside", { ...sight, found: [] });
  const upon = run(asked, "upon", { ...sight, found: [...structures, ...beside.findings] });
  const isAsked = (kind: FindingKind): boolean => asked.some((one) => one.kind === kind);
  const ranked = structures.filter(({ kind }) => isAsked(kind));
  const others = [...beside.findings, ...upon.findings].filter(({ kind }) => isAsked(kind));
  const capped = [...first.capped, ...beside.capped, ...upon.capped].filter(({ detector }) => isAsked(detector));
  const accounts = rankedAccounts(graph, ranked, others, suspicion);
  onStage("ranking");
  return { version: graph.version, findings: [...ranked, ...others].sort(byScore), accounts, capped };
}

interface Sight {
  readonly graph: FlowGraph;
  readonly context: DetectContext;
  readonly found: readonly Finding[];
  readonly onStage: (stage: string) => void;
}

function run(detectors: readonly Detector[], layer: Detector["layer"], { graph, context, found, onStage }: Sight): Detected {
  const detected = detectors
    .filter((one) => one.layer === layer)
    .map(({ kind, detect }) => {
      const answer = detect(graph, context, found);
      onStage(kind);
      return answer;
    });
  return { findings: detected.flatMap((one) => one.findings), capped: detected.flatMap((one) => one.capped) };
}

function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
