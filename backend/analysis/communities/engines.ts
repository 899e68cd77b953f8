import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { intCell } from "../columns.ts";
import type { AccountPairs } from "./account-pairs.ts";
import { connectedParts } from "./connected-parts.ts";
import { ownLouvain } from "./own-louvain.ts";
import { seededRandom } from "./seeded-random.ts";
import { type WeightedGraph, weightedGraph } from "./weighted-graph.ts";

/** Up to so many pairs graphology answers, the engine that others can run too; past it it takes minutes and gigabytes. */
const MOST_FOR_GRAPHOLOGY = 1_000_000;

export const ENGINES = ["graphology-louvain-2+connected", "typed-array-louvain-2+connected"] as const;
/** What hangs together in any way: no community in a sense of density, but what any community lies within. */
export const PARTS_ENGINE = "connected-parts-1";

export type Engine = (typeof ENGINES)[number] | typeof PARTS_ENGINE;

export interface EngineOptions {
  readonly resolution: number;
  readonly seed: number;
  /** Called every so often with the level (0 first) and its nodes; what it throws ends the work. graphology calls it once. */
  readonly heed: (level: number, nodes: number) => void;
}

/** The engine that answers for so many pairs when nobody names one. */
export function engineFor(pairs: number): Engine {
  return pairs <= MOST_FOR_GRAPHOLOGY ? ENGINES[0] : ENGINES[1];
}

/** A label for each account, 0, 1, … by smallest account; what has one label hangs together. */
const LABELS: Readonly<Record<Engine, (pairs: AccountPairs, graph: WeightedGraph, options: EngineOptions) => Int32Array>> = {
  "graphology-louvain-2+connected": (pairs, graph, options) =>
    connectedParts(graph, graphologyLabels(pairs, graph, options)).labels,
  "typed-array-louvain-2+connected": (_, graph, { resolution, seed, heed }) =>
    ownLouvain(graph, { resolution, random: seededRandom(seed), heed }),
  [PARTS_ENGINE]: (_, graph) => connectedParts(graph, new Int32Array(graph.nodes)).labels,
};

/**
 * A community for each account, −1 for one that deals with no other; 0, 1, … by smallest account, each connected. The same
 * pairs, engine, resolution and seed give the same labels.
 */
export function communityLabels(pairs: AccountPairs, engine: Engine, options: EngineOptions): Int32Array {
  const graph = weightedGraph(pairs);
  return dealingOnly(graph, LABELS[engine](pairs, graph, options));
}

/** The labels that any engine found, as communityLabels gives them. */
export function connectedLabels(graph: WeightedGraph, labels: Int32Array): Int32Array {
  return dealingOnly(graph, connectedParts(graph, labels).labels);
}

/** Nodes and edges go in by account number, which is the order of ids: the order of import has no say. */
function graphologyLabels(pairs: AccountPairs, { nodes }: WeightedGraph, { resolution, seed, heed }: EngineOptions): Int32Array {
  heed(0, nodes);
  const labels = new Int32Array(nodes);
  if (pairs.size === 0) return labels;
  const graph = graphologyGraph(pairs);
  const found = louvain(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: "weight" });
  for (let account = 0; account < nodes; account += 1) labels[account] = found[account] ?? 0;
  return labels;
}

function graphologyGraph({ size, low, high, transfers }: AccountPairs): UndirectedGraph {
  const graph = new UndirectedGraph();
  const members = new Set<number>();
  for (let pair = 0; pair < size; pair += 1) members.add(intCell(low, pair)).add(intCell(high, pair));
  for (const account of Int32Array.from(members).sort()) graph.addNode(account);
  for (let pair = 0; pair < size; pair += 1) {
    graph.addEdge(intCell(low, pair), intCell(high, pair), { weight: intCell(transfers, pair) });
  }
  return graph;
}

/** The same communities without the accounts that deal with nobody, numbered anew by smallest account. */
function dealingOnly({ degree }: WeightedGraph, parts: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return parts.map((part, account) => {
    if (intCell(degree, account) === 0) return -1;
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  });
}
