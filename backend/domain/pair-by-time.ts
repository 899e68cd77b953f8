import { earliest, latest } from "./instant.ts";
import { pairAcross } from "./pair-across.ts";
import { type Pair, type Pairable, pairInOrder, type Windows } from "./pair-in-order.ts";
import type { Movement } from "./record.ts";

/** A payer's and a payee's movement that are one. */
export type MovementPair = readonly [payer: Movement, payee: Movement];

/** Most comparisons for the exact answer in one cluster: about a tenth of a second. */
const MOST_STEPS = 4_000_000;
/** Most rows of one side where references or precisions tangle the windows: the exact search grows with their cube. */
const MOST_TANGLED = 100;

/**
 * Pairs the two sides, each given by time then id, one to one: as many as possible, with the least sum of differences
 * between their times. canPair must refuse movements further apart than toleranceMs. Rows that stand further apart than that
 * are split into clusters first. A cluster too large for the exact answer (thousands of equal payments inside the
 * tolerance) pairs the first that can with the first that can, in time order.
 */
export function pairByTime(
  payers: readonly Movement[],
  payees: readonly Movement[],
  canPair: (payer: Movement, payee: Movement) => boolean,
  toleranceMs: number,
): readonly MovementPair[] {
  if (payers.length === 0 || payees.length === 0) return [];
  return clusters(payers, payees, toleranceMs).flatMap((cluster) => pairCluster(cluster, canPair, toleranceMs));
}

interface Cluster {
  readonly payers: Movement[];
  readonly payees: Movement[];
}

/** Runs of rows with no gap wider than the tolerance. */
function clusters(payers: readonly Movement[], payees: readonly Movement[], toleranceMs: number): Cluster[] {
  const found: Cluster[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const movement of [...payers, ...payees].sort((a, b) => a.at.at - b.at.at)) {
    if (earliest(movement.at) - reach > toleranceMs) found.push({ payers: [], payees: [] });
    reach = Math.max(reach, latest(movement.at));
    found.at(-1)?.[movement.side === "payer" ? "payers" : "payees"].push(movement);
  }
  return found;
}

function pairCluster(
  { payers, payees }: Cluster,
  canPair: (payer: Movement, payee: Movement) => boolean,
  toleranceMs: number,
): MovementPair[] {
  if (payers.length === 0 || payees.length === 0) return [];
  const task: Pairable = {
    left: payers.length,
    right: payees.length,
    cost: (i, j) => {
      const [payer, payee] = [payers[i], payees[j]];
      return payer && payee && canPair(payer, payee) ? Math.abs(payer.at.at - payee.at.at) : null;
    },
  };
  const candidates = candidateWindows(payers, payees, toleranceMs);
  return pairIndexes(task, candidates).flatMap(([i, j]): MovementPair[] => {
    const [payer, payee] = [payers[i], payees[j]];
    return payer && payee ? [[payer, payee]] : [];
  });
}

function pairIndexes(task: Pairable, candidates: Windows): readonly Pair[] {
  if (sizeOf(candidates) > MOST_STEPS) return firstWithFirst(task, candidates);
  const windows = straightWindows(task, candidates);
  if (windows) return pairInOrder(task, windows);
  return Math.max(task.left, task.right) <= MOST_TANGLED ? pairAcross(task) : firstWithFirst(task, candidates);
}

/** The payees whose time alone leaves a pair possible; precisions are taken at their widest, so the windows never step back. */
function candidateWindows(payers: readonly Movement[], payees: readonly Movement[], toleranceMs: number): Windows {
  const before = toleranceMs + widest(payees);
  const after = toleranceMs + widest(payers);
  const [first, last] = [new Int32Array(payers.length), new Int32Array(payers.length)];
  let [low, high] = [0, 0];
  for (const [i, { at }] of payers.entries()) {
    while (low < payees.length && (payees[low]?.at.at ?? 0) < at.at - before) low += 1;
    while (high < payees.length && (payees[high]?.at.at ?? 0) <= at.at + after) high += 1;
    first[i] = low;
    last[i] = high - 1;
  }
  return { first, last };
}

function widest(movements: readonly Movement[]): number {
  return movements.reduce((most, { at }) => Math.max(most, latest(at) - earliest(at)), 0);
}

function sizeOf({ first, last }: Windows): number {
  return first.reduce((sum, from, i) => sum + (last[i] ?? 0) - from + 1, 0);
}

/** The exact windows when each is without a hole and none steps back; else null: references or precisions tangle them. */
function straightWindows(task: Pairable, candidates: Windows): Windows | null {
  const [first, last] = [new Int32Array(task.left), new Int32Array(task.left).fill(-1)];
  let [low, high] = [0, -1];
  for (let i = 0; i < task.left; i += 1) {
    const rights = rightsOf(task, i, candidates);
    const [from, to] = [rights[0], rights.at(-1)];
    if (from === undefined || to === undefined) continue;
    if (to - from + 1 !== rights.length || from < low || to < high) return null;
    [first[i], last[i]] = [from, to];
    [low, high] = [from, to];
  }
  return { first, last };
}

function rightsOf(task: Pairable, left: number, { first, last }: Windows): readonly number[] {
  const rights: number[] = [];
  for (let j = first[left] ?? 0; j <= (last[left] ?? -1); j += 1) if (task.cost(left, j) !== null) rights.push(j);
  return rights;
}

function firstWithFirst(task: Pairable, candidates: Windows): readonly Pair[] {
  const found: Pair[] = [];
  let next = 0;
  for (let i = 0; i < task.left; i += 1) {
    next = Math.max(next, candidates.first[i] ?? 0);
    if (next > (candidates.last[i] ?? -1) || task.cost(i, next) === null) continue;
    found.push([i, next]);
    next += 1;
  }
  return found;
}
