import { byteCell, intCell, realCell } from "./columns.ts";
import { frontier } from "./reach-frontier.ts";
import { begin, FAR, type ReachColumns, type ReachMemory, reachMemory } from "./reach-memory.ts";
import { stream } from "./reach-stream.ts";

/** Accounts reached, without the start: the fewest hops to each, and the earliest arrival by so many; in the order reached. */
export interface Reached {
  readonly accounts: Int32Array;
  readonly hops: (account: number) => number;
  /** UTC milliseconds. */
  readonly arrival: (account: number) => number;
  readonly by: "frontier" | "stream";
}

/** Finds reach from one account after another. */
export interface ReachFinder {
  readonly find: (start: number, maxHops: number) => Reached;
  /** Of the columns that it keeps beside the graph's, for each transfer. */
  readonly bytes: number;
}

/** Hops are told apart up to so many. */
export const MOST_HOPS = FAR - 1;

/** Of the rows, the share that a frontier may look at before one pass over all of them is cheaper: a row out of turn costs about thirty in turn. */
const FRONTIER_SHARE = 0.03;

/**
 * Who can have been reached from an account within so many hops (MOST_HOPS at most), in time: each payment may follow the one that
 * brought the money, whatever the unknown part of its instant is. Accounts that are not traversable are reached and not left. An
 * answer holds until the next call: its memory is used again. frontierShare: from 0 (one pass always) up.
 */
export function reachIn(graph: ReachColumns, frontierShare = FRONTIER_SHARE): ReachFinder {
  const memory = reachMemory(graph);
  // Instants that overlap in part have no order that one pass could follow.
  const most = memory.aligned ? graph.size * frontierShare : Number.POSITIVE_INFINITY;
  const find = (start: number, maxHops: number): Reached => {
    begin(memory, start);
    if (frontier(memory, start, maxHops, most)) return answer(memory, "frontier");
    begin(memory, start);
    stream(memory, start, maxHops);
    return answer(memory, "stream");
  };
  return { find, bytes: memory.payees.byteLength + memory.repeats.byteLength + memory.returns.byteLength };
}

function answer({ graph, hops, arrival, touched, count }: ReachMemory, by: Reached["by"]): Reached {
  return {
    accounts: touched.subarray(1, count),
    hops: (account) => byteCell(hops, account),
    arrival: (account) => realCell(graph.earliest, intCell(arrival, account)),
    by,
  };
}
