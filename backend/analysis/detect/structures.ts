import type { Finding, FindingRole } from "../../domain/finding.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { WEIGHTS } from "../suspicion/weights.ts";
import { daysCovered } from "./activity.ts";
import type { Detector, EngineContext } from "./detector.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { structureTerms, tellingSentences, transfersOfStructure } from "./structure-evidence.ts";
import { STRUCTURE_WORDS, type StructureKind } from "./structure-words.ts";
import { KEPT_FROM_NATS } from "./term.ts";

/** Grows whenever the engine's answer may change. */
export const ENGINE_VERSION = 4;

const PARAMETERS = {
  affair: { value: WEIGHTS.affairMs / 1_000, unit: "s" },
  prior: { value: WEIGHTS.prior, unit: "share of transfers" },
  keptFrom: { value: WEIGHTS.keptFrom, unit: "probability" },
  passes: { value: WEIGHTS.passes, unit: "passes" },
  cap: { value: WEIGHTS.cap, unit: "first contacts in one direction" },
} as const;

/** What an officer asks for each shape. Shapes: AMLworld, arXiv 2306.16424; its "random" is the chain here. */
const QUESTIONS: Readonly<Record<Exclude<StructureKind, "fan-in">, string>> = {
  "fan-out": "Which accounts pay many new payees within days?",
  "gather-scatter": "Which accounts gather from several strangers and pay it out to several others?",
  "scatter-gather": "Where does money part to come together again?",
  cycle: "Where does money come back to where it began?",
  chain: "Where is money handed on from stranger to stranger?",
};

/** One detector for each shape that the engine tells, fan-in apart: that one has rules of its own beside it. */
export const STRUCTURE_DETECTORS: readonly Detector[] = Object.entries(QUESTIONS).map(([kind, question]) => ({
  kind: kind as StructureKind,
  version: ENGINE_VERSION,
  question,
  parameters: PARAMETERS,
  restsOn: "records",
  detectByEngine: (graph, context) => ({ findings: structureFindings(graph, context, kind as StructureKind), capped: [] }),
}));

/** The engine's structures of that shape that a business at their centre does not explain. */
export function structureFindings(graph: FlowGraph, context: EngineContext, kind: StructureKind): readonly Finding[] {
  const days = daysCovered(graph);
  const { suspicion, holders, hash } = context;
  return suspicion.structures.flatMap((structure) => {
    if (structure.kind !== kind) return [];
    const terms = structureTerms(graph, suspicion, structure, { holders, days });
    if (scoreOf(terms) < KEPT_FROM_NATS) return [];
    const transfers = transfersOfStructure(suspicion, structure);
    const happened = STRUCTURE_WORDS[kind]({ graph, main: structure.main, transfers });
    const explanation = [happened, ...tellingSentences(suspicion, structure)];
    const roles = rolesOf(graph, transfers);
    const main = { id: accountOf(graph, structure.main), role: roles.get(structure.main) ?? "payer" };
    const others = [...roles].map(([account, role]) => ({ account, role }));
    const draft = { kind, version: ENGINE_VERSION, parameters: PARAMETERS, terms, explanation, main, others, transfers };
    return [makeFinding(graph, draft, hash)];
  });
}

const LEAST_SPOKES = 3;

/** What each account does in it: passes on, collects, distributes, pays or is paid. */
function rolesOf(graph: FlowGraph, transfers: readonly number[]): ReadonlyMap<number, FindingRole> {
  const ins = new Map<number, number>();
  const outs = new Map<number, number>();
  for (const transfer of transfers) {
    const [from, to] = [cell(graph.from, transfer), cell(graph.to, transfer)];
    outs.set(from, (outs.get(from) ?? 0) + 1);
    ins.set(to, (ins.get(to) ?? 0) + 1);
  }
  const roles = new Map<number, FindingRole>();
  for (const account of new Set([...outs.keys(), ...ins.keys()])) {
    roles.set(account, roleOf(ins.get(account) ?? 0, outs.get(account) ?? 0));
  }
  return roles;
}

function roleOf(ins: number, outs: number): FindingRole {
  if (ins > 0 && outs > 0) return "pass-through";
  if (ins > 0) return ins >= LEAST_SPOKES ? "collector" : "payee";
  return outs >= LEAST_SPOKES ? "distributor" : "payer";
}
