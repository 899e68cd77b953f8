import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { Distinct } from "./distinct.ts";
import type { Coverage, PatternRules, Witness } from "./pattern.ts";
import { RangeBest } from "./range-best.ts";
import type { Valued } from "./valued.ts";
import { type Side, sidesOf } from "./windows.ts";

/**
 * Fans: a window begins with a transfer of the hub and holds all that begin at most windowMs later; it qualifies with enough
 * different accounts on the other side. Instants are read at their earliest; a fan has no order inside.
 */
export function fanCoverage(
  graph: FlowGraph,
  valued: Valued,
  rules: PatternRules,
  { isIncoming, isBusy }: { readonly isIncoming: boolean; readonly isBusy: Uint8Array },
): Coverage {
  const kind = isIncoming ? "fan-in" : "fan-out";
  const least = rules.leastSpokes;
  const begins = new Int32Array(graph.size).fill(-1);
  let covered = 0;
  for (let account = 0; account < graph.accounts.length; account += 1) {
    if (cell(isBusy, account) === 1) continue;
    for (const side of sidesOf(graph, valued, account, { isIncoming, least }).values())
      covered += bestWindows(graph, side, rules, begins);
  }
  const witness = (transfer: number): Witness | null => {
    const first = cell(begins, transfer);
    if (first < 0) return null;
    const account = cell(isIncoming ? graph.to : graph.from, transfer);
    const unit = cell(isIncoming ? valued.receivedUnit : valued.paidUnit, transfer);
    const side = sidesOf(graph, valued, account, { isIncoming, least }).get(unit);
    if (side === undefined) throw new Error(`transfer ${transfer} is on no side`);
    const from = side.transfers.indexOf(first);
    const until = endOf(graph, side, from, rules.windowMs);
    const value = side.values.subarray(from, until).reduce((sum, one) => sum + one, 0);
    return { kind, main: account, transfers: [...side.transfers.subarray(from, until)], value, isSure: true };
  };
  return { kind, covered, witness };
}

/** Writes the first transfer of the best window of each transfer; answers how many lie in one. */
function bestWindows(graph: FlowGraph, side: Side, rules: PatternRules, begins: Int32Array): number {
  const { transfers, others, values } = side;
  const scores = new Float64Array(transfers.length);
  const inside = new Distinct();
  let [sum, end] = [0, 0];
  for (let first = 0; first < transfers.length; first += 1) {
    const until = endOf(graph, side, first, rules.windowMs);
    for (; end < until; end += 1) {
      inside.enter(cell(others, end));
      sum += cell(values, end);
    }
    scores[first] = inside.size >= rules.leastSpokes ? sum : -1;
    inside.leave(cell(others, first));
    sum -= cell(values, first);
  }
  return scores.some((score) => score >= 0) ? choose(graph, side, new RangeBest(scores), rules, begins) : 0;
}

function choose(
  graph: FlowGraph,
  { transfers }: Side,
  ranges: RangeBest,
  { windowMs }: PatternRules,
  begins: Int32Array,
): number {
  let covered = 0;
  let from = 0;
  for (let place = 0; place < transfers.length; place += 1) {
    const at = cell(graph.earliest, cell(transfers, place));
    while (at - cell(graph.earliest, cell(transfers, from)) > windowMs) from += 1;
    const best = ranges.best(from, place + 1);
    if (best < 0) continue;
    begins[cell(transfers, place)] = cell(transfers, best);
    covered += 1;
  }
  return covered;
}

/** The place after the last transfer that begins within the window of the first. */
function endOf(graph: FlowGraph, { transfers }: Side, first: number, windowMs: number): number {
  const until = cell(graph.earliest, cell(transfers, first)) + windowMs;
  let [low, high] = [first, transfers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(graph.earliest, cell(transfers, middle)) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}
