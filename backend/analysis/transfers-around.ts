import type { AccountId } from "../domain/account.ts";
import type { Money } from "../domain/money.ts";
import type { Direction, Period } from "../store/transfer-store.ts";
import { byteCell, cell, entry, intCell, intLowerBound, realLowerBound } from "./columns.ts";
import type { FlowGraph, Incidence } from "./flow-graph.ts";
import { accountIn, accountOf, exactPaid, paidOf, sumPaid, transfersIn } from "./flow-reading.ts";

/** Which transfers of one account are meant. */
export interface Around {
  readonly account: AccountId;
  readonly direction: Direction;
  readonly period: Period;
  readonly least: Money | null;
}

export interface Count {
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly Money[];
}

const NONE = new Int32Array(0);

/** Numbers of the transfers that fit, in time order, each once; none for an account that the graph does not have. */
export function transfersAround(graph: FlowGraph, { account, direction, period, least }: Around): Int32Array {
  const place = accountIn(graph, account);
  if (place < 0) return NONE;
  const [first, end] = numbersOf(graph, period);
  const asked = (side: Incidence): Int32Array => {
    const all = transfersIn(side, place);
    return all.subarray(intLowerBound(all, first, 0, all.length), intLowerBound(all, end, 0, all.length));
  };
  const numbers = direction === "both" ? mergedNumbers(asked(graph.out), asked(graph.in)) : asked(graph[direction]);
  return least === null ? numbers : numbers.filter((number) => isAtLeast(paidOf(graph, number), least));
}

/** The other end of a transfer of this account; the account itself where it paid itself. */
export function otherEnd(graph: FlowGraph, number: number, account: AccountId): AccountId {
  const from = accountOf(graph, intCell(graph.from, number));
  return from === account ? accountOf(graph, intCell(graph.to, number)) : from;
}

/** Those of an account's transfers whose other end is wanted. Each other end is asked about once. */
export function withOtherEnd(
  graph: FlowGraph,
  numbers: Int32Array,
  account: AccountId,
  isWanted: (other: AccountId) => boolean,
): Int32Array {
  const own = accountIn(graph, account);
  const answers = new Uint8Array(graph.accounts.length);
  return numbers.filter((number) => {
    const other = otherNumber(graph, number, own);
    if (answers[other] === UNASKED) answers[other] = isWanted(accountOf(graph, other)) ? WANTED : UNWANTED;
    return answers[other] === WANTED;
  });
}

const [UNASKED, WANTED, UNWANTED] = [0, 1, 2];

/** How many transfers, with how many others, and their sums by currency. */
export function countOf(graph: FlowGraph, numbers: Int32Array, account: AccountId): Count {
  const own = accountIn(graph, account);
  const seen = new Uint8Array(graph.accounts.length);
  let accounts = 0;
  for (const number of numbers) {
    const other = otherNumber(graph, number, own);
    accounts += 1 - byteCell(seen, other);
    seen[other] = 1;
  }
  return { transfers: numbers.length, accounts, sums: sumPaid(graph, numbers) };
}

/**
 * The first of them by time, or by amount: within each currency the largest first, equal ones in time order. One pass: of a hub's
 * hundred thousand nearly all are smaller than the last of those kept so far.
 */
export function firstOf(graph: FlowGraph, numbers: Int32Array, order: "amount" | "time", top: number): readonly number[] {
  if (order === "time") return [...numbers.subarray(0, top)];
  const first: number[] = [];
  for (const number of numbers) {
    const last = first.at(-1);
    if (first.length === top && (last === undefined || !isLarger(graph, number, last))) continue;
    first.splice(placeAmong(graph, first, number), 0, number);
    if (first.length > top) first.pop();
  }
  return first;
}

/** Where a later transfer stands among the largest, largest first: behind its equals. */
function placeAmong(graph: FlowGraph, largest: readonly number[], later: number): number {
  let [low, high] = [0, largest.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLarger(graph, later, entry(largest, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every transfer of which one end is among `some` and the other among `all`, in time order, each once. */
export function transfersAmong(graph: FlowGraph, some: readonly AccountId[], all: readonly AccountId[]): readonly number[] {
  const places = (ids: readonly AccountId[]) => ids.map((id) => accountIn(graph, id)).filter((place) => place >= 0);
  const among = new Uint8Array(graph.accounts.length);
  for (const place of places(all)) among[place] = 1;
  const found = new Set<number>();
  const note = (side: Incidence, far: Int32Array, place: number): void => {
    for (const number of transfersIn(side, place)) if (byteCell(among, intCell(far, number)) === 1) found.add(number);
  };
  for (const place of places(some)) {
    note(graph.out, graph.to, place);
    note(graph.in, graph.from, place);
  }
  return [...found].sort((a, b) => a - b);
}

function otherNumber({ from, to }: FlowGraph, number: number, account: number): number {
  const payer = intCell(from, number);
  return payer === account ? intCell(to, number) : payer;
}

/** Numbers rise with time: the first that is not before the period, and the first after it. */
function numbersOf({ earliest, size }: FlowGraph, { from, until }: Period): readonly [first: number, end: number] {
  const bound = (at: number): number => realLowerBound(earliest, at, 0, size);
  return [from === null ? 0 : bound(from), until === null ? size : bound(until)];
}

/** What stands in either, rising; what stands in both, a payment to oneself, once. */
function mergedNumbers(one: Int32Array, other: Int32Array): Int32Array {
  const merged = new Int32Array(one.length + other.length);
  let [size, left, right] = [0, 0, 0];
  while (left < one.length || right < other.length) {
    const [a, b] = [one[left] ?? Number.POSITIVE_INFINITY, other[right] ?? Number.POSITIVE_INFINITY];
    merged[size] = Math.min(a, b);
    size += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return merged.subarray(0, size);
}

function isAtLeast(paid: Money, least: Money): boolean {
  return paid.currency === least.currency && paid.minor >= least.minor;
}

/** Whether a later transfer stands before an earlier one by amount. Numbers of currencies are in the order of their names. */
function isLarger(graph: FlowGraph, later: number, earlier: number): boolean {
  const [currency, before] = [cell(graph.paidCurrency, later), cell(graph.paidCurrency, earlier)];
  if (currency !== before) return currency < before;
  return exactPaid(graph, later) > exactPaid(graph, earlier);
}
