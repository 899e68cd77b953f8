import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { balanceAfter, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";
import { heapBy } from "../trace/heap.ts";
import { type FlowEvent, type Run, type RunLimits, stretchesOf } from "./pass-through-stretches.ts";

/** An account's events in one currency, in the order in which they may have happened; self-transfers and zeros left out. */
export function eventsOf(graph: FlowGraph, account: number, currency: number): readonly FlowEvent[] {
  const events: FlowEvent[] = [];
  for (const transfer of transfersIn(graph.in, account)) {
    if (cell(graph.receivedCurrency, transfer) !== currency || cell(graph.from, transfer) === account) continue;
    const { minor } = receivedOf(graph, transfer);
    const key = cell(graph.earliest, transfer);
    if (minor > 0n) events.push({ transfer, isIncoming: true, minor, key, balance: balanceAfter(graph, transfer, 1) });
  }
  for (const transfer of transfersIn(graph.out, account)) {
    if (cell(graph.paidCurrency, transfer) !== currency || cell(graph.to, transfer) === account) continue;
    const { minor } = paidOf(graph, transfer);
    const key = cell(graph.latest, transfer);
    if (minor > 0n) events.push({ transfer, isIncoming: false, minor, key, balance: balanceAfter(graph, transfer, 0) });
  }
  return events.sort((a, b) => a.key - b.key || Number(b.isIncoming) - Number(a.isIncoming) || a.transfer - b.transfer);
}

/**
 * The runs of these events: disjoint, in time order. Of all stretches within the window that pass on 1 ± φ of what came
 * in, out of what came in, the one with the most money is taken first (then most passed on, earliest, shortest), then the
 * next that does not overlap, until none is left. Money that stood there before may stay: mules live in their accounts.
 */
export function passThroughRuns(events: readonly FlowEvent[], limits: RunLimits): readonly Run[] {
  const bestFrom = stretchesOf(events, limits);
  const found = events.flatMap((_, first) => bestFrom(first, events.length) ?? []);
  if (found.length < 2) return found;
  const taken = new Uint8Array(events.length);
  const waiting = heapBy(mostMoneyFirst);
  for (const run of found) waiting.add(run);
  const runs: Run[] = [];
  for (let next = waiting.take(); next !== undefined; next = waiting.take()) {
    const free = freeUntil(taken, next);
    if (free > next.last) {
      taken.fill(1, next.first, next.last + 1);
      runs.push(next);
      continue;
    }
    const shorter = free > next.first ? bestFrom(next.first, free) : null;
    if (shorter !== null) waiting.add(shorter);
  }
  return runs.sort((a, b) => a.first - b.first);
}

/** The first place from the run's first on that another run has; past its last when there is none. */
function freeUntil(taken: Uint8Array, { first, last }: Run): number {
  let place = first;
  while (place <= last && taken[place] === 0) place += 1;
  return place;
}

function mostMoneyFirst(a: Run, b: Run): number {
  return compareBig(b.received, a.received) || compareBig(b.passedOn, a.passedOn) || a.first - b.first || a.last - b.last;
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How long the middle unit of the passed-on money stayed, first in first out, in ms; never below zero. */
export function medianDwellMs(graph: FlowGraph, events: readonly FlowEvent[], { first, last, passedOn }: Run): number {
  const waiting: { at: number; left: bigint }[] = [];
  const stays: { ms: number; minor: bigint }[] = [];
  for (const { isIncoming, minor, transfer } of events.slice(first, last + 1)) {
    const at = cell(graph.earliest, transfer);
    if (isIncoming) waiting.push({ at, left: minor });
    else stays.push(...draw(waiting, minor).map(({ since, minor: part }) => ({ ms: Math.max(0, at - since), minor: part })));
  }
  stays.sort((a, b) => a.ms - b.ms);
  let sum = 0n;
  for (const { ms, minor } of stays) {
    sum += minor;
    if (sum * 2n >= passedOn) return ms;
  }
  return 0;
}

function draw(waiting: { at: number; left: bigint }[], minor: bigint): { since: number; minor: bigint }[] {
  const parts: { since: number; minor: bigint }[] = [];
  let wanted = minor;
  for (let next = waiting[0]; next !== undefined && wanted > 0n; next = waiting[0]) {
    const part = lesser(next.left, wanted);
    parts.push({ since: next.at, minor: part });
    next.left -= part;
    wanted -= part;
    if (next.left === 0n) waiting.shift();
  }
  return parts;
}

function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}
