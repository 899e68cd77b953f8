import type { FlowGraph } from "../flow-graph.ts";
import { densityOf } from "./amount-density.ts";
import type { Candidates } from "./candidates.ts";
import type { Hops } from "./hops.ts";
import { float, type Groups, groupRows, int } from "./numbers.ts";
import { WEIGHTS } from "./weights.ts";

/** Pairs of candidates where the second may pass on what the first brought, by how much likelier that is than chance. */
export interface HopLinks {
  readonly size: number;
  /** Candidate that brings, candidate that takes away. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly ratio: Float64Array;
}

/** Candidates by payee and by payer, each in time order. */
export interface Incidents {
  readonly into: Groups;
  readonly outOf: Groups;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly level: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the two accounts have no contact outside this affair; where the sign has turned, where they have another. */
  readonly isNew: Int32Array;
  /** The same groups as they can be spokes of a fan: all, or where the sign has turned those that are new. */
  readonly fansInto: Groups;
  readonly fansOutOf: Groups;
  /** Spokes within this time belong together. */
  readonly reachMs: number;
}

/** The candidates' own columns, ordered in time within each account. */
export function incidentsOf(
  graph: FlowGraph,
  hops: Hops,
  { hops: numbers, hasTurned }: Candidates,
  levels: Float64Array,
): Incidents {
  const size = numbers.length;
  const [start, end, level] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [from, to, isNew] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let row = 0; row < size; row += 1) {
    const hop = int(numbers, row);
    start[row] = float(hops.start, hop);
    end[row] = float(hops.end, hop);
    level[row] = float(levels, hop);
    from[row] = int(hops.from, hop);
    to[row] = int(hops.to, hop);
    const others = hasTurned ? int(hops.near, hop) + int(hops.far, hop) : int(hops.far, hop);
    isNew[row] = others > 0 === hasTurned ? 1 : 0;
  }
  const accounts = graph.accounts.length;
  const into = inTimeOrder(groupRows(to, accounts), start);
  const outOf = inTimeOrder(groupRows(from, accounts), start);
  const fansInto = hasTurned ? thoseOf(into, isNew) : into;
  const fansOutOf = hasTurned ? thoseOf(outOf, isNew) : outOf;
  const reachMs = hasTurned ? Number.POSITIVE_INFINITY : WEIGHTS.affairMs;
  return { start, end, level, from, to, isNew, into, outOf, fansInto, fansOutOf, reachMs };
}

/** The groups with the marked rows alone. */
function thoseOf({ starts, rows }: Groups, isMarked: Int32Array): Groups {
  const kept = new Int32Array(rows.length);
  const keptStarts = new Int32Array(starts.length);
  let size = 0;
  for (let group = 0; group + 1 < starts.length; group += 1) {
    for (let place = int(starts, group); place < int(starts, group + 1); place += 1) {
      if (int(isMarked, int(rows, place)) !== 1) continue;
      kept[size] = int(rows, place);
      size += 1;
    }
    keptStarts[group + 1] = size;
  }
  return { starts: keptStarts, rows: kept.subarray(0, size) };
}

function inTimeOrder(groups: Groups, start: Float64Array): Groups {
  for (let group = 0; group + 1 < groups.starts.length; group += 1) {
    const rows = groups.rows.subarray(int(groups.starts, group), int(groups.starts, group + 1));
    if (rows.length > 1) rows.sort((a, b) => float(start, a) - float(start, b) || a - b);
  }
  return groups;
}

/**
 * Every link that is likelier than chance. The likelihood that a payment passes on what came: how long money is kept by
 * those who pass it on, and a Laplace law of the difference of the amounts; by chance: the account's own rate of such
 * payments and how common the amount is; and some lawful people pass on as well.
 */
export function hopLinks(graph: FlowGraph, incidents: Incidents, days: number): HopLinks {
  const links = new LinkColumns();
  const density = densityOf(incidents.level);
  const { into, outOf } = incidents;
  const spanMs = days * 86_400_000;
  for (let account = 0; account < graph.accounts.length; account += 1) {
    const ins = into.rows.subarray(int(into.starts, account), int(into.starts, account + 1));
    const outs = outOf.rows.subarray(int(outOf.starts, account), int(outOf.starts, account + 1));
    if (ins.length === 0 || outs.length === 0 || Math.max(ins.length, outs.length) > WEIGHTS.cap) continue;
    linksAt(incidents, ins, outs, { ratePerMs: (outs.length + 0.5) / spanMs, density }, links);
  }
  return links.done();
}

interface Chance {
  readonly ratePerMs: number;
  readonly density: (level: number) => number;
}

const LONGEST_MS = Math.max(...WEIGHTS.delays.map(({ ms }) => ms));

function linksAt(incidents: Incidents, ins: Int32Array, outs: Int32Array, chance: Chance, links: LinkColumns): void {
  const { start, end } = incidents;
  let first = 0;
  for (const before of ins) {
    const since = float(start, before);
    while (first < outs.length && float(end, int(outs, first)) < since) first += 1;
    for (let place = first; place < outs.length; place += 1) {
      const after = int(outs, place);
      if (float(start, after) - since > LONGEST_MS) break;
      if (float(end, after) >= since) tryLink(incidents, before, after, chance, links);
    }
  }
}

/** Ratios below this say nothing and are not kept. */
const LEAST_RATIO = 1.2;

/** Amounts further apart, in nats, are not the same money. */
const MOST_CHANGE = 0.77;

/** Money straight back to its sender is a refund, no passing on. */
function tryLink({ start, level, from, to }: Incidents, before: number, after: number, chance: Chance, links: LinkColumns): void {
  const change = float(level, after) - float(level, before);
  if (Math.abs(change) > MOST_CHANGE || int(from, before) === int(to, after)) return;
  const apart = float(start, after) - float(start, before);
  const ratio = ratioOf(apart, change, float(level, after), chance);
  if (ratio > LEAST_RATIO) links.add(before, after, ratio);
}

/** The amounts' part of a link's likelihood is at most this: where they are equal. */
const EQUAL_AMOUNTS = (laplace(0, WEIGHTS.sharpAmount) + laplace(0, WEIGHTS.wideAmount)) / 2;

/** How much likelier passing on is than chance; 0 where it could not reach the least ratio with equal amounts. */
function ratioOf(apart: number, change: number, level: number, { ratePerMs, density }: Chance): number {
  const delay = delayDensity(Math.max(apart, 1_000));
  const byChance = ratePerMs * density(level);
  if (delay * EQUAL_AMOUNTS < LEAST_RATIO * byChance) return 0;
  const amounts = (laplace(change, WEIGHTS.sharpAmount) + laplace(change, WEIGHTS.wideAmount)) / 2;
  const passing = delay * amounts;
  return passing / (byChance + WEIGHTS.lawfulPassOn * passing);
}

function laplace(x: number, scale: number): number {
  return Math.exp(-Math.abs(x) / scale) / (2 * scale);
}

function delayDensity(ms: number): number {
  let density = 0;
  for (const delay of WEIGHTS.delays) if (ms <= delay.ms) density += delay.share / delay.ms;
  return density;
}

class LinkColumns {
  #size = 0;
  #before = new Int32Array(4096);
  #after = new Int32Array(4096);
  #ratio = new Float64Array(4096);

  add(before: number, after: number, ratio: number): void {
    if (this.#size === this.#before.length) this.#grow();
    this.#before[this.#size] = before;
    this.#after[this.#size] = after;
    this.#ratio[this.#size] = ratio;
    this.#size += 1;
  }

  done(): HopLinks {
    const size = this.#size;
    const [before, after] = [this.#before.subarray(0, size), this.#after.subarray(0, size)];
    return { size, before, after, ratio: this.#ratio.subarray(0, size) };
  }

  #grow(): void {
    const rows = this.#size * 2;
    const [before, after, ratio] = [new Int32Array(rows), new Int32Array(rows), new Float64Array(rows)];
    before.set(this.#before);
    after.set(this.#after);
    ratio.set(this.#ratio);
    [this.#before, this.#after, this.#ratio] = [before, after, ratio];
  }
}
