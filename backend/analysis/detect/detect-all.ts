import type { Detection, Finding, FindingKind } from "../../domain/finding.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { DETECTORS } from "./catalogue.ts";
import type { Detected } from "./detector.ts";
import { type DetectOptions, type EngineHalf, type Half, halfByEngine, halfByRules, preparedOf } from "./halves.ts";
import type { KeptWork } from "./kept-work.ts";
import { rankedAccounts } from "./ranked-accounts.ts";
import { withoutDoubles } from "./without-doubles.ts";

/** A detection and what it leaves for the next run. */
export interface DetectionWithWork {
  readonly detection: Detection;
  readonly kept: KeptWork;
}

/**
 * What the detectors of the catalogue find: by score, highest first, then id. Accounts are ranked beside the findings.
 * The same transfers and facts give the same bytes in any order. An empty graph gives nothing.
 */
export function detectAll(graph: FlowGraph, options: DetectOptions): Detection {
  return detectAgain(graph, options).detection;
}

/** The same, using what an earlier run left where the options bring it, with what this one leaves. */
export function detectAgain(graph: FlowGraph, options: DetectOptions): DetectionWithWork {
  const prepared = preparedOf(graph);
  options.onStage?.("batches and pairs");
  const byEngine = halfByEngine(graph, prepared, options);
  const { kept, ...byRules } = halfByRules(graph, prepared, options);
  return { detection: joinHalves(graph, byEngine, byRules, options), kept };
}

/** Both halves as one detection: doubles gone, then the detectors upon all others, then the ranking of accounts. */
export function joinHalves(
  graph: FlowGraph,
  byEngine: EngineHalf,
  byRules: Half,
  { only, onStage = () => undefined }: DetectOptions,
): Detection {
  const structures = [...withoutDoubles([...byRules.structures, ...byEngine.structures])].sort(byScore);
  const beside = [...byRules.beside, ...byEngine.beside];
  const asked = DETECTORS.filter(({ kind }) => only === undefined || only.includes(kind));
  const upon = asked.flatMap(({ kind, layer, detectByEngine }): readonly Detected[] => {
    if (layer !== "upon" || detectByEngine === undefined) return [];
    const detected = detectByEngine(graph, byEngine.context, [...structures, ...beside]);
    onStage(kind);
    return [detected];
  });
  const isAsked = (kind: FindingKind): boolean => asked.some((one) => one.kind === kind);
  const ranked = structures.filter(({ kind }) => isAsked(kind));
  const others = [...beside, ...upon.flatMap(({ findings }) => findings)].filter(({ kind }) => isAsked(kind));
  const capped = [...byRules.capped, ...byEngine.capped, ...upon.flatMap((one) => one.capped)];
  const accounts = rankedAccounts(graph, ranked, others, byEngine.context.suspicion.risk);
  onStage("ranking");
  return {
    version: graph.version,
    findings: [...ranked, ...others].sort(byScore),
    accounts,
    capped: capped.filter(({ detector }) => isAsked(detector)),
  };
}

function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
