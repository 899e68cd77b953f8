import { intCell } from "../columns.ts";
import type { AccountPairs } from "./account-pairs.ts";

/**
 * An undirected graph in compressed rows. The edges of node n are those from starts[n] up to starts[n + 1]; edge e leads
 * to ends[2e] with the weight ends[2e + 1], side by side because they are read together. Each neighbour stands once in a
 * row. Weights are whole numbers of transfers and twice their sum stays below 2^31, so every sum is exact.
 */
export interface WeightedGraph {
  readonly nodes: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Sum of a node's weights, with what lies inside it counted twice. */
  readonly degree: Int32Array;
  /** Sum of all degrees: twice the weight of the graph. */
  readonly total: number;
}

/** The graph of account pairs; each account is a node, one without pairs has degree 0. Throws a RangeError past 2^30 transfers. */
export function weightedGraph({ size, accounts, low, high, transfers }: AccountPairs): WeightedGraph {
  const starts = new Int32Array(accounts + 1);
  const degree = new Int32Array(accounts);
  let total = 0;
  for (let pair = 0; pair < size; pair += 1) {
    for (const end of [intCell(low, pair), intCell(high, pair)]) {
      starts[end + 1] = intCell(starts, end + 1) + 1;
      degree[end] = intCell(degree, end) + intCell(transfers, pair);
    }
    total += 2 * intCell(transfers, pair);
  }
  if (total >= 2 ** 31) throw new RangeError(`${total / 2} transfers between pairs are past 2^30`);
  for (let node = 0; node < accounts; node += 1) starts[node + 1] = intCell(starts, node + 1) + intCell(starts, node);
  const next = starts.slice(0, accounts);
  const ends = new Int32Array(4 * size);
  const put = (node: number, neighbour: number, weight: number): void => {
    const edge = intCell(next, node);
    next[node] = edge + 1;
    ends[2 * edge] = neighbour;
    ends[2 * edge + 1] = weight;
  };
  for (let pair = 0; pair < size; pair += 1) {
    put(intCell(high, pair), intCell(low, pair), intCell(transfers, pair));
    put(intCell(low, pair), intCell(high, pair), intCell(transfers, pair));
  }
  return { nodes: accounts, starts, ends, degree, total };
}

/**
 * The graph whose nodes are the communities of another; labels are 0 … communities − 1, each in use. What lies inside a
 * community stays in its degree and is no edge. Linear: members by counting sort, then one dense row at a time.
 */
export function mergedGraph(graph: WeightedGraph, labels: Int32Array, communities: number): WeightedGraph {
  const members = membersInOrder(labels, communities);
  const starts = new Int32Array(communities + 1);
  const degree = new Int32Array(communities);
  const rows = new MergedRows(graph, labels, communities);
  for (let community = 0; community < communities; community += 1) {
    rows.begin(community);
    let sum = 0;
    for (let at = intCell(members.starts, community); at < intCell(members.starts, community + 1); at += 1) {
      const node = intCell(members.nodes, at);
      sum += intCell(graph.degree, node);
      rows.add(node);
    }
    degree[community] = sum;
    starts[community + 1] = rows.edges;
  }
  return { nodes: communities, starts, ends: rows.ends.slice(0, 2 * rows.edges), degree, total: graph.total };
}

/** Adds rows of nodes up to one row a community. */
class MergedRows {
  edges = 0;
  readonly ends: Int32Array;
  private community = 0;
  private first = 0;
  private readonly graph: WeightedGraph;
  private readonly labels: Int32Array;
  /** One past the place of each neighbour in the running row; a place before the row's first is an older row's. */
  private readonly places: Int32Array;

  constructor(graph: WeightedGraph, labels: Int32Array, communities: number) {
    this.graph = graph;
    this.labels = labels;
    this.ends = new Int32Array(graph.ends.length);
    this.places = new Int32Array(communities);
  }

  begin(community: number): void {
    this.community = community;
    this.first = this.edges;
  }

  add(node: number): void {
    const { graph, labels, ends, places, community, first } = this;
    const end = intCell(graph.starts, node + 1);
    for (let edge = intCell(graph.starts, node); edge < end; edge += 1) {
      const other = intCell(labels, intCell(graph.ends, 2 * edge));
      if (other === community) continue;
      let place = intCell(places, other) - 1;
      if (place < first) {
        place = this.edges;
        this.edges += 1;
        places[other] = this.edges;
        ends[2 * place] = other;
      }
      ends[2 * place + 1] = intCell(ends, 2 * place + 1) + intCell(graph.ends, 2 * edge + 1);
    }
  }
}

/** Nodes by label: those of label l are nodes[starts[l]] … nodes[starts[l + 1] − 1], rising. */
export function membersInOrder(labels: Int32Array, count: number): { readonly starts: Int32Array; readonly nodes: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const label of labels) starts[label + 1] = intCell(starts, label + 1) + 1;
  for (let label = 0; label < count; label += 1) starts[label + 1] = intCell(starts, label + 1) + intCell(starts, label);
  const next = starts.slice(0, count);
  const nodes = new Int32Array(labels.length);
  for (let node = 0; node < labels.length; node += 1) {
    const label = intCell(labels, node);
    nodes[intCell(next, label)] = node;
    next[label] = intCell(next, label) + 1;
  }
  return { starts, nodes };
}
