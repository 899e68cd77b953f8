import type { FlowGraph } from "../flow-graph.ts";
import type { Candidates } from "./candidates.ts";
import type { CommonAmounts } from "./common-amounts.ts";
import type { Hops } from "./hops.ts";
import { float, int } from "./numbers.ts";
import { risingOrder } from "./rising-order.ts";

/** Pseudo-observations of the whole that each account's own habit starts from. */
const SHRINKAGE = 2;
const LEAST_VARIANCE = 0.25;

/** Below so many repeat hops the habits of all serve. */
const ENOUGH = 100;

/** ln of the sum of each hop in the common currency, as paid. */
export function hopLevels(hops: Hops, { paid }: CommonAmounts): Float64Array {
  const levels = new Float64Array(hops.size);
  for (let hop = 0; hop < hops.size; hop += 1) {
    const [start, end] = [int(hops.starts, hop), int(hops.starts, hop + 1)];
    if (end === start + 1) levels[hop] = float(paid, int(hops.transfers, start));
    else {
      let sum = 0;
      for (let place = start; place < end; place += 1) sum += Math.exp(float(paid, int(hops.transfers, place)));
      levels[hop] = Math.log(sum);
    }
  }
  return levels;
}

/**
 * How unusual each candidate's sum is for payer and payee together: −ln of the share of candidates at least as unusual,
 * so 0 for the most ordinary and on average 1 when nothing is wrong. Habits are learned from pairs that deal
 * three times or more, so that an affair of two payments does not become its own habit.
 */
export function surpriseOf(graph: FlowGraph, hops: Hops, candidates: Candidates, levels: Float64Array): Float64Array {
  const habits = habitsOf(graph, hops, levels);
  const { hops: numbers } = candidates;
  const scores = new Float64Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const hop = int(numbers, place);
    const level = float(levels, hop);
    scores[place] = habits.deviation(int(hops.from, hop), level) + habits.deviation(int(hops.to, hop), level);
  }
  return rankSurprise(scores, weightsOf(graph, hops, numbers));
}

/**
 * What each candidate weighs in the shares: only first contacts count, where there are enough of them, and each the less
 * the more of them its busier side has: one shop's customers are one custom.
 */
function weightsOf(graph: FlowGraph, hops: Hops, numbers: Int32Array): Float64Array {
  const contactsAt = (place: number): number => int(hops.near, int(numbers, place)) + int(hops.far, int(numbers, place));
  const isFirst = new Uint8Array(numbers.length).map((_, place) => (contactsAt(place) === 0 ? 1 : 0));
  if (isFirst.reduce((sum, one) => sum + one, 0) < ENOUGH) isFirst.fill(1);
  const counts = new Int32Array(graph.accounts.length);
  for (let place = 0; place < numbers.length; place += 1) {
    if (isFirst[place] !== 1) continue;
    for (const account of [int(hops.from, int(numbers, place)), int(hops.to, int(numbers, place))]) {
      counts[account] = int(counts, account) + 1;
    }
  }
  return new Float64Array(numbers.length).map((_, place) => {
    const hop = int(numbers, place);
    return isFirst[place] === 1 ? 1 / Math.max(int(counts, int(hops.from, hop)), int(counts, int(hops.to, hop))) : 0;
  });
}

/** −ln of the weight of all that are at least as high; what is above all that weigh is as rare as the highest of these. */
function rankSurprise(scores: Float64Array, weights: Float64Array): Float64Array {
  const order = risingOrder(scores.map((score) => -score));
  const surprise = new Float64Array(scores.length);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const top = order.find((place) => float(weights, place) > 0);
  const least = top === undefined ? all : float(weights, top);
  let above = 0;
  for (let first = 0; first < order.length; ) {
    // Equal ones are equally unusual: a price that many pay is no surprise for the first of them either.
    let end = first;
    const score = float(scores, int(order, first));
    for (; end < order.length && float(scores, int(order, end)) === score; end += 1) above += float(weights, int(order, end));
    const nats = -Math.log(Math.max(above, least) / all);
    for (; first < end; first += 1) surprise[int(order, first)] = nats;
  }
  return surprise;
}

interface Habits {
  readonly deviation: (account: number, level: number) => number;
}

function habitsOf(graph: FlowGraph, hops: Hops, levels: Float64Array): Habits {
  const accounts = graph.accounts.length;
  const count = new Float64Array(accounts);
  const sum = new Float64Array(accounts);
  const squares = new Float64Array(accounts);
  const learn = (account: number, level: number): void => {
    count[account] = float(count, account) + 1;
    sum[account] = float(sum, account) + level;
    squares[account] = float(squares, account) + level * level;
  };
  const all = { count: 0, sum: 0, squares: 0 };
  const fromAll = repeatsOf(hops) < ENOUGH;
  for (let hop = 0; hop < hops.size; hop += 1) {
    if (!fromAll && int(hops.near, hop) + int(hops.far, hop) < 2) continue;
    const level = float(levels, hop);
    learn(int(hops.from, hop), level);
    learn(int(hops.to, hop), level);
    all.count += 1;
    all.sum += level;
    all.squares += level * level;
  }
  const mean = all.sum / Math.max(1, all.count);
  const variance = Math.max(LEAST_VARIANCE, all.squares / Math.max(1, all.count) - mean * mean);
  return {
    deviation: (account, level) => {
      const n = float(count, account) + SHRINKAGE;
      const own = (float(sum, account) + SHRINKAGE * mean) / n;
      const ownSquares = (float(squares, account) + SHRINKAGE * (variance + mean * mean)) / n;
      return (level - own) / Math.sqrt(Math.max(LEAST_VARIANCE, ownSquares - own * own));
    },
  };
}

function repeatsOf({ size, near, far }: Hops): number {
  let repeats = 0;
  for (let hop = 0; hop < size; hop += 1) if (int(near, hop) + int(far, hop) >= 2) repeats += 1;
  return repeats;
}
