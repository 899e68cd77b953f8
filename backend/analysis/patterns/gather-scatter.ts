import { cell, lowerBound } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { mustFollow } from "../transfer-order.ts";
import { Distinct } from "./distinct.ts";
import type { Coverage, PatternRules, Witness } from "./pattern.ts";
import { RangeBest } from "./range-best.ts";
import type { Valued } from "./valued.ts";
import { type Side, sidesOf } from "./windows.ts";

/**
 * Gather-scatter at a hub, by the last transfer that is gathered: gathered is what came in the window up to it, scattered what
 * may have left after it within the window; enough payers, enough payees, and out at least 1 − fee of in.
 */
export function gatherScatterCoverage(graph: FlowGraph, valued: Valued, rules: PatternRules, isBusy: Uint8Array): Coverage {
  const least = rules.leastSpokes;
  const anchors = new Int32Array(graph.size).fill(-1);
  const values = new Float64Array(graph.size).fill(-1);
  for (let account = 0; account < graph.accounts.length; account += 1) {
    if (cell(isBusy, account) === 1) continue;
    const outs = sidesOf(graph, valued, account, { isIncoming: false, least });
    for (const [unit, gathered] of outs.size === 0 ? [] : sidesOf(graph, valued, account, { isIncoming: true, least })) {
      const scattered = outs.get(unit);
      if (scattered !== undefined) bestAnchors(graph, { gathered, scattered }, rules, { anchors, values });
    }
  }
  const covered = anchors.reduce((count, anchor) => count + (anchor < 0 ? 0 : 1), 0);
  const witness = (transfer: number): Witness | null => {
    const anchor = cell(anchors, transfer);
    return anchor < 0 ? null : witnessAt(graph, valued, rules, anchor);
  };
  return { kind: "gather-scatter", covered, witness };
}

interface Hub {
  readonly gathered: Side;
  readonly scattered: Side;
}

interface Best {
  readonly anchors: Int32Array;
  readonly values: Float64Array;
}

function bestAnchors(graph: FlowGraph, hub: Hub, rules: PatternRules, best: Best): void {
  const { gathered, scattered } = hub;
  const scores = scoresOf(graph, hub, rules);
  if (!scores.some((score) => score >= 0)) return;
  const ranges = new RangeBest(scores);
  const at = Float64Array.from(gathered.transfers, (transfer) => cell(graph.earliest, transfer));
  for (const [place, transfer] of gathered.transfers.entries()) {
    offer(best, transfer, gathered, scores, ranges.best(place, firstAfter(at, cell(at, place) + rules.windowMs)));
  }
  for (const transfer of scattered.transfers) {
    const from = lowerBound(at, cell(graph.earliest, transfer) - rules.windowMs, 0, at.length);
    offer(best, transfer, gathered, scores, ranges.best(from, firstAfter(at, cell(graph.latest, transfer))));
  }
}

/** A transfer between two hubs is scattered by one and gathered by the other: the better of both stands. */
function offer(best: Best, transfer: number, { transfers }: Side, scores: Float64Array, place: number): void {
  if (place < 0) return;
  const [value, anchor] = [cell(scores, place), cell(transfers, place)];
  const known = cell(best.values, transfer);
  if (value < known || (value === known && anchor > cell(best.anchors, transfer))) return;
  best.values[transfer] = value;
  best.anchors[transfer] = anchor;
}

/** By anchor what was gathered; −1 where it does not qualify. */
function scoresOf(graph: FlowGraph, { gathered, scattered }: Hub, rules: PatternRules): Float64Array {
  const scores = new Float64Array(gathered.transfers.length).fill(-1);
  const [came, went] = [new Sum(gathered), new Sum(scattered)];
  const outs = scattered.transfers;
  const latest = (place: number): number => cell(graph.latest, cell(outs, place));
  const byLatest = outs.map((_, place) => place).sort((a, b) => latest(a) - latest(b));
  let [first, end, gone] = [0, 0, 0];
  for (const [place, anchor] of gathered.transfers.entries()) {
    const at = cell(graph.earliest, anchor);
    came.enter(place);
    for (; at - cell(graph.earliest, cell(gathered.transfers, first)) > rules.windowMs; first += 1) came.leave(first);
    for (; end < outs.length && cell(graph.earliest, cell(outs, end)) <= at + rules.windowMs; end += 1) went.enter(end);
    for (; gone < outs.length && latest(cell(byLatest, gone)) < at; gone += 1) went.leave(cell(byLatest, gone));
    if (qualifies(came, went, rules)) scores[place] = came.value;
  }
  return scores;
}

function qualifies(came: Sum, went: Sum, { leastSpokes, feePerMille }: PatternRules): boolean {
  return came.accounts >= leastSpokes && went.accounts >= leastSpokes && went.value * 1000 >= came.value * (1000 - feePerMille);
}

/** What a sliding set of one side's transfers adds up to, and with how many accounts. */
class Sum {
  value = 0;
  readonly #side: Side;
  readonly #others = new Distinct();

  constructor(side: Side) {
    this.#side = side;
  }

  get accounts(): number {
    return this.#others.size;
  }

  enter(place: number): void {
    this.#others.enter(cell(this.#side.others, place));
    this.value += cell(this.#side.values, place);
  }

  leave(place: number): void {
    this.#others.leave(cell(this.#side.others, place));
    this.value -= cell(this.#side.values, place);
  }
}

function witnessAt(graph: FlowGraph, valued: Valued, rules: PatternRules, anchor: number): Witness {
  const account = cell(graph.to, anchor);
  const unit = cell(valued.receivedUnit, anchor);
  const at = cell(graph.earliest, anchor);
  const gathered = sidesOf(graph, valued, account, { isIncoming: true, least: 1 }).get(unit);
  const scattered = sidesOf(graph, valued, account, { isIncoming: false, least: 1 }).get(unit);
  const came = [...(gathered?.transfers ?? [])].filter((n) => n <= anchor && at - cell(graph.earliest, n) <= rules.windowMs);
  const went = [...(scattered?.transfers ?? [])].filter(
    (n) => cell(graph.latest, n) >= at && cell(graph.earliest, n) <= at + rules.windowMs,
  );
  return {
    kind: "gather-scatter",
    main: account,
    transfers: [...came, ...went].sort((a, b) => a - b),
    value: came.reduce((sum, transfer) => sum + cell(valued.received, transfer), 0),
    isSure: went.every((out) => came.every((incoming) => mustFollow(graph, incoming, out))),
  };
}

/** The first place whose instant is beyond; the length when none is. Instants are whole milliseconds. */
function firstAfter(at: Float64Array, moment: number): number {
  return lowerBound(at, moment + 1, 0, at.length);
}
