import { realCell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";

/** The columns that reach reads; rows stand in the order of time. */
export type ReachColumns = Pick<FlowGraph, "size" | "from" | "to" | "earliest" | "latest" | "out" | "traversable">;

/** No account is reached in so many hops. */
export const FAR = 127;

/** What one search after another writes into, so that none has to fill columns for every account. */
export interface ReachMemory {
  readonly graph: ReachColumns;
  /** Milliseconds that the least precise instant leaves open. */
  readonly longest: number;
  readonly hops: Uint8Array;
  /** By the fewest hops. */
  readonly arrival: Float64Array;
  /** By any number of hops so far. */
  readonly earliest: Float64Array;
  /** By one hop more than so far. */
  readonly next: Float64Array;
  readonly touched: number[];
}

export function reachMemory(graph: ReachColumns): ReachMemory {
  const accounts = graph.traversable.length;
  return {
    graph,
    longest: longestInstant(graph),
    hops: new Uint8Array(accounts).fill(FAR),
    arrival: new Float64Array(accounts),
    earliest: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
    next: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
    touched: [],
  };
}

/** Forgets the last search. */
export function clear({ hops, earliest, touched }: ReachMemory): void {
  for (const account of touched) {
    hops[account] = FAR;
    earliest[account] = Number.POSITIVE_INFINITY;
  }
  touched.length = 0;
}

function longestInstant({ size, earliest, latest }: ReachColumns): number {
  let longest = 0;
  for (let number = 0; number < size; number += 1)
    longest = Math.max(longest, realCell(latest, number) - realCell(earliest, number));
  return longest;
}
