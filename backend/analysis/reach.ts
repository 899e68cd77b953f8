import { byteCell, intCell, realCell } from "./columns.ts";
import { clear, FAR, type ReachColumns, type ReachMemory, reachMemory } from "./reach-memory.ts";
import { stream } from "./reach-stream.ts";

/** Accounts reached, without the start: the fewest hops to each, and the earliest arrival by so many; in the order reached. */
export interface Reached {
  readonly accounts: readonly number[];
  readonly hops: (account: number) => number;
  /** UTC milliseconds. */
  readonly arrival: (account: number) => number;
  readonly by: "frontier" | "stream";
}

/** Of the rows, the share that a frontier may look at before one pass over all of them is cheaper: a row out of turn costs about twenty in turn. */
const FRONTIER_SHARE = 0.02;

/**
 * Who can have been reached from an account within so many hops, in time: each payment may follow the one that brought the
 * money, whatever the unknown part of its instant is. Accounts that are not traversable are reached and not left. The answer
 * holds until the next call: its memory is used again.
 */
export function reachIn(graph: ReachColumns): (start: number, maxHops: number) => Reached {
  const memory = reachMemory(graph);
  // Instants that overlap in part have no order that one pass could follow.
  const streams = isAligned(graph);
  return (start, maxHops) => {
    clear(memory);
    const most = streams ? graph.size * FRONTIER_SHARE : Number.POSITIVE_INFINITY;
    if (frontier(memory, start, maxHops, most)) return answer(memory, start, "frontier");
    clear(memory);
    stream(memory, start, maxHops);
    return answer(memory, start, "stream");
  };
}

function answer({ hops, arrival, touched }: ReachMemory, start: number, by: Reached["by"]): Reached {
  return {
    accounts: touched.filter((account) => account !== start),
    hops: (account) => byteCell(hops, account),
    arrival: (account) => realCell(arrival, account),
    by,
  };
}

/** Hop by hop over each account's later payments; false when the next hop would look at more than `most` of them in all. */
function frontier(memory: ReachMemory, start: number, maxHops: number, most: number): boolean {
  let work = 0;
  memory.hops[start] = 0;
  memory.earliest[start] = Number.NEGATIVE_INFINITY;
  memory.touched.push(start);
  let open = [start];
  for (let hop = 1; hop <= maxHops && open.length > 0; hop += 1) {
    for (const account of open) work += intCell(memory.graph.out.starts, account + 1) - firstAfter(memory, account);
    if (work > most) return false;
    const reached: number[] = [];
    for (const account of open) follow(memory, account, reached);
    open = settle(memory, reached, hop, start);
  }
  return true;
}

/** The place of an account's first payment that can have followed what came to it, among its payments in time order. */
function firstAfter({ graph, earliest, longest }: ReachMemory, account: number): number {
  const { starts, transfers } = graph.out;
  const since = realCell(earliest, account) - longest;
  let low = intCell(starts, account);
  let high = intCell(starts, account + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (realCell(graph.earliest, intCell(transfers, middle)) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

function follow(memory: ReachMemory, account: number, reached: number[]): void {
  const { graph, earliest, next } = memory;
  const { starts, transfers } = graph.out;
  const end = intCell(starts, account + 1);
  const since = realCell(earliest, account);
  for (let place = firstAfter(memory, account); place < end; place += 1) {
    const number = intCell(transfers, place);
    if (realCell(graph.latest, number) < since) continue;
    const payee = intCell(graph.to, number);
    const arrival = Math.max(since, realCell(graph.earliest, number));
    const known = realCell(next, payee);
    if (arrival >= known || arrival >= realCell(earliest, payee)) continue;
    if (known === Number.POSITIVE_INFINITY) reached.push(payee);
    next[payee] = arrival;
  }
}

/** Takes the hop's arrivals over; those that can be left again. */
function settle(memory: ReachMemory, reached: readonly number[], hop: number, start: number): number[] {
  const { graph, hops, arrival, earliest, next, touched } = memory;
  for (const account of reached) {
    const at = realCell(next, account);
    next[account] = Number.POSITIVE_INFINITY;
    earliest[account] = at;
    if (byteCell(hops, account) !== FAR) continue;
    hops[account] = hop;
    arrival[account] = at;
    touched.push(account);
  }
  return reached.filter((account) => account === start || byteCell(graph.traversable, account) === 1);
}

/** Whether instants are either one and the same or wholly apart. */
function isAligned({ size, earliest, latest }: ReachColumns): boolean {
  for (let number = 1; number < size; number += 1) {
    const before = realCell(earliest, number - 1);
    if (realCell(earliest, number) !== before && realCell(earliest, number) <= realCell(latest, number - 1)) return false;
    if (realCell(earliest, number) === before && realCell(latest, number) !== realCell(latest, number - 1)) return false;
  }
  return true;
}
