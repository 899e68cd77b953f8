import type { FlowGraph } from "../flow-graph.ts";
import { float, type Groups, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * Hops: what one account sent another within a day, at most four transfers, as one movement. Every transfer between two
 * different accounts is in exactly one hop; hops are numbered by pair, then time.
 */
export interface Hops {
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** First and last millisecond of it. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Transfer numbers of hop h: transfers[starts[h]] … transfers[starts[h + 1] − 1]. */
  readonly starts: Int32Array;
  readonly transfers: Int32Array;
  /** Other hops of the pair within the affair, and beyond it, each cut at 100. */
  readonly near: Int32Array;
  readonly far: Int32Array;
}

/** The hops of all pairs. */
export function hopsOf(graph: FlowGraph, pairs: Groups): Hops {
  const builder = new HopColumns(graph);
  for (let pair = 0; pair + 1 < pairs.starts.length; pair += 1) {
    const [start, end] = [int(pairs.starts, pair), int(pairs.starts, pair + 1)];
    const first = int(pairs.rows, start);
    if (int(graph.from, first) !== int(graph.to, first)) builder.addPair(pairs.rows, start, end);
  }
  return builder.done();
}

class HopColumns {
  #size = 0;
  #placed = 0;
  readonly #graph: FlowGraph;
  readonly #first: Int32Array;
  readonly #end: Float64Array;
  readonly #starts: Int32Array;
  readonly #transfers: Int32Array;
  readonly #near: Int32Array;
  readonly #far: Int32Array;

  constructor(graph: FlowGraph) {
    this.#graph = graph;
    this.#first = new Int32Array(graph.size);
    this.#end = new Float64Array(graph.size);
    this.#starts = new Int32Array(graph.size + 1);
    this.#transfers = new Int32Array(graph.size);
    this.#near = new Int32Array(graph.size);
    this.#far = new Int32Array(graph.size);
  }

  addPair(rows: Int32Array, start: number, end: number): void {
    const firstHop = this.#size;
    const { from } = this.#graph;
    const one = int(from, int(rows, start));
    this.#addDirection(rows, start, end, one);
    if (this.#placed < end - start + int(this.#starts, firstHop)) this.#addOther(rows, start, end, one);
    this.#countContacts(firstHop);
  }

  #addOther(rows: Int32Array, start: number, end: number, one: number): void {
    const first = int(this.#graph.to, int(rows, start));
    if (first !== one) this.#addDirection(rows, start, end, first);
  }

  #addDirection(rows: Int32Array, start: number, end: number, payer: number): void {
    const { from, earliest, latest } = this.#graph;
    let open = -1;
    let taken = 0;
    for (let place = start; place < end; place += 1) {
      const transfer = int(rows, place);
      if (int(from, transfer) !== payer) continue;
      const fits = open >= 0 && taken < WEIGHTS.hopTransfers;
      if (!fits || float(earliest, transfer) - float(earliest, int(this.#first, open)) > WEIGHTS.hopMs) {
        open = this.#size;
        taken = 0;
        this.#size += 1;
        this.#first[open] = transfer;
        this.#starts[open] = this.#placed;
      }
      this.#transfers[this.#placed] = transfer;
      this.#placed += 1;
      this.#starts[this.#size] = this.#placed;
      this.#end[open] = Math.max(this.#end[open] ?? 0, float(latest, transfer));
      taken += 1;
    }
  }

  /** How the pair's hops stand to each other in time; beyond a few hundred all are far anyway. */
  #countContacts(first: number): void {
    const { earliest } = this.#graph;
    const count = this.#size - first;
    for (let hop = first; hop < this.#size; hop += 1) {
      if (count > 100) {
        this.#far[hop] = 100;
        continue;
      }
      const at = float(earliest, int(this.#first, hop));
      for (let other = first; other < this.#size; other += 1) {
        if (other === hop) continue;
        const apart = Math.abs(float(earliest, int(this.#first, other)) - at);
        const column = apart <= WEIGHTS.affairMs ? this.#near : this.#far;
        column[hop] = int(column, hop) + 1;
      }
    }
  }

  done(): Hops {
    const size = this.#size;
    const { from, to, earliest } = this.#graph;
    const first = this.#first.subarray(0, size);
    return {
      size,
      from: first.map((transfer) => int(from, transfer)),
      to: first.map((transfer) => int(to, transfer)),
      start: new Float64Array(size).map((_, hop) => float(earliest, int(first, hop))),
      end: this.#end.subarray(0, size),
      starts: this.#starts.subarray(0, size + 1),
      transfers: this.#transfers,
      near: this.#near.subarray(0, size),
      far: this.#far.subarray(0, size),
    };
  }
}
