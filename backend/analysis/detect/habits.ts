import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { minorPaid, transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";
import { risingOrder } from "../suspicion/rising-order.ts";
import { activityOf, daysCovered, isSteadyBusiness, mayBeSteadyBusiness } from "./activity.ts";

/** Pseudo-observations of the whole that each account's own habit starts from. */
const SHRINKAGE = 2;
const LEAST_VARIANCE = 0.25;
/** Below so many repeat transfers the habits of all transfers serve. */
const ENOUGH = 100;

interface Moments {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/**
 * How unusual each amount is against what both sides usually pay and receive: −ln of the share of first contacts that
 * are at least as unusual, so 0 for the most ordinary and on average 1 when nothing is wrong. Amounts are compared on a
 * log scale inside their own currency. Habits are learned from pairs that deal again and again, and for a steady
 * business from everything it does.
 */
export function surpriseOf(graph: FlowGraph, otherContacts: Int32Array): Float64Array {
  const level = levels(graph);
  const learned = learnedFrom(graph, otherContacts);
  const moments = momentsOf(graph, level, learned);
  const habits = habitsOf(graph, moments);
  const score = new Float64Array(graph.size);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const value = float(level, transfer);
    score[transfer] = deviation(habits, int(graph.from, transfer), value) + deviation(habits, int(graph.to, transfer), value);
  }
  const order = risingOrder(score);
  const first = order.filter((transfer) => int(otherContacts, transfer) === 0);
  return rankSurprises(firstContactShares(graph, first, score), score, order);
}

/** Scores of first contacts, rising, and the weight of each with all above it. */
interface Shares {
  readonly scores: Float64Array;
  readonly above: Float64Array;
}

/** first: by score, then number. A first contact weighs the less the more of them its busier side has: one shop's customers are one custom. */
function firstContactShares(graph: FlowGraph, first: Int32Array, score: Float64Array): Shares {
  const counts = new Float64Array(graph.accounts.length);
  for (let place = 0; place < first.length; place += 1) {
    const [from, to] = [int(graph.from, int(first, place)), int(graph.to, int(first, place))];
    counts[from] = float(counts, from) + 1;
    counts[to] = float(counts, to) + 1;
  }
  const above = new Float64Array(first.length);
  let sum = 0;
  for (let place = first.length - 1; place >= 0; place -= 1) {
    const transfer = int(first, place);
    sum += 1 / Math.max(float(counts, int(graph.from, transfer)), float(counts, int(graph.to, transfer)));
    above[place] = sum;
  }
  const scores = new Float64Array(first.length);
  for (let place = 0; place < first.length; place += 1) scores[place] = float(score, int(first, place));
  return { scores, above };
}

/** −ln of the weight of the first contacts that score as high or higher, for each score; 0 where there is none. */
function rankSurprises({ scores, above }: Shares, score: Float64Array, order: Int32Array): Float64Array {
  const surprise = new Float64Array(score.length);
  if (scores.length === 0) return surprise;
  let place = 0;
  for (let at = 0; at < order.length; at += 1) {
    const transfer = int(order, at);
    while (place < scores.length - 1 && float(scores, place) < float(score, transfer)) place += 1;
    surprise[transfer] = -Math.log(float(above, place) / float(above, 0));
  }
  return surprise;
}

/** ln of the amount, less its currency's mean. Nothing and less counts as one minor unit. */
function levels(graph: FlowGraph): Float64Array {
  const logs = new Float64Array(graph.size);
  const sums = new Float64Array(graph.currencies.length);
  const counts = new Float64Array(graph.currencies.length);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const currency = cell(graph.paidCurrency, transfer);
    logs[transfer] = Math.log(Math.max(1, minorPaid(graph, transfer)));
    sums[currency] = float(sums, currency) + float(logs, transfer);
    counts[currency] = float(counts, currency) + 1;
  }
  return logs.map((log, transfer) => {
    const currency = cell(graph.paidCurrency, transfer);
    return log - float(sums, currency) / float(counts, currency);
  });
}

/** For each transfer and side (2n payer, 2n + 1 payee) whether that account's habit is learned from it. */
function learnedFrom(graph: FlowGraph, otherContacts: Int32Array): Uint8Array {
  const repeats = otherContacts.reduce((sum, others) => sum + (others > 0 ? 1 : 0), 0);
  const days = daysCovered(graph);
  const steady = graph.accounts.map((_, account) => {
    const transfers = transfersIn(graph.in, account).length + transfersIn(graph.out, account).length;
    return mayBeSteadyBusiness(transfers, days) && isSteadyBusiness(activityOf(graph, account, days));
  });
  const learned = new Uint8Array(graph.size * 2);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const repeated = repeats < ENOUGH || int(otherContacts, transfer) > 0;
    learned[2 * transfer] = repeated || steady[int(graph.from, transfer)] ? 1 : 0;
    learned[2 * transfer + 1] = repeated || steady[int(graph.to, transfer)] ? 1 : 0;
  }
  return learned;
}

/** Sums by account; the last entry is all of them together. */
function momentsOf(graph: FlowGraph, level: Float64Array, learned: Uint8Array): Moments {
  const size = graph.accounts.length + 1;
  const moments = { count: new Float64Array(size), sum: new Float64Array(size), squares: new Float64Array(size) };
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const value = float(level, transfer);
    if (learned[2 * transfer]) learn(moments, int(graph.from, transfer), value);
    if (learned[2 * transfer + 1]) learn(moments, int(graph.to, transfer), value);
    if (learned[2 * transfer] || learned[2 * transfer + 1]) learn(moments, size - 1, value);
  }
  return moments;
}

function learn({ count, sum, squares }: Moments, account: number, value: number): void {
  count[account] = float(count, account) + 1;
  sum[account] = float(sum, account) + value;
  squares[account] = float(squares, account) + value * value;
}

/** What each account usually pays and is paid, by account; a spread of 0 where it is no account. */
interface Habits {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
}

function habitsOf(graph: FlowGraph, { count, sum, squares }: Moments): Habits {
  const all = count.length - 1;
  const total = Math.max(1, float(count, all));
  const mean = float(sum, all) / total;
  const variance = Math.max(LEAST_VARIANCE, float(squares, all) / total - mean * mean);
  const habits = { mean: new Float64Array(all), spread: new Float64Array(all) };
  for (let account = 0; account < all; account += 1) {
    if (graph.traversable[account] !== 1) continue;
    const n = float(count, account) + SHRINKAGE;
    const own = (float(sum, account) + SHRINKAGE * mean) / n;
    const ownSquares = (float(squares, account) + SHRINKAGE * (variance + mean * mean)) / n;
    habits.mean[account] = own;
    habits.spread[account] = Math.sqrt(Math.max(LEAST_VARIANCE, ownSquares - own * own));
  }
  return habits;
}

/** Standard deviations above the account's own habit; 0 for what is no account. */
function deviation({ mean, spread }: Habits, account: number, value: number): number {
  const own = float(spread, account);
  return own === 0 ? 0 : (value - float(mean, account)) / own;
}
