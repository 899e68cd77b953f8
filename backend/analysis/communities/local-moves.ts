import { intCell } from "../columns.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Nodes of one block of the first order: their rows lie in a few pages of memory. */
const BLOCK = 64;
/** Nodes looked at between two calls of `heed`. */
const HEED_EVERY = 1 << 16;

/** Transfers that a move must gain at least: sums of fractions differ by less than that without any gain. */
const LEAST_GAIN = 1e-9;

export interface MoveOptions {
  /** Above 1 gives more and smaller communities. */
  readonly resolution: number;
  /** 0 ≤ value < 1; the same stream gives the same communities. */
  readonly random: () => number;
  /** Called every so often; what it throws ends the work. */
  readonly heed: () => void;
  /** "once": each node is looked at once. "settled": until no single move raises modularity. */
  readonly until: "once" | "settled";
}

/**
 * Moves nodes to the neighbouring community that raises modularity most. labels: the start, each below graph.nodes; changed
 * in place. A circular queue holds the nodes worth a look, in seeded order at first; a node that moves wakes its neighbours
 * in other communities. Equal gains: a node stays, else it takes the smallest label. Gives the number of moves. Source: Blondel et al. 2008, arXiv 0803.0476; the queue: Traag et al. 2019, doi:10.1038/s41598-019-41695-z.
 */
export function moveNodes(graph: WeightedGraph, labels: Int32Array, { resolution, random, heed, until }: MoveOptions): number {
  const state = new MoveState(graph, labels, seededOrder(graph.nodes, random), resolution);
  // The first so many looks are the seeded order: who is woken waits behind it.
  const most = until === "once" ? graph.nodes : Number.POSITIVE_INFINITY;
  let moves = 0;
  for (let seen = 0; state.waiting > 0 && seen < most; seen += 1) {
    if (seen % HEED_EVERY === 0) heed();
    if (state.look()) moves += 1;
  }
  state.write(labels);
  return moves;
}

class MoveState {
  waiting: number;
  private head = 0;
  private readonly graph: WeightedGraph;
  private readonly queue: Int32Array;
  /** For each node twice its label, plus one while it waits in the queue: one read tells both. */
  private readonly states: Int32Array;
  /** At twice a label: the weight from the running node to it; beside it the sum of its degrees. */
  private readonly sums: Int32Array;
  private readonly touched: Int32Array;
  private readonly share: number;

  constructor(graph: WeightedGraph, labels: Int32Array, queue: Int32Array, resolution: number) {
    this.graph = graph;
    this.queue = queue;
    this.waiting = graph.nodes;
    this.states = Int32Array.from(labels, (label) => 2 * label + 1);
    this.sums = new Int32Array(2 * graph.nodes);
    for (let node = 0; node < graph.nodes; node += 1) {
      const place = intCell(this.states, node);
      this.sums[place] = intCell(this.sums, place) + intCell(graph.degree, node);
    }
    this.touched = new Int32Array(graph.nodes);
    this.share = graph.total === 0 ? 0 : resolution / graph.total;
  }

  /** Takes the next node of the queue to where it is best; whether that is elsewhere. */
  look(): boolean {
    const node = intCell(this.queue, this.head);
    this.head = this.head + 1 === this.graph.nodes ? 0 : this.head + 1;
    this.waiting -= 1;
    const own = intCell(this.states, node) - 1;
    const best = this.best(node, own, this.gather(node));
    this.states[node] = best;
    if (best === own) return false;
    const weight = intCell(this.graph.degree, node);
    this.sums[own + 1] = intCell(this.sums, own + 1) - weight;
    this.sums[best + 1] = intCell(this.sums, best + 1) + weight;
    this.wake(node, best);
    return true;
  }

  write(labels: Int32Array): void {
    for (let node = 0; node < labels.length; node += 1) labels[node] = intCell(this.states, node) >> 1;
  }

  /** Sums the weights towards every label near a node; how many labels that are. */
  private gather(node: number): number {
    const { graph, states, sums, touched } = this;
    const end = 2 * intCell(graph.starts, node + 1);
    let near = 0;
    for (let at = 2 * intCell(graph.starts, node); at < end; at += 2) {
      const label = intCell(states, intCell(graph.ends, at)) & ~1;
      const known = intCell(sums, label);
      if (known === 0) {
        touched[near] = label;
        near += 1;
      }
      sums[label] = known + intCell(graph.ends, at + 1);
    }
    return near;
  }

  /** The label that gains most, of those touched; clears what was gathered. */
  private best(node: number, own: number, near: number): number {
    const { sums, touched } = this;
    const weight = intCell(this.graph.degree, node);
    const pull = this.share * weight;
    let best = own;
    let gain = intCell(sums, own) - pull * (intCell(sums, own + 1) - weight) + LEAST_GAIN;
    for (let place = 0; place < near; place += 1) {
      const label = intCell(touched, place);
      const found = intCell(sums, label) - pull * intCell(sums, label + 1);
      sums[label] = 0;
      if (label !== own && (found > gain || (found === gain && best !== own && label < best))) {
        best = label;
        gain = found;
      }
    }
    return best;
  }

  /** Queues the neighbours that are elsewhere and do not wait already. */
  private wake(node: number, label: number): void {
    const { graph, states, queue } = this;
    const end = 2 * intCell(graph.starts, node + 1);
    for (let at = 2 * intCell(graph.starts, node); at < end; at += 2) {
      const neighbour = intCell(graph.ends, at);
      const state = intCell(states, neighbour);
      if ((state & 1) === 1 || state === label) continue;
      states[neighbour] = state + 1;
      const place = this.head + this.waiting;
      queue[place < graph.nodes ? place : place - graph.nodes] = neighbour;
      this.waiting += 1;
    }
  }
}

/** 0 … count − 1 in seeded order: blocks of neighbours in memory, shuffled among each other and inside. */
function seededOrder(count: number, random: () => number): Int32Array {
  const blocks = Int32Array.from({ length: Math.ceil(count / BLOCK) }, (_, index) => index);
  shuffle(blocks, 0, blocks.length, random);
  const order = new Int32Array(count);
  let filled = 0;
  for (const block of blocks) {
    const first = filled;
    for (let node = block * BLOCK; node < Math.min(count, (block + 1) * BLOCK); node += 1) order[filled++] = node;
    shuffle(order, first, filled, random);
  }
  return order;
}

/** Fisher–Yates over [from, until). */
function shuffle(order: Int32Array, from: number, until: number, random: () => number): void {
  for (let last = until - 1; last > from; last -= 1) {
    const other = from + Math.floor(random() * (last - from + 1));
    const moved = intCell(order, last);
    order[last] = intCell(order, other);
    order[other] = moved;
  }
}
