import type { CappedAccount, Finding, FindingKind } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { type Desks, desksOf } from "../mirror/desks.ts";
import { type PublicRates, TABLED_RATES } from "../mirror/public-rates.ts";
import type { Groups } from "../suspicion/numbers.ts";
import { transfersByPair } from "../suspicion/pair-groups.ts";
import { suspicionOf } from "../suspicion/suspicion.ts";
import { batchesOf } from "./batches.ts";
import { DETECTORS } from "./catalogue.ts";
import type { Detected, Detector, EngineContext, SharedIdentifier } from "./detector.ts";
import { holdersOf } from "./holders.ts";
import { type KeptWork, workBefore } from "./kept-work.ts";
import { signsOf } from "./signs.ts";

export interface DetectOptions {
  /** Gives finding ids: at least 128 bits, as text that may stand in an address. */
  readonly hash: (text: string) => string;
  /** Only these kinds; left out is all that there are. */
  readonly only?: readonly FindingKind[] | undefined;
  /** What is known of holders and licences; it can speak against a finding, never for one. */
  readonly facts?: readonly Fact[];
  /** Identifiers used with the graph's accounts, each with the other accounts that it was used with. */
  readonly identifiers?: readonly SharedIdentifier[];
  /** What currencies were publicly worth; left out is the dated table. */
  readonly rates?: PublicRates;
  /** Told the name of each stage when it is done. */
  readonly onStage?: (stage: string) => void;
  /** What an earlier run left; the answer is the same to the byte. */
  readonly kept?: KeptWork | null;
}

/** What both halves read of a graph. In shared memory, so that no thread needs a copy. */
export interface Prepared {
  readonly batches: Int32Array;
  readonly pairs: Groups;
}

/** What one half of the detectors found: the structures, which hide each other and are ranked, and those beside them. */
export interface Half {
  readonly structures: readonly Finding[];
  readonly beside: readonly Finding[];
  readonly capped: readonly CappedAccount[];
}

/** The half by rules, with what it leaves for the next run. */
export interface RulesHalf extends Half {
  readonly kept: KeptWork;
}

/** The engine's half, with what the detectors upon the others and the ranking of accounts read of it. */
export interface EngineHalf extends Half {
  readonly context: EngineContext;
}

export function preparedOf(graph: FlowGraph): Prepared {
  return { batches: batchesOf(graph), pairs: transfersByPair(graph) };
}

/** Kinds that have to run for those that are asked: all of them where one reads what the others found. */
function runningFor(only: DetectOptions["only"]): readonly Detector[] {
  const asked = DETECTORS.filter(({ kind }) => only === undefined || only.includes(kind));
  return asked.some(({ layer }) => layer === "upon") ? DETECTORS : asked;
}

/** What the rows themselves tell, by each detector's own rules. Needs nothing of the engine. */
export function halfByRules(graph: FlowGraph, { batches, pairs }: Prepared, options: DetectOptions): RulesHalf {
  const { hash, only, facts = [], identifiers = [], rates = TABLED_RATES, onStage = () => undefined, kept = null } = options;
  const { looks, earlier } = workBefore(graph, kept);
  if (kept !== null) onStage("comparing with the run before");
  const holders = holdersOf(facts);
  const signs = signsOf(graph, holders, batches, pairs);
  onStage("signs");
  const found: { desks: Desks | null } = { desks: null };
  const desks = (): Desks => {
    found.desks ??= desksOf(graph, rates, { looks, earlier });
    return found.desks;
  };
  const context = { signs, looks, holders, facts, identifiers, desks, hash };
  const half = halfOf(runningFor(only), onStage, ({ detect }) => detect && (() => detect(graph, context)));
  return { ...half, kept: { graph, looks: looks.kept, pairs: found.desks?.kept ?? null } };
}

/** What the engine of suspicion tells. */
export function halfByEngine(graph: FlowGraph, { batches, pairs }: Prepared, options: DetectOptions): EngineHalf {
  const { hash, only, facts = [], identifiers = [], onStage = () => undefined } = options;
  const holders = holdersOf(facts);
  const suspicion = suspicionOf(graph, holders.isSameHolder, batches, pairs);
  onStage("suspicion");
  const context = { suspicion, holders, facts, identifiers, hash };
  const running = runningFor(only).filter(({ layer }) => layer !== "upon");
  return {
    ...halfOf(running, onStage, ({ detectByEngine }) => detectByEngine && (() => detectByEngine(graph, context, []))),
    context,
  };
}

type Work = (detector: Detector) => (() => Detected) | undefined;

function halfOf(detectors: readonly Detector[], onStage: (stage: string) => void, workOf: Work): Half {
  const found = detectors.flatMap((detector) => {
    const work = workOf(detector);
    if (work === undefined) return [];
    const detected = work();
    onStage(detector.kind);
    return [{ layer: detector.layer, ...detected }];
  });
  return {
    structures: found.flatMap(({ layer, findings }) => (layer === undefined ? findings : [])),
    beside: found.flatMap(({ layer, findings }) => (layer === undefined ? [] : findings)),
    capped: found.flatMap(({ capped }) => capped),
  };
}
