import { cell } from "./columns.ts";
import type { FlowGraph } from "./flow-graph.ts";

/** The columns that reach reads; rows stand in the order of time. */
export type ReachColumns = Pick<FlowGraph, "size" | "from" | "to" | "earliest" | "latest" | "out" | "traversable">;

/** Accounts reached, without the start: the fewest hops to each, and the earliest arrival by so many; in the order reached. */
export interface Reached {
  readonly accounts: readonly number[];
  readonly hops: (account: number) => number;
  /** UTC milliseconds. */
  readonly arrival: (account: number) => number;
  readonly by: "frontier" | "stream";
}

/** Of the rows, the share that a frontier may look at before one pass over all of them is cheaper. */
const FRONTIER_SHARE = 0.02;

const FAR = 127;

/**
 * Who can have been reached from an account within so many hops, in time: each payment may follow the one that brought the
 * money, whatever the unknown part of its instant is. Accounts that are not traversable are reached and not left. The answer
 * holds until the next call: its memory is used again.
 */
export function reachIn(graph: ReachColumns): (start: number, maxHops: number) => Reached {
  const accounts = graph.traversable.length;
  const memory: Memory = {
    graph,
    hops: new Uint8Array(accounts).fill(FAR),
    arrival: new Float64Array(accounts),
    earliest: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
    touched: [],
    work: 0,
  };
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

interface Memory {
  readonly graph: ReachColumns;
  readonly hops: Uint8Array;
  /** By the fewest hops. */
  readonly arrival: Float64Array;
  /** By any number of hops so far. */
  readonly earliest: Float64Array;
  readonly touched: number[];
  work: number;
}

function clear({ hops, earliest, touched }: Memory): void {
  for (const account of touched) {
    hops[account] = FAR;
    earliest[account] = Number.POSITIVE_INFINITY;
  }
  touched.length = 0;
}

function answer({ hops, arrival, touched }: Memory, start: number, by: Reached["by"]): Reached {
  return {
    accounts: touched.filter((account) => account !== start),
    hops: (account) => cell(hops, account),
    arrival: (account) => cell(arrival, account),
    by,
  };
}

/** Hop by hop over each account's later payments; false when it would look at more than `most` of them. */
function frontier(memory: Memory, start: number, maxHops: number, most: number): boolean {
  memory.work = 0;
  memory.hops[start] = 0;
  memory.earliest[start] = Number.NEGATIVE_INFINITY;
  memory.touched.push(start);
  let open = new Map([[start, Number.NEGATIVE_INFINITY]]);
  for (let hop = 1; hop <= maxHops && open.size > 0; hop += 1) {
    const next = new Map<number, number>();
    for (const [account, since] of open) {
      if (account === start || cell(memory.graph.traversable, account) === 1) follow(memory, account, since, next);
      if (memory.work > most) return false;
    }
    settle(memory, next, hop);
    open = next;
  }
  return true;
}

function follow(memory: Memory, account: number, since: number, next: Map<number, number>): void {
  const { graph, earliest } = memory;
  const { starts, transfers } = graph.out;
  const [first, end] = [cell(starts, account), cell(starts, account + 1)];
  let place = end;
  for (; place > first; place -= 1) {
    const number = cell(transfers, place - 1);
    if (cell(graph.latest, number) < since && cell(graph.earliest, number) < since - 86_400_000) break;
    if (cell(graph.latest, number) < since) continue;
    const payee = cell(graph.to, number);
    const arrival = Math.max(since, cell(graph.earliest, number));
    if (arrival >= Math.min(cell(earliest, payee), next.get(payee) ?? Number.POSITIVE_INFINITY)) continue;
    next.set(payee, arrival);
  }
  memory.work += end - place;
}

function settle({ hops, arrival, earliest, touched }: Memory, next: ReadonlyMap<number, number>, hop: number): void {
  for (const [account, at] of next) {
    earliest[account] = at;
    if (cell(hops, account) !== FAR) continue;
    hops[account] = hop;
    arrival[account] = at;
    touched.push(account);
  }
}

/** One pass in the order of time: what an account has reached it by now is all that its next payment can carry on. */
function stream({ graph, hops, arrival, touched }: Memory, start: number, maxHops: number): void {
  const { size, from, to, earliest, traversable } = graph;
  hops[start] = 0;
  touched.push(start);
  for (let number = 0; number < size; ) {
    const at = cell(earliest, number);
    let end = number;
    let changed = false;
    for (; end < size && cell(earliest, end) === at; end += 1) changed = step(end) || changed;
    // Payments of one instant may follow each other in any order.
    while (changed && end - number > 1) {
      changed = false;
      for (let again = number; again < end; again += 1) changed = step(again) || changed;
    }
    number = end;
  }

  function step(number: number): boolean {
    const payer = cell(from, number);
    const hop = cell(hops, payer) + 1;
    const payee = cell(to, number);
    if (hop > maxHops || hop >= cell(hops, payee) || (hop > 1 && cell(traversable, payer) === 0)) return false;
    if (cell(hops, payee) === FAR) touched.push(payee);
    hops[payee] = hop;
    arrival[payee] = cell(earliest, number);
    return true;
  }
}

/** Whether instants are either one and the same or wholly apart. */
function isAligned({ size, earliest, latest }: ReachColumns): boolean {
  for (let number = 1; number < size; number += 1) {
    const before = cell(earliest, number - 1);
    if (cell(earliest, number) !== before && cell(earliest, number) <= cell(latest, number - 1)) return false;
    if (cell(earliest, number) === before && cell(latest, number) !== cell(latest, number - 1)) return false;
  }
  return true;
}
