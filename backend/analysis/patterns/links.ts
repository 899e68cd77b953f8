import { cell, lowerBound } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { transfersIn } from "../flow-reading.ts";
import { type Groups, groupRows } from "../suspicion/numbers.ts";
import type { PatternRules } from "./pattern.ts";
import type { Valued } from "./valued.ts";

/** Pairs of transfers where the second may carry on what the first brought. */
export interface Links {
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Link numbers by their first and by their second transfer. */
  readonly byBefore: Groups;
  readonly byAfter: Groups;
}

/**
 * Every link through an account that is expanded: the second leaves the account that the first reached, not straight back to
 * where it came from; it may have come after it and begins at most windowMs later; and it carries the amount on.
 */
export function linksOf(graph: FlowGraph, valued: Valued, rules: PatternRules, isBusy: Uint8Array): Links {
  const pairs = new Pairs();
  const look: Look = { graph, valued, rules, longest: longestInstant(graph) };
  for (let account = 0; account < graph.accounts.length; account += 1) {
    if (cell(isBusy, account) === 0) linksThrough(look, transfersIn(graph.in, account), transfersIn(graph.out, account), pairs);
  }
  return pairs.done(graph.size);
}

interface Look {
  readonly graph: FlowGraph;
  readonly valued: Valued;
  readonly rules: PatternRules;
  /** Transfers are in order of their earliest moment; one that begins earlier by more than this cannot end late enough. */
  readonly longest: number;
}

function linksThrough({ graph, valued, rules, longest }: Look, ins: Int32Array, outs: Int32Array, pairs: Pairs): void {
  if (ins.length === 0 || outs.length === 0) return;
  const starts = new Float64Array(outs.length);
  for (let place = 0; place < outs.length; place += 1) starts[place] = cell(graph.earliest, cell(outs, place));
  for (const before of ins) {
    const at = cell(graph.earliest, before);
    const first = lowerBound(starts, at - longest, 0, starts.length);
    const end = lowerBound(starts, at + rules.windowMs + 1, first, starts.length);
    for (const after of outs.subarray(first, end)) if (isLink(graph, valued, rules, before, after)) pairs.add(before, after);
  }
}

function isLink(graph: FlowGraph, valued: Valued, rules: PatternRules, before: number, after: number): boolean {
  if (cell(valued.counts, before) === 0 || cell(valued.counts, after) === 0) return false;
  if (cell(graph.latest, after) < cell(graph.earliest, before)) return false;
  return cell(graph.from, before) !== cell(graph.to, after) && carriesOn(valued, rules, before, after);
}

/** Of one value unit, and within the fee and the growth. */
function carriesOn(valued: Valued, { feePerMille, growthPerMille }: PatternRules, before: number, after: number): boolean {
  if (cell(valued.receivedUnit, before) !== cell(valued.paidUnit, after)) return false;
  const [came, went] = [cell(valued.received, before), cell(valued.paid, after)];
  if (went * 1000 < came * (1000 - feePerMille)) return false;
  return growthPerMille === null || went * 1000 <= came * (1000 + growthPerMille);
}

/** How long the least exact instant is, in ms. */
function longestInstant(graph: FlowGraph): number {
  let longest = 0;
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    longest = Math.max(longest, cell(graph.latest, transfer) - cell(graph.earliest, transfer));
  }
  return longest;
}

/** Links of a transfer in the direction given, as a view. */
export function linksIn({ starts, rows }: Groups, transfer: number): Int32Array {
  return rows.subarray(cell(starts, transfer), cell(starts, transfer + 1));
}

class Pairs {
  #size = 0;
  #before = new Int32Array(4096);
  #after = new Int32Array(4096);

  add(before: number, after: number): void {
    if (this.#size === this.#before.length) {
      this.#before = doubled(this.#before);
      this.#after = doubled(this.#after);
    }
    this.#before[this.#size] = before;
    this.#after[this.#size] = after;
    this.#size += 1;
  }

  done(transfers: number): Links {
    const before = this.#before.subarray(0, this.#size);
    const after = this.#after.subarray(0, this.#size);
    return { before, after, byBefore: groupRows(before, transfers), byAfter: groupRows(after, transfers) };
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const target = new Int32Array(column.length * 2);
  target.set(column);
  return target;
}
