import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { groupRows } from "../suspicion/numbers.ts";
import { mustFollow } from "../transfer-order.ts";
import { Distinct } from "./distinct.ts";
import type { Links } from "./links.ts";
import type { Coverage, PatternRules, Witness } from "./pattern.ts";
import { RangeBest } from "./range-best.ts";
import type { Valued } from "./valued.ts";

/** Ways from one account to another by way of one middleman each: links, by first then second transfer. */
type Ways = Int32Array;

/**
 * Scatter-gather: ways from one account to another through enough middlemen, their first halves within one window. The ways
 * are the links themselves, so the cost is theirs. A witness is the window with most money scattered, then the earliest way.
 */
export function scatterGatherCoverage(graph: FlowGraph, valued: Valued, links: Links, rules: PatternRules): Coverage {
  const begins = new Int32Array(graph.size).fill(-1);
  const values = new Float64Array(graph.size).fill(-1);
  for (const ways of waysByEnds(graph, links)) bestWindows(graph, valued, { links, ways }, rules, { begins, values });
  const covered = begins.reduce((count, link) => count + (link < 0 ? 0 : 1), 0);
  const witness = (transfer: number): Witness | null => {
    const link = cell(begins, transfer);
    return link < 0 ? null : witnessFrom(graph, valued, links, rules, link);
  };
  return { kind: "scatter-gather", covered, witness };
}

/** Link numbers of each pair of ends that has at least two ways. */
function* waysByEnds(graph: FlowGraph, { before, after }: Links): Generator<Ways> {
  const bySource = groupRows(
    before.map((transfer) => cell(graph.from, transfer)),
    graph.accounts.length,
  );
  for (let source = 0; source < graph.accounts.length; source += 1) {
    const own = bySource.rows.slice(cell(bySource.starts, source), cell(bySource.starts, source + 1));
    if (own.length < 2) continue;
    const sinkOf = (link: number): number => cell(graph.to, cell(after, link));
    own.sort((a, b) => sinkOf(a) - sinkOf(b) || byWay(before, after, a, b));
    for (let first = 0, end = 0; first < own.length; first = end) {
      while (end < own.length && sinkOf(cell(own, end)) === sinkOf(cell(own, first))) end += 1;
      if (end - first > 1) yield own.subarray(first, end);
    }
  }
}

function byWay(before: Int32Array, after: Int32Array, a: number, b: number): number {
  return cell(before, a) - cell(before, b) || cell(after, a) - cell(after, b);
}

interface Ends {
  readonly links: Links;
  readonly ways: Ways;
}

interface Best {
  /** The first way of the best window, as a link. */
  readonly begins: Int32Array;
  readonly values: Float64Array;
}

function bestWindows(graph: FlowGraph, valued: Valued, ends: Ends, rules: PatternRules, best: Best): void {
  const { links, ways } = ends;
  if (ways.length < rules.leastSpokes) return;
  const at = Float64Array.from(ways, (link) => cell(graph.earliest, cell(links.before, link)));
  const scores = scoresOf(graph, valued, ends, rules, at);
  if (!scores.some((score) => score >= 0)) return;
  const ranges = new RangeBest(scores);
  let from = 0;
  for (const [place, link] of ways.entries()) {
    while (cell(at, place) - cell(at, from) > rules.windowMs) from += 1;
    const window = ranges.best(from, place + 1);
    if (window < 0) continue;
    const found = { link: cell(ways, window), value: cell(scores, window) };
    for (const transfer of [cell(links.before, link), cell(links.after, link)]) offer(best, links, transfer, found);
  }
}

/** By first way what the window's first halves moved; −1 where it does not qualify or another way has the same first half. */
function scoresOf(
  graph: FlowGraph,
  valued: Valued,
  ends: Ends,
  { windowMs, leastSpokes }: PatternRules,
  at: Float64Array,
): Float64Array {
  const { links, ways } = ends;
  const scores = new Float64Array(ways.length).fill(-1);
  const middlemen = new Distinct();
  const beginsHalf = (place: number): boolean =>
    place === 0 || cell(links.before, cell(ways, place - 1)) !== cell(links.before, cell(ways, place));
  const half = (place: number): number => cell(links.before, cell(ways, place));
  let [sum, end] = [0, 0];
  for (let first = 0; first < ways.length; first += 1) {
    for (; end < ways.length && cell(at, end) - cell(at, first) <= windowMs; end += 1) {
      if (!beginsHalf(end)) continue;
      middlemen.enter(cell(graph.to, half(end)));
      sum += cell(valued.paid, half(end));
    }
    if (!beginsHalf(first)) continue;
    if (middlemen.size >= leastSpokes) scores[first] = sum;
    middlemen.leave(cell(graph.to, half(first)));
    sum -= cell(valued.paid, half(first));
  }
  return scores;
}

function offer(
  { begins, values }: Best,
  { before, after }: Links,
  transfer: number,
  found: { link: number; value: number },
): void {
  const [known, value] = [cell(begins, transfer), cell(values, transfer)];
  const isEarlier = known >= 0 && byWay(before, after, found.link, known) < 0;
  if (known >= 0 && found.value <= value && !(found.value === value && isEarlier)) return;
  begins[transfer] = found.link;
  values[transfer] = found.value;
}

function witnessFrom(graph: FlowGraph, valued: Valued, links: Links, rules: PatternRules, first: number): Witness {
  const source = cell(graph.from, cell(links.before, first));
  const sink = cell(graph.to, cell(links.after, first));
  const at = cell(graph.earliest, cell(links.before, first));
  const within = (link: number): boolean => {
    const [before, after] = [cell(links.before, link), cell(links.after, link)];
    const since = cell(graph.earliest, before) - at;
    const isBetween = cell(graph.from, before) === source && cell(graph.to, after) === sink;
    return isBetween && byWay(links.before, links.after, link, first) >= 0 && since <= rules.windowMs;
  };
  const ways = Array.from(links.before.keys()).filter(within);
  const halves = new Set(ways.map((link) => cell(links.before, link)));
  const seconds = ways.map((link) => cell(links.after, link));
  return {
    kind: "scatter-gather",
    main: source,
    transfers: [...new Set([...halves, ...seconds])].sort((a, b) => a - b),
    value: [...halves].reduce((sum, transfer) => sum + cell(valued.paid, transfer), 0),
    isSure: ways.every((link) => mustFollow(graph, cell(links.before, link), cell(links.after, link))),
  };
}
