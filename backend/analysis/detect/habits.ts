import { cell, lowerBound } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf } from "../flow-reading.ts";
import { activityOf, daysCovered, isSteadyBusiness } from "./activity.ts";

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
  const score = Float64Array.from(level, (value, transfer) => {
    const [from, to] = [cell(graph.from, transfer), cell(graph.to, transfer)];
    return deviation(graph, moments, from, value) + deviation(graph, moments, to, value);
  });
  const shares = firstContactShares(graph, otherContacts, score);
  return score.map((value) => rankSurprise(shares, value));
}

/** Scores of first contacts, rising, and the weight of each with all above it. */
interface Shares {
  readonly scores: Float64Array;
  readonly above: Float64Array;
}

/** A first contact weighs the less the more of them its busier side has: one shop's customers are one custom. */
function firstContactShares(graph: FlowGraph, otherContacts: Int32Array, score: Float64Array): Shares {
  const counts = new Float64Array(graph.accounts.length);
  const first = Int32Array.from(score.keys()).filter((transfer) => cell(otherContacts, transfer) === 0);
  for (const transfer of first) {
    for (const account of [cell(graph.from, transfer), cell(graph.to, transfer)]) counts[account] = cell(counts, account) + 1;
  }
  first.sort((a, b) => cell(score, a) - cell(score, b) || a - b);
  const above = new Float64Array(first.length);
  let sum = 0;
  for (let place = first.length - 1; place >= 0; place -= 1) {
    const transfer = cell(first, place);
    sum += 1 / Math.max(cell(counts, cell(graph.from, transfer)), cell(counts, cell(graph.to, transfer)));
    above[place] = sum;
  }
  return { scores: Float64Array.from(first, (transfer) => cell(score, transfer)), above };
}

function rankSurprise({ scores, above }: Shares, score: number): number {
  if (scores.length === 0) return 0;
  const place = Math.min(scores.length - 1, lowerBound(scores, score, 0, scores.length));
  return -Math.log(cell(above, place) / cell(above, 0));
}

/** ln of the amount, less its currency's mean. Nothing and less counts as one minor unit. */
function levels(graph: FlowGraph): Float64Array {
  const logs = new Float64Array(graph.size);
  const sums = new Float64Array(graph.currencies.length);
  const counts = new Float64Array(graph.currencies.length);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const currency = cell(graph.paidCurrency, transfer);
    logs[transfer] = Math.log(Math.max(1, Number(paidOf(graph, transfer).minor)));
    sums[currency] = cell(sums, currency) + cell(logs, transfer);
    counts[currency] = cell(counts, currency) + 1;
  }
  return logs.map((log, transfer) => {
    const currency = cell(graph.paidCurrency, transfer);
    return log - cell(sums, currency) / cell(counts, currency);
  });
}

/** For each transfer and side (2n payer, 2n + 1 payee) whether that account's habit is learned from it. */
function learnedFrom(graph: FlowGraph, otherContacts: Int32Array): Uint8Array {
  const repeats = otherContacts.reduce((sum, others) => sum + (others > 0 ? 1 : 0), 0);
  const days = daysCovered(graph);
  const steady = graph.accounts.map((_, account) => isSteadyBusiness(activityOf(graph, account, days)));
  const learned = new Uint8Array(graph.size * 2);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const repeated = repeats < ENOUGH || cell(otherContacts, transfer) > 0;
    learned[2 * transfer] = repeated || steady[cell(graph.from, transfer)] ? 1 : 0;
    learned[2 * transfer + 1] = repeated || steady[cell(graph.to, transfer)] ? 1 : 0;
  }
  return learned;
}

/** Sums by account; the last entry is all of them together. */
function momentsOf(graph: FlowGraph, level: Float64Array, learned: Uint8Array): Moments {
  const size = graph.accounts.length + 1;
  const moments = { count: new Float64Array(size), sum: new Float64Array(size), squares: new Float64Array(size) };
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    const value = cell(level, transfer);
    if (learned[2 * transfer]) learn(moments, cell(graph.from, transfer), value);
    if (learned[2 * transfer + 1]) learn(moments, cell(graph.to, transfer), value);
    if (learned[2 * transfer] || learned[2 * transfer + 1]) learn(moments, size - 1, value);
  }
  return moments;
}

function learn({ count, sum, squares }: Moments, account: number, value: number): void {
  count[account] = cell(count, account) + 1;
  sum[account] = cell(sum, account) + value;
  squares[account] = cell(squares, account) + value * value;
}

/** Standard deviations above the account's own habit; 0 for what is no account. */
function deviation(graph: FlowGraph, { count, sum, squares }: Moments, account: number, value: number): number {
  if (cell(graph.traversable, account) === 0) return 0;
  const all = count.length - 1;
  const total = Math.max(1, cell(count, all));
  const mean = cell(sum, all) / total;
  const variance = Math.max(LEAST_VARIANCE, cell(squares, all) / total - mean * mean);
  const n = cell(count, account) + SHRINKAGE;
  const ownMean = (cell(sum, account) + SHRINKAGE * mean) / n;
  const ownSquares = (cell(squares, account) + SHRINKAGE * (variance + mean * mean)) / n;
  return (value - ownMean) / Math.sqrt(Math.max(LEAST_VARIANCE, ownSquares - ownMean * ownMean));
}
