import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { balanceAfter, paidOf, receivedOf, transfersIn } from "../flow-reading.ts";

/** One step of an account's money in one currency. */
export interface FlowEvent {
  readonly transfer: number;
  readonly isIncoming: boolean;
  readonly minor: bigint;
  /**
   * Money in counts from its earliest, money out at its latest instant: one event stands before another exactly when it
   * may have preceded it, and the time between two is the most that it can have been.
   */
  readonly key: number;
  /** What the account's own statement shows afterwards. */
  readonly balance: bigint | null;
}

export interface RunLimits {
  readonly windowMs: number;
  /** Fee share φ in parts of a thousand. */
  readonly feePerMille: bigint;
}

/** A stretch of an account's events, from money in to money out, that passes on what came in. */
export interface Run {
  /** Places of the first and the last event. */
  readonly first: number;
  readonly last: number;
  readonly received: bigint;
  /** Of what came in before: money out that had nothing to come from is not counted. */
  readonly passedOn: bigint;
}

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
  const taken = new Uint8Array(events.length);
  const runs: Run[] = [];
  for (const run of stretches(events, limits).sort(mostMoneyFirst)) {
    if (isFree(taken, run)) {
      taken.fill(1, run.first, run.last + 1);
      runs.push(run);
    }
  }
  return runs.sort((a, b) => a.first - b.first);
}

function isFree(taken: Uint8Array, { first, last }: Run): boolean {
  return taken.subarray(first, last + 1).every((mark) => mark === 0);
}

function mostMoneyFirst(a: Run, b: Run): number {
  return compareBig(b.received, a.received) || compareBig(b.passedOn, a.passedOn) || a.first - b.first || a.last - b.last;
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stretches(events: readonly FlowEvent[], limits: RunLimits): Run[] {
  const found: Run[] = [];
  for (const [first, { isIncoming }] of events.entries()) if (isIncoming) stretchesFrom(events, first, limits, found);
  return found;
}

/** Every stretch that begins with events[first] and holds; added to found. */
function stretchesFrom(events: readonly FlowEvent[], first: number, { windowMs, feePerMille }: RunLimits, found: Run[]): void {
  const until = entry(events, first).key + windowMs;
  let received = 0n;
  let passedOn = 0n;
  let sent = 0n;
  for (let last = first; last < events.length; last += 1) {
    const { isIncoming, minor, key } = entry(events, last);
    if (key > until) return;
    if (isIncoming) {
      received += minor;
      continue;
    }
    passedOn += lesser(minor, received - passedOn);
    sent += minor;
    const enough = passedOn * 1000n >= received * (1000n - feePerMille);
    const notMore = sent * 1000n <= received * (1000n + feePerMille);
    if (enough && notMore) found.push({ first, last, received, passedOn });
  }
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
